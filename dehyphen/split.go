package dehyphen

import "unicode"

// split decides whether a word goes on in the next line although no mark says
// so: the hyphen was lost, or not read. Spaces are by far the rule, so this
// takes evidence: the document or the lexicon has the word in one piece, and
// has not the parts.
func (s *seam) split() Decision {
	if s.words == nil && s.lex == nil ||
		!unicode.IsLower(first(s.tail)) || !unicode.IsLetter(last(s.head)) {
		return s.space("space", Likely)
	}
	s.left = s.head[wordStart(s.head):]
	s.right = s.tail[:wordEnd(s.tail)]
	s.foldWords()
	if s.splitWord() {
		return s.glue("split", Guess)
	}
	return s.space("space", Likely)
}

const (
	// minSplit is how often the document must have the whole word. Once may
	// be two words run together by the reader.
	minSplit = 2
	// minHalf is the shortest half, in bytes, of a word split without a
	// hyphen. Shorter ones are too often words by themselves.
	minHalf = 3
)

// splitWord reports whether the two words are one.
func (s *seam) splitWord() bool {
	if len(s.l()) < minHalf || len(s.r()) < minHalf || isFunction(s.l()) || isFunction(s.r()) {
		return false
	}
	var buf [2 * wordMax]byte
	l, r := s.core()
	whole := append(append(buf[:0], l...), r...)
	listed := s.lex != nil
	if listed && (s.known(l) && s.known(r) || s.words == nil && !s.known(whole)) {
		return false
	}
	if s.words == nil {
		return !s.known(l)
	}
	// A half that is at the end of some other line, or inside one, is a word.
	wordL := s.words.seen(inside, l) > 0 || s.words.seen(edge, l) > 1
	wordR := s.words.seen(inside, r) > 0 || s.words.seen(edge, r) > 1
	n := s.words.count(whole)
	switch {
	case listed && !s.known(l):
		return n > 0 || s.known(whole)
	case wordL:
		return false
	case wordR:
		return n >= minSplit
	}
	return n > 0
}
