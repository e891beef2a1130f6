package dehyphen

import (
	"bytes"
	"unicode"
)

// document asks the words of the document: is the word known in one piece,
// or with its hyphen?
func (s *seam) document() (Decision, bool) {
	w := s.words
	if w == nil || len(s.l()) == 0 || len(s.r()) == 0 {
		return Decision{}, false
	}
	var buf [2*wordMax + 1]byte
	l, r := s.core()
	joined := w.count(append(append(buf[:0], l...), r...))
	kept := w.count(append(append(append(buf[:0], l...), '-'), r...))
	switch {
	case joined > kept:
		return s.drop("document", Certain), true
	case s.lang == de && kept < joined+germanMargin:
		// German compounds are closed; old print sets the same ones with
		// and without the hyphen.
	case kept > joined:
		return s.keep("document", Certain), true
	case joined > 0:
		return Decision{}, false
	}
	if len(r) > stemLen && s.lang != de {
		if w.seen(stemmed, append(append(append(buf[:0], l...), '-'), r[:stemLen]...)) > 0 {
			return s.keep("document", Likely), true
		}
	}
	return Decision{}, false
}

// core returns the two folded words without elided articles before the first
// ("l'") and endings after the second ("'s").
func (s *seam) core() (l, r []byte) {
	l, r = s.l(), s.r()
	if i := bytes.LastIndexByte(l, '\''); i >= 0 && i < len(l)-1 {
		l = l[i+1:]
	}
	if i := bytes.IndexByte(r, '\''); i > 1 {
		r = r[:i]
	}
	return l, r
}

// germanMargin is by how much the hyphenated form of a German word must
// outnumber the closed one before a small letter.
const germanMargin = 4

// isWord reports whether the document or the lexicon has a folded word.
func (s *seam) isWord(word []byte) bool {
	return s.words.seen(inside, word) > 0 || s.known(word)
}

// lexicon asks the caller's word list.
func (s *seam) lexicon() (Decision, bool) {
	if s.lex == nil || len(s.l()) == 0 || len(s.r()) == 0 {
		return Decision{}, false
	}
	var buf [2*wordMax + 1]byte
	l, r := s.core()
	joined := s.known(append(append(buf[:0], l...), r...))
	kept := s.known(append(append(append(buf[:0], l...), '-'), r...))
	switch {
	case joined && !kept:
		return s.drop("lexicon", Certain), true
	case kept && !joined:
		return s.keep("lexicon", Certain), true
	case joined || !hyphenates(s.lang) || !unicode.IsLower(first(s.left)):
		return Decision{}, false
	case len(l) > 2 && len(r) > 3 && !enSuffixes.has(r) && s.known(l) && s.known(r):
		return s.keep("lexicon-parts", Guess), true
	}
	return Decision{}, false
}

// hyphenates reports whether a language sets hyphens between the words of a
// compound that it does not close. The others either close all of them
// (German, Dutch, the Nordic languages, Finnish, Hungarian) or leave a space.
func hyphenates(l lang) bool { return l == en || l == fr || l == pt }

// minParents is how many different places of the document must show a part
// with a hyphen before it speaks for other words.
const minParents = 2

// parents asks the document whether it makes other words with a hyphen from
// the same first and second parts, as "self-" and "-law".
func (s *seam) parents() (Decision, bool) {
	if s.words == nil || !hyphenates(s.lang) || enSuffixes.has(s.r()) {
		return Decision{}, false
	}
	p := s.parts()
	opens, closes := s.words.seen(opening, p.l), s.words.seen(closing, p.r)
	switch {
	case len(p.l) < 3 || len(p.r) < 3:
	case opens >= minParents && closes >= minParents:
		return s.keep("document-parts", Guess), true
	}
	return Decision{}, false
}

// pattern asks the hyphenation patterns whether the word may be broken here. A
// forbidden place alone proves little: of the breaks in newspapers from 1814 to
// 1920, patterns of today forbid one in eleven (English 8 %, French 10 %). It
// counts where both parts are known as words.
func (s *seam) pattern() (Decision, bool) {
	l, r := s.core()
	if s.j.Patterns == nil || len(l) < 3 || len(r) < 3 || len(l)+len(r) > wordMax {
		return Decision{}, false
	}
	var buf [2 * wordMax]byte
	switch {
	case s.j.Patterns.legal(append(append(buf[:0], l...), r...), len(l)):
		return s.drop("pattern", Likely), true
	case !hyphenates(s.lang) || !s.isWord(l) || !s.isWord(r):
		return s.drop("form", Guess), true
	}
	return s.keep("pattern", Guess), true
}

// known reports whether the caller's lexicon has a folded word.
func (s *seam) known(word []byte) bool {
	switch lex := s.lex.(type) {
	case nil:
		return false
	case *Words:
		return lex.count(word) > 0
	default:
		return lex.Has(string(word))
	}
}
