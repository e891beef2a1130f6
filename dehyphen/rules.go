package dehyphen

import (
	"strings"
	"unicode"
)

// decide asks the rules in order; the first that has an opinion answers.
func (s *seam) decide() Decision {
	switch {
	case s.mark == 0:
		return s.plain()
	case s.gap:
		return s.loose()
	case s.tail == "":
		return s.keep("end", Guess)
	}
	if s.speck == '.' || s.speck == ',' {
		// A dash at the end of an aside, or a word cut short, may well be
		// followed by a stop: only a known word proves the dirt.
		if d, ok := s.document(); ok {
			return d
		}
		return s.space("speck", Guess)
	}
	if d, ok := s.inAddress(); ok {
		return d
	}
	if d, ok := s.suspended(); ok {
		return d
	}
	if d, ok := s.respell(); ok {
		return d
	}
	if s.mark == softHyphen && (s.words == nil || s.words.soft == 0) {
		return s.drop("soft-hyphen", Certain)
	}
	return s.word()
}

// word decides a hyphen that the source and the form of the line leave open.
func (s *seam) word() Decision {
	if d, ok := s.figures(); ok {
		return d
	}
	if s.twin > 0 {
		// Polish, Portuguese, Czech and lately Spanish print a hyphen of the
		// word again in the next line, to tell it from the compositor's.
		return s.keep("repeated", Certain)
	}
	if isCaseless(s.prev) || isCaseless(s.next) {
		return s.keep("script", Likely)
	}
	if d, ok := s.capitals(); ok {
		return d
	}
	if d, ok := s.document(); ok {
		return d
	}
	if s.mark == '/' {
		return s.glue("slash", Likely)
	}
	if d, ok := s.lexicon(); ok {
		return d
	}
	if rule, ok := s.compound(); ok {
		return s.keep(rule, Likely)
	}
	if d, ok := s.parents(); ok {
		return d
	}
	if d, ok := s.pattern(); ok {
		return d
	}
	return s.drop("form", Likely)
}

// loose decides a hyphen with white space before it: a dash, or the hyphen of a
// word that the document has in one piece.
func (s *seam) loose() Decision {
	body := strings.TrimRightFunc(s.head[:len(s.head)-s.size], isSpace)
	switch {
	case s.broken(body):
		s.size = len(s.head) - len(body)
		return s.drop("document", Guess)
	case s.opensDashes(s.next) && s.mark == '-':
		return s.glue("dash-open", Likely)
	}
	return s.space("dash", Likely)
}

// broken reports whether the document has the word that body ends with and the
// next line goes on with, and has not its first part.
func (s *seam) broken(body string) bool {
	if s.words == nil || !unicode.IsLower(first(s.tail)) {
		return false
	}
	s.left = body[wordStart(body):]
	s.right = s.tail[:wordEnd(s.tail)]
	s.foldWords()
	var buf [2 * wordMax]byte
	l, r := s.core()
	if len(l) < 2 || len(r) < 2 || s.words.count(l) > 0 {
		return false
	}
	return s.words.count(append(append(buf[:0], l...), r...)) > 0
}

// figures decides where a digit or something else that is no letter stands at
// the mark.
func (s *seam) figures() (Decision, bool) {
	p, n := unicode.IsLetter(s.prev), unicode.IsLetter(s.next)
	p = p || unicode.IsMark(s.prev)
	switch {
	case p && n:
		return Decision{}, false
	case s.prev == '·' && s.lang == ca && s.next == 'l':
		return s.drop("spelling", Likely), true // col·-/legi
	case unicode.IsDigit(s.prev) && unicode.IsDigit(s.next):
		return s.keep("range", Certain), true
	case unicode.IsDigit(s.prev) || unicode.IsDigit(s.next):
		return s.keep("number", Likely), true
	case isApostrophe(s.prev) && n && elided(strings.TrimRightFunc(s.head[:len(s.head)-s.size], isApostrophe)):
		return s.drop("elision", Likely), true // dell'-/arte
	case isApostrophe(s.prev) && n:
		return s.keep("apostrophe", Guess), true
	}
	return s.keep("sign", Guess), true
}

// capitals decides where a capital follows, or an acronym precedes.
func (s *seam) capitals() (Decision, bool) {
	if !unicode.IsUpper(s.next) {
		if upper(s.left, 2) && unicode.IsUpper(s.prev) {
			return s.keep("acronym", Likely), true
		}
		return Decision{}, false
	}
	if upper(s.left, 1) && upper(s.right, 2) {
		short := len(s.left) <= acronymMax && len(s.right) <= acronymMax
		if len(s.left) == 1 || short && !s.allCaps() && !s.syllabic() {
			return s.keep("acronym", Guess), true
		}
		return Decision{}, false
	}
	if string(s.l()) == "mc" || string(s.l()) == "mac" {
		return s.drop("capital", Likely), true
	}
	return s.keep("capital", Likely), true
}

// acronymMax is how long the parts of CDU-/CSU are at most.
const acronymMax = 4

// syllabic reports whether two parts in capitals read as syllables of one word:
// both have a vowel, and the second begins with one consonant before it, as in
// "SPIE-/GEL" and not in "CDU-/CSU".
func (s *seam) syllabic() bool {
	r := s.r()
	return len(r) > 1 && hasVowel(s.l()) && !isVowel(r[0]) && isVowel(r[1])
}

// allCaps reports whether both lines are set in capitals.
func (s *seam) allCaps() bool { return upper(s.head, 1) && upper(s.tail, 1) }
