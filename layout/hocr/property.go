package hocr

import (
	"strings"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A title is the value of a title attribute: properties with a semicolon
// between them.
type title string

// find returns the value of the first property with the given name, and
// whether there is one. A semicolon in double quotes ends nothing.
func (t title) find(name string) (value string, ok bool) {
	rest := string(t)
	for rest != "" {
		var p string
		p, rest = cutProperty(rest)
		p = strings.TrimSpace(p)
		if v, ok := strings.CutPrefix(p, name); ok && (v == "" || strings.ContainsAny(v[:1], " \"'")) {
			return strings.TrimSpace(v), true
		}
	}
	return "", false
}

// cutProperty cuts s at the first semicolon outside of double quotes. A quote
// without end quotes nothing.
func cutProperty(s string) (p, rest string) {
	at := 0
	for {
		i := strings.IndexAny(s[at:], ";\"")
		if i < 0 {
			return s, ""
		}
		at += i
		if s[at] == ';' {
			return s[:at], s[at+1:]
		}
		at++
		if end := strings.IndexByte(s[at:], '"'); end >= 0 {
			at += end + 1
		}
	}
}

// number returns the first number of a property, or 0.
func (t title) number(name string) float64 {
	v, _ := t.find(name)
	first, _, _ := strings.Cut(v, " ")
	n, _ := source.Number(first)
	return n
}

// unquoted returns the value of a property without the quotes around it.
func (t title) unquoted(name string) string {
	v, _ := t.find(name)
	for _, q := range []string{`"`, "'"} {
		if inner, ok := strings.CutPrefix(v, q); ok {
			return strings.TrimSuffix(inner, q)
		}
	}
	return v
}

// bounds returns the box of the bbox property, or else of the polygon in the
// poly property. Without either it is empty; malformed ones are an error.
func (t title) bounds() (layout.Rect, error) {
	if v, ok := t.find("bbox"); ok {
		n, ok := source.Numbers(v)
		if !ok || len(n) != 4 {
			return layout.Rect{}, layout.ErrBounds
		}
		return layout.Rect{
			X0: min(n[0], n[2]), Y0: min(n[1], n[3]),
			X1: max(n[0], n[2]), Y1: max(n[1], n[3]),
		}, nil
	}
	v, ok := t.find("poly")
	if !ok {
		return layout.Rect{}, nil
	}
	box, ok := source.Hull(v)
	if !ok {
		return layout.Rect{}, layout.ErrBounds
	}
	return box, nil
}

// percent is the scale of the confidences in hOCR.
const percent = 100

// confidence returns how sure the engine is of a word, from 0 to 1.
func (t title) confidence() float64 {
	c := t.number("x_wconf")
	if v, ok := t.find("x_confs"); ok && c == 0 {
		if n, ok := source.Numbers(v); ok && len(n) > 0 {
			for _, x := range n {
				c += x / float64(len(n))
			}
		}
	}
	return min(max(c/percent, 0), 1)
}

// style returns what the name of a font says of its letters.
func (t title) style() layout.Style { return source.FontStyle(t.unquoted("x_font")) }
