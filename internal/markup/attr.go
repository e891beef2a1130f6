package markup

import (
	"bytes"
	"strings"

	"github.com/galleyproof/galley/internal/source"
)

// A tag is the attributes of a start tag, parsed when one is asked for.
type tag struct {
	raw   []byte // what stands between the name and the '>'
	attrs []attr
	done  bool // attrs holds what raw says
}

// An attr is an attribute as it stands in the tag.
type attr struct {
	name, value []byte
	prefixed    bool // the name had a prefix, which is not in name
}

// reset makes t the attributes in raw, which stay valid until the window moves.
func (t *tag) reset(raw []byte) {
	t.raw, t.attrs, t.done = raw, t.attrs[:0], false
}

// parse fills t.attrs.
func (t *tag) parse() {
	t.done = true
	b := t.raw
	for {
		b = trimSpace(b)
		if len(b) == 0 {
			return
		}
		n := max(nameEnd(b), 1) // a stray '=' or '/' is skipped
		a := attr{name: b[:n]}
		if i := bytes.IndexByte(a.name, ':'); i >= 0 {
			a.prefixed = true
			a.name = a.name[i+1:]
		}
		rest := trimSpace(b[n:])
		b = b[n:]
		if len(rest) > 0 && rest[0] == '=' {
			a.value, b = value(trimSpace(rest[1:]))
		}
		t.attrs = append(t.attrs, a)
	}
}

// trimSpace returns b without the white space at its start.
func trimSpace(b []byte) []byte {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	return b
}

// value cuts the attribute value off the start of b.
func value(b []byte) (v, rest []byte) {
	if len(b) == 0 {
		return nil, nil
	}
	if q := b[0]; q == '"' || q == '\'' {
		if i := bytes.IndexByte(b[1:], q); i >= 0 {
			return b[1 : 1+i], b[i+2:]
		}
		return b[1:], nil
	}
	if i := bytes.IndexAny(b, " \t\n\r\f"); i >= 0 {
		return b[:i], b[i:]
	}
	return b, nil
}

// find returns the attribute with the given name, or nil. One without a
// prefix comes first.
func (s *Scanner) find(name string) *attr {
	if !s.tag.done {
		s.tag.parse()
	}
	var found *attr
	for i := range s.tag.attrs {
		a := &s.tag.attrs[i]
		if string(a.name) != name && !(s.html && strings.EqualFold(string(a.name), name)) {
			continue
		}
		if !a.prefixed {
			return a
		}
		if found == nil {
			found = a
		}
	}
	return found
}

// Attr returns the value of an attribute of the last Start, or "". It must be
// called before Next is. Prefixes are ignored, references are replaced, and a
// line end or tab is a space.
func (s *Scanner) Attr(name string) string {
	a := s.find(name)
	if a == nil {
		return ""
	}
	v := s.decodeRefs(a.value)
	if !strings.ContainsAny(v, "\t\n\r") {
		return v
	}
	b := []byte(v)
	for i, c := range b {
		if isSpace(c) {
			b[i] = ' '
		}
	}
	return string(b)
}

// Has reports whether the last Start has the attribute.
func (s *Scanner) Has(name string) bool { return s.find(name) != nil }

// Number returns the value of an attribute as a number, and whether it is
// there and a finite number. Like Attr, it must be called before Next is.
func (s *Scanner) Number(name string) (v float64, ok bool) {
	a := s.find(name)
	if a == nil {
		return 0, false
	}
	return source.Number(string(bytes.TrimSpace(a.value)))
}
