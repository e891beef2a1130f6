package source

import (
	"strings"
	"unicode"

	"github.com/galleyproof/galley/layout"
)

// styleBits is how many styles the model knows.
const styleBits = 3

// Styles counts the letters of a line by their style. The zero value counts
// none.
type Styles struct {
	total int
	with  [styleBits]int
}

// Add counts n letters of a style.
func (s *Styles) Add(style layout.Style, n int) {
	s.total += n
	for i := range s.with {
		if style&(1<<i) != 0 {
			s.with[i] += n
		}
	}
}

// Most returns the styles that more than half of the letters have.
func (s *Styles) Most() (style layout.Style) {
	for i, n := range s.with {
		if 2*n > s.total {
			style |= 1 << i
		}
	}
	return style
}

// FontStyle returns the styles named in v: the name of a font, or a list of
// words. Case, spaces and hyphens do not matter.
func FontStyle(v string) (style layout.Style) {
	if v == "" {
		return 0
	}
	v = bare(v)
	if strings.Contains(v, "bold") {
		style |= layout.Bold
	}
	if strings.Contains(v, "italic") || strings.Contains(v, "oblique") {
		style |= layout.Italic
	}
	if strings.Contains(v, "smallcaps") {
		style |= layout.SmallCaps
	}
	return style
}

// bare returns s in lower case and without spaces, hyphens and underscores.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '_' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// Directions counts words by the direction of their writing. The zero value
// counts none.
type Directions [layout.TopToBottomLTR + 1]int

// Add counts n words.
func (d *Directions) Add(dir layout.Direction, n int) {
	if int(dir) < len(d) {
		d[dir] += n
	}
}

// Most returns the direction that more words have than any other, of those
// that have one.
func (d *Directions) Most() layout.Direction {
	best := layout.DirUnknown
	for dir := layout.LeftToRight; int(dir) < len(d); dir++ {
		if n := d[dir]; n > 0 && (best == layout.DirUnknown || n > d[best]) {
			best = dir
		}
	}
	return best
}

// RightToLeft reports whether a language is written from right to left, given
// its code in ISO 639-1, 639-2 or 639-3, perhaps with script and region.
func RightToLeft(lang string) bool {
	lang = strings.ToLower(lang)
	if i := strings.IndexAny(lang, "-_"); i >= 0 {
		lang = lang[:i]
	}
	switch lang {
	case "ar", "ara", "he", "heb", "iw", "fa", "fas", "per", "ur", "urd", "yi", "yid",
		"ps", "pus", "sd", "snd", "ug", "uig", "ckb", "dv", "div", "syr":
		return true
	}
	return false
}
