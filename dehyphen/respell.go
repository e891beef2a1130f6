package dehyphen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// respell answers where the spelling of a word changes at the break. The
// spelling of a language may take letters from the end of the first part and
// from the start of the second one, and put others between. The document
// overrules it where it has the word without the change.
func (s *seam) respell() (Decision, bool) {
	if !unicode.IsLower(s.next) && !(upper(s.left, 2) && upper(s.right, 2)) {
		return Decision{}, false // a word of its own follows
	}
	var put string
	var l, r int
	switch s.lang {
	case ca:
		put, l, r = s.catalanSpelling()
	case de:
		put, l, r = s.germanSpelling()
	case hu:
		put, l, r = s.hungarianSpelling()
	case nl:
		put, l, r = s.dutchSpelling()
	case no, sv:
		put, l, r = s.nordicSpelling()
	default:
		return Decision{}, false
	}
	if put == "" && l == 0 && r == 0 || s.plainKnown() {
		return Decision{}, false
	}
	d := s.drop("spelling", Likely)
	before := s.head[:len(s.head)-s.size]
	for ; l > 0; l-- {
		_, n := utf8.DecodeLastRuneInString(before)
		before = before[:len(before)-n]
		d.Cut += n
	}
	after := s.tail[s.twin:]
	for ; r > 0; r-- {
		_, n := utf8.DecodeRuneInString(after)
		after = after[n:]
		d.Trim += n
	}
	d.Put = put
	if put != "" && s.capitalLeft() {
		d.Put = strings.ToUpper(put)
	}
	return d, true
}

// plainKnown reports whether the document or the lexicon has the word as it
// is with the hyphen dropped and nothing else changed.
func (s *seam) plainKnown() bool {
	var buf [2 * wordMax]byte
	word := append(append(buf[:0], s.l()...), s.r()...)
	return s.words.count(word) > 0 || s.known(word)
}

// tripled reports whether the same consonant ends the first part twice and
// begins the second one.
func (s *seam) tripled() bool {
	l, r := s.l(), s.r()
	n := len(l)
	return n > 2 && len(r) > 0 && l[n-1] == l[n-2] && l[n-1] == r[0] && !isVowel(r[0])
}

// capitalLeft reports whether the letter before the mark is a capital.
func (s *seam) capitalLeft() bool {
	return len(s.left) > 1 && upper(s.left, 2)
}

// variantOf returns the spelling that a tag names: its first variant, or
// "Latf" for blackletter.
func variantOf(t language.Tag) string {
	if t == language.Und {
		return ""
	}
	if v := t.Variants(); len(v) > 0 {
		return v[0].String()
	}
	if script, c := t.Script(); c == language.Exact && script.String() == "Latf" {
		return "Latf"
	}
	return ""
}

func hasRune(s string, r rune) bool { return strings.ContainsRune(s, r) }
