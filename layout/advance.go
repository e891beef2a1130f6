package layout

import (
	"unicode"
	"unicode/utf8"
)

// timesAdvance holds the advance widths of the ASCII characters from U+0020 on
// in thousandths of an em, those of Times Roman (Adobe Core 14 metrics). Body
// type differs from it by a factor that is the same for all lines of a column,
// which is all that matters here: measured over justified columns of five
// languages, natural widths vary by 3 to 4 %, counts of characters by 6 to 9.
var timesAdvance = [...]uint16{
	250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
}

// advance returns the natural width of r in ems.
func advance(r rune) float64 {
	switch {
	case r < 0x20:
		return 0
	case r < 0x7F:
		return float64(timesAdvance[r-0x20]) / 1000
	case r < 0xA0 || r == 0xAD:
		return 0
	case wide(r):
		return 1
	case hangul(r):
		return 0.95
	case unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0x2018 && r <= 0x201F:
		return 0.4
	case r == 0x2014 || r == 0x2026:
		return 1
	case r >= 0x0600 && r < 0x0780, r >= 0xFB50 && r < 0xFEFF:
		return 0.42
	case unicode.IsUpper(r):
		return 0.68
	case unicode.IsLower(r):
		return 0.46
	}
	return 0.5
}

// naturalWidth returns the width of s in ems, set without stretching. White
// space at the ends counts nothing, and a run of it inside counts as one
// space: justification is not part of the natural width.
func naturalWidth(s string) float64 {
	w, _ := widthAndSlack(s)
	return w
}

// widthAndSlack returns the natural width of s in ems, and by how much it can
// be set narrower: the punctuation of East Asian type has half an em of white
// in its square, which the compositor may take out (GB/T 15834, JIS X 4051),
// and always does where two marks meet.
func widthAndSlack(s string) (width, slack float64) {
	space, first := false, true
	var prev rune
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = !first
			continue
		}
		if space {
			width += 0.25
		}
		width += advance(r)
		if wide(r) && unicode.IsPunct(r) {
			if unicode.IsPunct(prev) && wide(prev) {
				width -= 0.5
			} else {
				slack += 0.5
			}
		}
		prev, space, first = r, false, false
	}
	return width, slack
}

// firstUnit returns the beginning of s that a compositor cannot divide: a word
// up to the next space or hyphen, or one ideograph with the punctuation that
// may not begin a line.
func firstUnit(s string) string {
	end := 0
	var prev rune
	for i, r := range s {
		if unicode.IsSpace(r) || i > 0 && wide(r) && !isNoStart(r) && !isOpener(prev) {
			return s[:i]
		}
		_, n := utf8.DecodeRuneInString(s[i:]) // of a byte that is not UTF-8, too
		end = i + n
		if wide(r) && !isOpener(r) {
			return s[:end+noStartPrefix(s[end:])]
		}
		if i > 0 && (r == '-' || r == '‐' || r == '—' || r == '–') {
			return s[:end]
		}
		prev = r
	}
	return s[:end]
}

// noStartPrefix returns the number of bytes at the start of s that may not
// begin a line.
func noStartPrefix(s string) int {
	for i, r := range s {
		if !isNoStart(r) {
			return i
		}
	}
	return len(s)
}
