package dehyphen

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A seam is the place where two lines meet: the state of one call of
// [Joiner.Decide]. It lives on the stack, and no method passes it on through
// an interface or a function value, so that a decision allocates nothing.
type seam struct {
	j     *Joiner
	words *Words // the words of the document, or nil
	lex   Lexicon
	lang  lang

	head, tail string // the lines without the white space between them
	cut, trim  int    // the bytes of that white space

	// mark is the hyphen that head ends with, or 0. size is its bytes, with
	// the specks that follow it; gap tells that white space precedes it.
	mark  rune
	size  int
	gap   bool
	speck rune // the speck of dirt after the mark, or 0
	twin  int  // bytes of a hyphen repeated at the start of tail

	left, right string // what is written solid on both sides of the mark
	prev, next  rune   // the runes at the mark: the last of left, the first of right

	// lbuf[:ln] and rbuf[:rn] are left and right folded.
	lbuf, rbuf [wordMax]byte
	ln, rn     int
}

// wordMax is the longest folded word, in bytes, that is looked up. Longer runs
// of letters are not words.
const wordMax = 64

// init reads the two lines.
func (s *seam) init(j *Joiner, head, tail string) {
	s.j = j
	s.words, s.lex = j.Words, j.Lexicon
	if w, ok := j.Lexicon.(*Words); ok && s.words == nil && w != nil && w.learned {
		s.words, s.lex = w, nil
	}
	s.head = strings.TrimRightFunc(head, isSpace)
	s.tail = strings.TrimLeftFunc(tail, isSpace)
	s.cut = len(head) - len(s.head)
	s.trim = len(tail) - len(s.tail)
	s.findMark()
	if s.mark != 0 {
		s.setLang()
		s.findWords()
	}
}

// setLang sets lang. Most line ends have no mark, and do not need it.
func (s *seam) setLang() {
	if s.lang = langOf(s.j.Lang); s.lang == und {
		s.lang = s.guessLang()
	}
}

// findMark sets mark, size and gap, if head ends with a hyphen.
func (s *seam) findMark() {
	h := s.head
	r, n := utf8.DecodeLastRuneInString(h)
	if isSpeck(r) {
		// A speck of dirt read as punctuation after the hyphen: no language
		// sets a full stop or an apostrophe after one.
		if q, m := utf8.DecodeLastRuneInString(h[:len(h)-n]); isHyphen(q) && q != '~' && q != '/' {
			s.speck = r
			r, n = q, n+m
		}
	}
	if !isHyphen(r) {
		return
	}
	before := h[:len(h)-n]
	p, m := utf8.DecodeLastRuneInString(before)
	if r == softHyphen && isHyphen(p) && p != softHyphen {
		// The printed hyphen comes first; the soft one only allowed the break.
		before = before[:len(before)-m]
		s.cut += n
		s.head = h[:len(h)-n]
		r, n = p, m
		p, _ = utf8.DecodeLastRuneInString(before)
	}
	if isDashLike(p) {
		return // "--" is a dash
	}
	s.mark, s.size = r, n
	s.gap = before == "" || isSpace(p)
}

// findWords sets what stands on both sides of the mark.
func (s *seam) findWords() {
	before := s.head[:len(s.head)-s.size]
	s.left = before[wordStart(before):]
	s.prev, _ = utf8.DecodeLastRuneInString(before)
	t := s.tail
	if r, n := utf8.DecodeRuneInString(t); isHyphen(r) && r != '~' && r != '/' {
		if q, _ := utf8.DecodeRuneInString(t[n:]); unicode.IsLetter(q) || unicode.IsDigit(q) {
			s.twin = n
			t = t[n:]
		}
	}
	s.next, _ = utf8.DecodeRuneInString(t)
	if r, n := utf8.DecodeRuneInString(t); isSpeck(r) || r == '"' {
		t = t[n:]
		s.next, _ = utf8.DecodeRuneInString(t)
	}
	s.right = t[:wordEnd(t)]
	s.foldWords()
}

// foldWords folds left and right. (Slices of the buffers kept in the seam
// itself would send it to the heap.)
func (s *seam) foldWords() {
	s.ln = len(fold(s.lbuf[:0], s.left))
	s.rn = len(fold(s.rbuf[:0], s.right))
}

// l and r return left and right folded.
func (s *seam) l() []byte { return s.lbuf[:s.ln] }
func (s *seam) r() []byte { return s.rbuf[:s.rn] }

// The answers. Each takes the white space between the lines with it.

func (s *seam) space(rule Rule, c Confidence) Decision {
	return Decision{Op: Space, Rule: rule, Confidence: c, Cut: s.cut, Trim: s.trim, Put: " "}
}

func (s *seam) glue(rule Rule, c Confidence) Decision {
	return Decision{Op: Glue, Rule: rule, Confidence: c, Cut: s.cut, Trim: s.trim}
}

func (s *seam) drop(rule Rule, c Confidence) Decision {
	return Decision{Op: Drop, Rule: rule, Confidence: c, Cut: s.cut + s.size, Trim: s.trim + s.twin}
}

// keep keeps the hyphen. Marks that only stand for one (the control character
// of PDF extractors, the ¬ of OCR engines) become one.
func (s *seam) keep(rule Rule, c Confidence) Decision {
	d := Decision{Op: Keep, Rule: rule, Confidence: c, Cut: s.cut, Trim: s.trim + s.twin}
	switch {
	case s.mark == pdfHyphen, s.mark == '¬', s.mark == '~':
		d.Cut += s.size
		d.Put = "-"
	case s.size > utf8.RuneLen(s.mark): // with a speck
		d.Cut += s.size - utf8.RuneLen(s.mark)
	}
	return d
}

// suspend keeps the hyphen of "Vor-" before "und Nachteile", and the space.
func (s *seam) suspend(rule Rule, c Confidence) Decision {
	d := s.keep(rule, c)
	d.Op = Space
	d.Trim -= s.twin
	d.Put += " "
	return d
}
