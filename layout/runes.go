package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstRune returns the first rune of s, or 0.
func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastRune returns the last rune of s, or 0.
func lastRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// wide reports whether r belongs to writing that is set on a square and
// without spaces between words: Han, Kana, Bopomofo and the punctuation of
// East Asian type. Hangul is set on a square too but has spaces.
func wide(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r <= 0x312F, r >= 0x3190 && r <= 0xA4CF:
		return true
	case r >= 0xF900 && r <= 0xFAFF, r >= 0xFE30 && r <= 0xFE4F, r >= 0xFF00 && r <= 0xFF60:
		return true
	}
	return r >= 0x20000 && r <= 0x3FFFF
}

// ideograph reports whether r is a letter of unspaced East Asian writing, not
// its punctuation.
func ideograph(r rune) bool {
	return wide(r) && (unicode.IsLetter(r) || unicode.Is(unicode.So, r) && r < 0x3000)
}

// hangul reports whether r is a Korean letter or syllable.
func hangul(r rune) bool {
	return r >= 0xAC00 && r <= 0xD7AF || r >= 0x1100 && r <= 0x11FF || r >= 0x3130 && r <= 0x318F
}

const (
	openers  = "([{（［｛〔【《〈「『“‘«‹„‚〝"
	closers  = ")]}）］｝〕】》〉」』”’»›〞\""
	stops    = ".!?…。！？．‥؟۔।॥:：;；"
	fullStop = ".!?…。！？．؟۔।॥"
)

// noStart holds what no line of East Asian type may begin with (JIS X 4051 and
// GB/T 15834: closing brackets, stops, commas, iteration and length marks).
const noStart = "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】…—～％℃·ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.)]}!?;:%"

// trimClosers returns s without white space, closing brackets, quotes and
// reference marks at its end, so that its last rune is what a sentence ends in.
func trimClosers(s string) string {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if r >= '0' && r <= 'z' && r != ']' || ideograph(r) || !unicode.IsSpace(r) && !strings.ContainsRune(closers, r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// endsSentence reports whether s ends as a sentence does: in a full stop, a
// question or exclamation mark, with any closing quotes and brackets after it.
func endsSentence(s string) bool {
	t := trimClosers(s)
	return t != "" && strings.ContainsRune(fullStop, lastRune(t)) && !(len(t) == len(s) && abbreviated(t))
}

// endsStop reports whether s ends in any mark after which a paragraph can end.
func endsStop(s string) bool {
	t := trimClosers(s)
	return t != "" && strings.ContainsRune(stops, lastRune(t)) && !(len(t) == len(s) && abbreviated(t))
}

// abbreviations hold titles and other words that have a full stop and are
// never the last of a sentence.
const abbreviations = " mr mrs ms dr prof st sr jr gen col capt lt sgt rev hon gov sen rep no nr vol vgl bzw ca inkl hr fr frl " +
	"mme mlle mm sra srta ud uds av ing dott sig geb zb art pp tel "

// abbreviated reports whether s, which ends in a full stop, ends in an
// abbreviation: an initial ("J."), an ordinal ("am 11."), a title ("Dr.").
func abbreviated(s string) bool {
	t, ok := strings.CutSuffix(s, ".")
	if !ok {
		return false
	}
	i := strings.LastIndexFunc(t, unicode.IsSpace)
	w := t[i+1:]
	switch n := utf8.RuneCountInString(w); {
	case i < 0 || n == 0:
		return false
	case n == 1:
		return unicode.IsUpper(firstRune(w))
	case n <= 2 && strings.Trim(w, "0123456789") == "":
		return true
	}
	return len(w) <= 5 && strings.Contains(abbreviations, " "+strings.ToLower(w)+" ")
}

// midSentence reports whether s ends in a mark after which the sentence is
// sure to go on.
func midSentence(s string) bool {
	return strings.ContainsRune(",、，;；-‐\u00AD\u00AC–(（[“‘「《¿¡&", lastRune(strings.TrimRightFunc(s, unicode.IsSpace)))
}

// startsLower reports whether the first letter of s, after quotes and
// brackets, is a small one.
func startsLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if !strings.ContainsRune(openers, r) && r != '"' && r != '\'' {
			return false
		}
	}
	return false
}

// openBrackets returns how many brackets and quotes s leaves open, at least 0.
// ASCII quotes, which do not say what they are, count in pairs.
func openBrackets(s string) int {
	n, ascii := 0, 0
	for _, r := range s {
		switch {
		case r == '"':
			ascii++
		case r == '’' || r == '\'' || r == '‘':
			// an apostrophe more often than a quote
		case strings.ContainsRune(openers, r):
			n++
		case strings.ContainsRune(closers, r) && n > 0:
			n--
		}
	}
	return n + ascii%2
}

// openRound reports whether s leaves a round or square bracket open.
func openRound(s string) bool {
	n := 0
	for _, r := range s {
		switch r {
		case '(', '（', '[', '［', '〔', '【':
			n++
		case ')', '）', ']', '］', '〕', '】':
			n = max(0, n-1)
		}
	}
	return n > 0
}

// wideShare returns the share of wide runes among the letters and wide runes
// of s.
func wideShare(s string) float64 {
	w, all := 0, 0
	for _, r := range s {
		switch {
		case wide(r):
			w++
			all++
		case unicode.IsLetter(r):
			all++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(w) / float64(all)
}

// letters returns the number of letters in s.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func isNoStart(r rune) bool { return strings.ContainsRune(noStart, r) }

func isOpener(r rune) bool { return strings.ContainsRune(openers, r) }
