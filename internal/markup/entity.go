package markup

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// decode returns b as text. White space alone, which is most of the texts
// there are, is one space.
func (s *Scanner) decode(b []byte) string {
	if allSpace(b) {
		return " "
	}
	return s.decodeRefs(b)
}

// allSpace reports whether b is white space alone, or empty.
func allSpace(b []byte) bool {
	for _, c := range b {
		if !isSpace(c) {
			return false
		}
	}
	return true
}

// decodeRefs returns b with the references in it replaced.
func (s *Scanner) decodeRefs(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	if s.html {
		return html.UnescapeString(string(b))
	}
	return unescapeXML(string(b))
}

// maxReference is the length of the longest reference worth looking at; the
// longest name in HTML has 31 letters.
const maxReference = 40

// unescapeXML replaces the references in v. The names are those of XML and of
// HTML, for writers use the latter too; other references stay as they are.
func unescapeXML(v string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(v, '&')
		if i < 0 {
			b.WriteString(v)
			return b.String()
		}
		b.WriteString(v[:i])
		v = v[i:]
		end := strings.IndexByte(v[:min(len(v), maxReference)], ';')
		if end < 0 {
			end = 0 // the '&' alone
		}
		b.WriteString(reference(v[:end+1]))
		v = v[end+1:]
	}
}

// reference returns what ref, with its '&' and ';', stands for.
func reference(ref string) string {
	switch ref {
	case "&amp;":
		return "&"
	case "&lt;":
		return "<"
	case "&gt;":
		return ">"
	case "&quot;":
		return `"`
	case "&apos;":
		return "'"
	}
	if strings.HasPrefix(ref, "&#") {
		return character(ref)
	}
	if r := html.UnescapeString(ref); !strings.HasSuffix(r, ";") {
		return r
	}
	return ref
}

// character returns what a numeric reference stands for. What is no character
// stays as it is.
func character(ref string) string {
	digits, base := ref[len("&#"):len(ref)-1], 10
	if len(digits) > 0 && digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n == 0 || !utf8.ValidRune(rune(n)) {
		return ref
	}
	return string(rune(n))
}
