package layout

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown returns d as CommonMark: headlines are headings, kickers and decks
// stand above and below them in bold and italics, captions in italics.
// Characters that would be markup are escaped, so that a reader sees the text
// of the document and nothing else.
func (p *Printer) Markdown(d *Document) []byte {
	var w bytes.Buffer
	p.printed(d, func(b *Block, first bool) {
		if first && w.Len() > 0 && b.Role != RoleHeadline && b.Role != RoleKicker {
			w.WriteString("\n---\n") // an article without a headline begins here
		}
		if b.verbatim() {
			writeCode(&w, b)
			return
		}
		for _, para := range b.Paragraphs {
			if w.Len() > 0 {
				w.WriteByte('\n')
			}
			p.markdownParagraph(&w, b.Role, strings.TrimSpace(para.Text()))
		}
	})
	return w.Bytes()
}

func (p *Printer) markdownParagraph(w *bytes.Buffer, role Role, text string) {
	if text == "" {
		return
	}
	open, end := "", ""
	switch role {
	case RoleHeadline:
		open = strings.Repeat("#", p.level()) + " "
	case RoleCrosshead:
		open = strings.Repeat("#", min(p.level()+1, mostHeadingLevel)) + " "
	case RoleKicker, RoleByline:
		open, end = "**", "**"
	case RoleDeck, RoleCaption, RoleCredit:
		open, end = "*", "*"
	}
	w.WriteString(open)
	if role == RoleHeadline || role == RoleCrosshead {
		text, end = cutClosing(text)
	}
	writeEscaped(w, text, open == "")
	w.WriteString(end)
	w.WriteByte('\n')
}

// cutClosing returns text without the # at its end, which a heading would lose
// as its closing sequence, and that # escaped.
func cutClosing(text string) (rest, end string) {
	if rest, ok := strings.CutSuffix(text, "#"); ok {
		return rest, `\#`
	}
	return text, ""
}

// writeCode writes a block line by line, as an indented code block.
func writeCode(w *bytes.Buffer, b *Block) {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	for _, para := range b.Paragraphs {
		w.WriteString("    ")
		w.WriteString(para.Text())
		w.WriteByte('\n')
	}
}

// writeEscaped writes text so that CommonMark shows it as it is. At the start
// of a block more characters are markup than inside.
func writeEscaped(w *bytes.Buffer, text string, start bool) {
	if start {
		text = escapeStart(w, text)
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch c {
		case '\\', '`', '*', '[', ']', '<':
			w.WriteByte('\\')
		case '_':
			if !insideWord(text, i) {
				w.WriteByte('\\')
			}
		case '&':
			if entityLike(text[i:]) {
				w.WriteByte('\\')
			}
		case '\n', '\r':
			c = ' '
		}
		w.WriteByte(c)
	}
}

// escapeStart writes what begins text if it would be taken for a heading, a
// list item or a quotation, escaped, and returns the rest.
func escapeStart(w *bytes.Buffer, text string) string {
	switch text[0] {
	case '#', '>', '+', '-', '=', '~':
		w.WriteByte('\\')
		w.WriteByte(text[0])
		return text[1:]
	}
	n := 0
	for n < len(text) && n < 9 && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n > 0 && n < len(text) && (text[n] == '.' || text[n] == ')') && (n+1 == len(text) || text[n+1] == ' ') {
		w.WriteString(text[:n])
		w.WriteByte('\\')
		w.WriteByte(text[n])
		return text[n+1:]
	}
	return text
}

// insideWord reports whether text[i] stands between letters or digits, where
// an underscore is no markup.
func insideWord(text string, i int) bool {
	a, _ := utf8.DecodeLastRuneInString(text[:i])
	b, _ := utf8.DecodeRuneInString(text[i+1:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return i > 0 && i+1 < len(text) && word(a) && word(b)
}

// entityLike reports whether s, which begins with &, could be read as a
// character reference.
func entityLike(s string) bool {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	return end > 1 && strings.IndexFunc(s[1:end], func(r rune) bool {
		return r >= utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '#'
	}) < 0
}
