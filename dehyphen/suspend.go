package dehyphen

import (
	"strings"
	"unicode"
)

// conjunctions lists, for each language, the words between the two halves of
// "Vor- und Nachteile". Only words that no legal break of the language leaves
// alone on a line are listed.
var conjunctions = [langCount]set{
	ca: words("i o"),
	cs: words("a i nebo či"),
	da: words("og eller"),
	de: words("und oder u bzw sowie vnd resp respektive beziehungsweise"),
	el: words("και"),
	en: words("and or versus"),
	es: words("y o e u"),
	fi: words("ja tai sekä eli"),
	fr: words("et ou"),
	hu: words("és vagy illetve"),
	it: words("e o"),
	nl: words("en of"),
	no: words("og eller"),
	pl: words("i lub oraz albo"),
	pt: words("e ou"),
	ru: words("и или"),
	sv: words("och eller"),
	tr: words("ve"),
	uk: words("і й або"),
}

// spans lists the words between two numbers with a common end: "10- to
// 12-year-olds", "ein- bis zweimal" with the figures 1- bis 2-.
var spans = words("bis to through à a tot til till do до and und et y e och og en i и")

// enAnd lists the English words in -and that may be broken before it.
var enAnd = words("brig rib lig oper multiplic vi weas confirm ordin radic reprim err " +
	"candlest hairb")

// suspended decides a hyphen that stands for the rest of a later word.
func (s *seam) suspended() (Decision, bool) {
	l, r := s.l(), s.r()
	switch {
	case unicode.IsDigit(s.prev) && spans.has(r):
	case s.mark == '/' || len(l) < 2 || !conjunctions[s.lang].has(r):
		return Decision{}, false
	case s.lang == en && enAnd.has(l):
		return Decision{}, false
	case s.lang == nl && string(r) == "en" && nlOpen(l) && !s.longAhead():
		return Decision{}, false // zee-/en is zeeën, partij-/en partijen
	case ends(l, "du") && string(r) == "eller":
		return Decision{}, false // Nordic du-/eller
	}
	return s.suspend("suspended", Likely), true
}

// longWord is the least length, in bytes, of the compound that follows a
// suspended hyphen and a conjunction in Dutch: "industrie- en handelsbeleid".
const longWord = 8

// longAhead reports whether the second word of tail is long enough for a
// compound.
func (s *seam) longAhead() bool {
	rest := strings.TrimLeftFunc(s.tail[len(s.right):], isSpace)
	return wordEnd(rest) >= longWord
}
