package plain

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// extent returns where the text of a line begins and ends, in cells: after
// the white space at its start, and before the white space at its end. For a
// line of white space alone both are its width.
func extent(text string, tab int) (x0, x1 int) {
	body := strings.TrimLeftFunc(text, unicode.IsSpace)
	x0 = advance(0, text[:len(text)-len(body)], tab)
	return x0, advance(x0, strings.TrimRightFunc(body, unicode.IsSpace), tab)
}

// advance returns the cell after s if s starts at cell x.
//
// A printable ASCII character before another one is a cell of its own, and
// two CJK ideographs or kana are two wide cells each, whatever stands around
// them; only the rest needs the segmentation into grapheme clusters, which is
// ten times as slow.
func advance(x int, s string, tab int) int {
	for len(s) > 0 {
		if n := asciiRun(s); n > 0 {
			x += n
			s = s[n:]
			continue
		}
		if n := wideRun(s); n > 0 {
			x += 2 * n
			s = s[wideBytes*n:]
			continue
		}
		if s[0] == '\t' {
			x += tab - x%tab
			s = s[1:]
			continue
		}
		_, rest, width, _ := uniseg.FirstGraphemeClusterInString(s, -1)
		x += width
		s = rest
	}
	return x
}

// asciiRun returns the number of printable ASCII characters at the start of s
// that do not stand before a byte of another kind: that could be a combining
// mark.
func asciiRun(s string) int {
	n := 0
	for n < len(s) && ' ' <= s[n] && s[n] <= '~' {
		n++
	}
	if n < len(s) && s[n] >= 0x80 {
		n--
	}
	return max(n, 0)
}

// wideBytes is the length in UTF-8 of every character wideRun counts.
const wideBytes = 3

// wideRun returns the number of characters from U+4E00 to U+9FFF (the CJK
// ideographs) and from U+30A1 to U+30FA (katakana) and U+3041 to U+3096
// (hiragana) at the start of s that stand before another one. All of them are
// wide, and none of them joins its neighbour.
func wideRun(s string) int {
	n := 0
	for wide(s[wideBytes*n:]) {
		n++
	}
	if wideBytes*n < len(s) {
		n-- // what follows may be a combining mark
	}
	return max(n, 0)
}

// wide reports whether s starts with a character that wideRun counts.
func wide(s string) bool {
	if len(s) < wideBytes || s[1]&0xC0 != 0x80 || s[2]&0xC0 != 0x80 {
		return false
	}
	c := rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F)
	switch {
	case s[0]&0xF0 != 0xE0:
		return false
	case c >= 0x4E00:
		return c <= 0x9FFF
	case c >= 0x30A1:
		return c <= 0x30FA
	default:
		return 0x3041 <= c && c <= 0x3096
	}
}
