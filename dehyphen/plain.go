package dehyphen

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain decides a line end without a hyphen.
func (s *seam) plain() Decision {
	h, t := last(s.head), first(s.tail)
	if h < 0 || t < 0 {
		return s.glue("empty", Certain)
	}
	if h < utf8.RuneSelf && t < utf8.RuneSelf && asciiPlain(h) && isASCIILetter(t) {
		return s.split()
	}
	switch {
	case isHangul(h) || isHangul(t):
		return s.hangul(h, t)
	case isUnspaced(h) || isUnspaced(t):
		return s.unspaced(h, t)
	case isDash(h), h == '-', h == '=':
		return s.dash(h)
	case isDash(t):
		return s.dashAhead()
	case isApostrophe(h) && unicode.IsLetter(t) && elided(strings.TrimRightFunc(s.head, isApostrophe)):
		return s.glue("elision", Likely) // dell'/arte
	case unicode.Is(unicode.Ps, h), h == '¿', h == '¡':
		return s.glue("bracket", Likely)
	}
	if s.addressGoesOn() {
		return s.glue("address", Likely)
	}
	return s.split()
}

// asciiPlain reports whether a line that ends in c says nothing special.
func asciiPlain(c rune) bool {
	return isASCIILetter(c) || c == ',' || c == ';' || c == '!' || c == '?'
}

func isASCIILetter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// isUnspaced reports whether r belongs to a writing without spaces.
func isUnspaced(r rune) bool {
	if r < 0x0E00 {
		return false
	}
	return isCJK(r) || isSEAsian(r)
}

// isCJK reports whether r is a Han character, kana, bopomofo, or the
// punctuation and full-width forms that go with them, Hangul left out.
func isCJK(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r <= 0x31FF: // radicals, CJK punctuation, kana, bopomofo, kanbun, strokes
		return !(0x3130 <= r && r <= 0x318F) // Hangul letters
	case r <= 0x33FF, r <= 0x4DBF, r <= 0x9FFF:
		return true
	case 0xF900 <= r && r <= 0xFAFF, 0xFE30 <= r && r <= 0xFE4F:
		return true
	case 0xFF01 <= r && r <= 0xFF9F: // full-width forms, half-width katakana
		return true
	}
	return 0x1B000 <= r && r <= 0x1B16F || 0x1F200 <= r && r <= 0x1F2FF || 0x20000 <= r && r <= 0x3FFFF
}

// isHangul reports whether r is Hangul, which sets spaces.
func isHangul(r rune) bool {
	return 0xAC00 <= r && r <= 0xD7FF || 0x1100 <= r && r <= 0x11FF || 0x3130 <= r && r <= 0x318F
}

// isSEAsian reports whether r is Thai, Lao, Tibetan, Myanmar or Khmer.
func isSEAsian(r rune) bool {
	switch {
	case 0x0E00 <= r && r <= 0x0FFF, 0x1000 <= r && r <= 0x109F,
		0x1780 <= r && r <= 0x17FF, 0xA9E0 <= r && r <= 0xA9FF, 0xAA60 <= r && r <= 0xAA7F:
		return true
	}
	return false
}

// unspaced decides where at least one line has a writing without spaces.
func (s *seam) unspaced(h, t rune) Decision {
	switch {
	case isCJK(h) || isCJK(t):
		// Chinese and Japanese set no space, beside Latin letters and
		// digits neither: where a page shows one it is glue of the font.
		return s.glue("unspaced", Certain)
	case isSEAsian(h) && isSEAsian(t):
		return s.glue("unspaced", Likely)
	}
	return s.space("script", Likely)
}

// dash decides a line end at a dash.
func (s *seam) dash(h rune) Decision {
	s.setLang()
	body := s.head[:len(s.head)-utf8.RuneLen(h)]
	for body != "" && isDashLike(last(body)) {
		body = body[:len(body)-utf8.RuneLen(last(body))]
	}
	b, t := last(body), first(s.tail)
	spaced := b < 0 || isSpace(b)
	switch {
	case s.dashGoesOn():
		return s.glue("dash-run", Likely)
	case !spaced && s.broken(body): // a hyphen misread
		s.size = len(s.head) - len(body)
		return s.drop("document", Guess)
	case spaced && s.opensDashes(t):
		return s.glue("dash-open", Likely)
	case spaced:
		return s.space("dash", Likely)
	case unicode.IsDigit(b) && unicode.IsDigit(t):
		return s.glue("range", Likely)
	case s.closesDashes():
		return s.space("dash-close", Likely)
	case s.solidDashes():
		return s.glue("dash-solid", Likely)
	}
	return s.space("dash", Guess)
}

// dashGoesOn reports whether the dash of two hyphens at the line end goes on in
// the next line: two dashes never follow each other, so that "--" before "--"
// is the long dash for a name left out.
func (s *seam) dashGoesOn() bool {
	return strings.HasSuffix(s.head, "--") && strings.HasPrefix(s.tail, "--")
}

// dashAhead decides a line end before a dash.
func (s *seam) dashAhead() Decision {
	s.setLang()
	t := first(s.tail)
	next := first(s.tail[utf8.RuneLen(t):])
	if unicode.IsLetter(next) && s.solidDashes() && !s.opensDashes(next) {
		return s.glue("dash-solid", Guess)
	}
	return s.space("dash", Likely)
}

// opensDashes reports whether a dash after a space belongs to the word after
// it, as in Spanish "dijo —y calló—".
func (s *seam) opensDashes(next rune) bool {
	if !unicode.IsLetter(next) && next != '¿' && next != '¡' {
		return false
	}
	if s.words != nil && s.words.style.total() >= minStyle {
		return s.words.style.open > s.words.style.spaced
	}
	return s.lang == es || s.lang == ca
}

// closesDashes reports whether a dash right after a word ends an aside.
func (s *seam) closesDashes() bool {
	if s.words != nil && s.words.style.total() >= minStyle {
		return s.words.style.shut > s.words.style.solid
	}
	return s.lang == es || s.lang == ca
}

// solidDashes reports whether dashes stand between words without space.
func (s *seam) solidDashes() bool {
	if s.words != nil && s.words.style.total() >= minStyle {
		return s.words.style.solid >= s.words.style.spaced
	}
	return s.lang == en || s.lang == und
}

// elisions are the articles and small words of the Romance languages that an
// apostrophe joins to the next word.
var elisions = words("l d un dell all nell dall sull coll quell bell sant c s n j m t qu " +
	"lorsqu puisqu jusqu quoiqu")

// elided reports whether text ends in one of elisions.
func elided(text string) bool {
	var buf [wordMax]byte
	return elisions.has(fold(buf[:0], text[wordStart(text):]))
}
