package dehyphen

import "bytes"

// document asks the words of the document: is the word known in one piece,
// or with its hyphen?
func (s *seam) document() (Decision, bool) {
	w := s.words
	if w == nil || len(s.l) == 0 || len(s.r) == 0 {
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
	l, r = s.l, s.r
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

// known reports whether the caller's lexicon has a folded word.
func (s *seam) known(word []byte) bool {
	switch lex := s.j.Lexicon.(type) {
	case nil:
		return false
	case *Words:
		return lex.count(word) > 0
	default:
		return lex.Has(string(word))
	}
}
