package markup

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/galleyproof/galley/layout"
)

// errEntities is found in the error for a file that declares entities.
var errEntities = errors.New("the file declares entities")

// text reads up to the next '<' that begins a tag, or to the end.
func (s *Scanner) text() (Token, error) {
	n := 1 // the first byte is text, even if it is '<'
	for {
		n = s.index("<", n)
		if n < 0 {
			if len(s.buf)-s.at > maxToken {
				return Token{}, s.cut("")
			}
			n = len(s.buf) - s.at
			break
		}
		if s.have(n+2) && isTagStart(s.buf[s.at+n+1]) {
			break
		}
		n++
	}
	t := Token{Kind: Text, Pos: s.pos, Text: s.decode(s.buf[s.at : s.at+n])}
	s.advance(n)
	return t, nil
}

// declaration reads what begins with "<!": a comment, CDATA, or a document
// type.
func (s *Scanner) declaration() (Token, error) {
	const comment, cdata, doctype = "<!--", "<![CDATA[", "<!DOCTYPE"
	switch {
	case s.begins(comment):
		// In HTML "<!-->" is a whole comment.
		return s.skip("-->", len(comment)-2, "a comment")
	case s.begins(cdata):
		n := s.index("]]>", len(cdata))
		if n < 0 {
			return Token{}, s.cut("CDATA")
		}
		t := Token{Kind: Text, Pos: s.pos, Text: string(s.buf[s.at+len(cdata) : s.at+n])}
		s.advance(n + len("]]>"))
		if t.Text == "" {
			return Token{}, nil
		}
		return t, nil
	case s.begins(doctype):
		return s.doctype()
	}
	return s.skip(">", 2, "a declaration")
}

// doctype skips a document type. One with an internal subset that declares
// entities is refused.
func (s *Scanner) doctype() (Token, error) {
	const what, comment, entity = "the document type", "<!--", "<!ENTITY"
	depth := 0
	for n := 1; s.have(n + 1); n++ {
		switch c := s.buf[s.at+n]; {
		case c == '"', c == '\'':
			if n = s.index(string(c), n+1); n < 0 {
				return Token{}, s.cut(what)
			}
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == '<' && s.has(n, comment):
			if n = s.index("-->", n+len(comment)); n < 0 {
				return Token{}, s.cut(what)
			}
			n += len("-->") - 1
		case c == '<' && s.has(n, entity):
			return Token{}, s.Fault(s.pos, fmt.Errorf("%w: %w", layout.ErrSyntax, errEntities))
		case c == '>' && depth <= 0:
			s.advance(n + 1)
			return Token{}, nil
		}
	}
	return Token{}, s.cut(what)
}

// has reports whether s is at the offset n from the current token.
func (s *Scanner) has(n int, what string) bool {
	return s.have(n+len(what)) && string(s.buf[s.at+n:s.at+n+len(what)]) == what
}

// instruction skips a processing instruction.
func (s *Scanner) instruction() (Token, error) {
	if s.html {
		return s.skip(">", 1, "a processing instruction")
	}
	return s.skip("?>", 2, "a processing instruction")
}

// skip moves on to after the first sep at or after the offset from.
func (s *Scanner) skip(sep string, from int, what string) (Token, error) {
	n := s.index(sep, from)
	if n < 0 {
		return Token{}, s.cut(what)
	}
	s.advance(n + len(sep))
	return Token{}, nil
}

// begins reports whether the current token begins with prefix, in whatever
// case.
func (s *Scanner) begins(prefix string) bool {
	return s.have(len(prefix)) && strings.EqualFold(string(s.buf[s.at:s.at+len(prefix)]), prefix)
}

// endTag reads an end tag.
func (s *Scanner) endTag() (Token, error) {
	n := s.index(">", 2)
	if n < 0 {
		return Token{}, s.cut("an end tag")
	}
	name := s.name(s.buf[s.at+2 : s.at+n])
	depth := len(s.open)
	var err error
	switch {
	case s.html:
		s.pending = s.closed(name)
	case depth == 0 || s.open[depth-1] != name:
		err = s.fault("unexpected </%s>", name)
	default:
		s.pending = 1
	}
	s.advance(n + 1)
	return Token{}, err
}

// closed returns how many open elements an HTML end tag ends. None, if there
// is no such element, or only outside of a block: the end of an inline element
// ends no block, and that of a paragraph, which cannot contain blocks, ends no
// block but the paragraph.
func (s *Scanner) closed(name string) int {
	for i, o := range slices.Backward(s.open) {
		if o == name {
			return len(s.open) - i
		}
		if isBlock(o) && (!isBlock(name) || name == "p") {
			return 0
		}
	}
	return 0
}

// startTag reads a start tag.
func (s *Scanner) startTag() (Token, error) {
	n := s.tagEnd()
	if n < 0 {
		return Token{}, s.cut("a tag")
	}
	raw := s.buf[s.at+1 : s.at+n]
	empty := len(raw) > 0 && raw[len(raw)-1] == '/'
	if empty {
		raw = raw[:len(raw)-1]
	}
	nameLen := nameEnd(raw)
	t := Token{Kind: Start, Name: s.name(raw[:nameLen]), Pos: s.pos}
	if s.html && t.Name == "p" {
		if k := s.openParagraph(); k > 0 {
			s.pending = k
			return Token{}, nil // the same tag again, after these ends
		}
	}
	if len(s.open) >= maxDepth {
		return Token{}, s.Fault(s.pos, layout.ErrLimit)
	}
	s.open = append(s.open, t.Name)
	s.tag.reset(raw[nameLen:])
	s.advance(n + 1)
	switch {
	case empty || s.html && isVoid(t.Name):
		s.pending = 1
	case s.html && (t.Name == "script" || t.Name == "style"):
		if err := s.skipRaw(t.Name); err != nil {
			return Token{}, err
		}
		s.tag.reset(nil)
	}
	return t, nil
}

// openParagraph returns how many elements the start of an HTML paragraph
// ends: it ends a paragraph that is open, if that is not outside of another
// block.
func (s *Scanner) openParagraph() int {
	for i, o := range slices.Backward(s.open) {
		if o == "p" {
			return len(s.open) - i
		}
		if isBlock(o) {
			return 0
		}
	}
	return 0
}

// tagEnd returns the offset of the '>' that ends the current tag, or -1. A
// '>' in a quoted attribute value does not.
func (s *Scanner) tagEnd() int {
	n := 1
	for {
		// Up to the next '>' only complete values of attributes matter.
		end := s.index(">", n)
		if end < 0 {
			return -1
		}
		b := s.buf[s.at : s.at+end]
		for {
			i := bytes.IndexByte(b[n:], '=')
			if i < 0 {
				return end
			}
			n += i + 1
			for n < end && isSpace(b[n]) {
				n++
			}
			if n == end || b[n] != '"' && b[n] != '\'' {
				continue
			}
			i = bytes.IndexByte(b[n+1:], b[n])
			if i < 0 {
				break
			}
			n += i + 2
		}
		// The '>' stands in a value.
		if n = s.index(string(s.buf[s.at+n]), n+1); n < 0 {
			return -1
		}
		n++
	}
}

// skipRaw skips the content of an HTML element that is not markup.
func (s *Scanner) skipRaw(name string) error {
	for {
		n := s.index("</", 0)
		if n < 0 {
			return s.cut("<" + name + ">")
		}
		s.advance(n)
		if s.begins("</" + name) {
			return nil
		}
		s.advance(2)
	}
}

// pop ends the innermost element.
func (s *Scanner) pop() Token {
	last := len(s.open) - 1
	t := Token{Kind: End, Name: s.open[last], Pos: s.pos}
	s.open = s.open[:last]
	return t
}

// name returns the local name in b, without what may stand after it.
func (s *Scanner) name(b []byte) string {
	b = b[:nameEnd(b)]
	b = b[bytes.LastIndexByte(b, ':')+1:]
	if n, ok := s.names[string(b)]; ok {
		return n
	}
	n := string(b)
	if s.html {
		n = strings.ToLower(n)
	}
	s.names[string(b)] = n
	return n
}

// nameEnd returns the length of the name at the start of b.
func nameEnd(b []byte) int {
	for i, c := range b {
		if isSpace(c) || c == '/' || c == '=' || c == '>' {
			return i
		}
	}
	return len(b)
}

// isSpace reports whether c is white space in markup.
func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
}

// isNameStart reports whether a name can begin with c. Of the characters
// above U+007F any is good enough.
func isNameStart(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == ':' || c >= 0x80
}

// isTagStart reports whether c after a '<' makes it the beginning of a tag.
func isTagStart(c byte) bool {
	return c == '/' || c == '!' || c == '?' || isNameStart(c)
}

// isVoid reports whether name is an HTML element that never has an end tag.
func isVoid(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
		"param", "source", "track", "wbr":
		return true
	}
	return false
}

// isBlock reports whether name is an HTML element that an end tag of an
// element outside of this list does not end.
func isBlock(name string) bool {
	switch name {
	case "html", "head", "body", "div", "p", "table", "tr", "td", "th", "ul", "ol", "li",
		"section", "article", "header", "footer", "main", "aside", "figure", "blockquote":
		return true
	}
	return false
}
