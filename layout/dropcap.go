package layout

import (
	"strings"
	"unicode/utf8"

	"github.com/galleyproof/galley/dehyphen"
)

// A drop cap is a letter two or more lines high that the first lines of a
// paragraph stand beside.
const (
	dropSize = 1.5 // of the body type, at least
	dropMost = 8.0
	dropNear = 1.6 // ems between the letter and its lines
	dropWord = 2   // runes: the letter, and a quote before it
)

// dropCaps puts drop caps before the lines that they begin.
func (s *analysis) dropCaps() {
	var out []*line
	gone := map[*line]bool{}
	for _, l := range s.lines {
		if l.hint != RoleUnknown || !l.dropCap() {
			continue
		}
		first := s.beside(l)
		if first == nil {
			continue
		}
		s.glueCap(l, first)
		gone[l] = true
	}
	if len(gone) == 0 {
		return
	}
	for _, l := range s.lines {
		if !gone[l] {
			out = append(out, l)
		}
	}
	s.lines = out
}

// dropCap reports whether l is one large letter.
func (l *line) dropCap() bool {
	t := strings.TrimSpace(l.text)
	return utf8.RuneCountInString(t) <= dropWord && letters(t) == 1 && l.at.size >= dropSize && l.at.size <= dropMost
}

// beside returns the first line beside the drop cap l and marks all of them.
func (s *analysis) beside(l *line) *line {
	var first *line
	c := l.at.box
	for _, m := range s.lines {
		if m.at.sheet != l.at.sheet || m == l || m.at.size > dropSize {
			continue
		}
		b := m.at.box
		if m.at.mid < c.Y0 || m.at.mid > c.Y1 || b.X0 < c.X0+c.Dx()/2 || l.ems(b.X0-c.X1) > dropNear {
			continue
		}
		m.at.drop = true
		if first == nil || m.at.mid < first.at.mid {
			first = m
		}
	}
	return first
}

// glueCap writes the drop cap c before line l.
func (s *analysis) glueCap(c, l *line) {
	a, b := c.trimmed(), l.trimmed()
	if s.capIsWord(a.text, b.text) {
		a = a.apply([]change{{len(a.text), len(a.text), " ", "drop-cap", dehyphen.Likely}})
	}
	l.script = scriptOf(concat(a.runs, b.runs))
	l.at.capped = true
	l.box = l.box.Union(c.box)
}

// capIsWord reports whether the letter c is a word by itself before text: the
// pages have what follows as a word, but not the two in one.
func (s *analysis) capIsWord(c, text string) bool {
	word := text
	if i := strings.IndexAny(text, " \u00A0,.;:"); i >= 0 {
		word = text[:i]
	}
	lex := s.joiner.Lexicon
	if lex == nil || word == "" || !strings.Contains(" A I O Y E À Ó Á U V W Z K S И В К О С У Я А ", " "+c+" ") {
		return false
	}
	whole := strings.ToLower(c) + strings.ToLower(word)
	return lex.Has(strings.ToLower(word)) && !lex.Has(whole) && !lex.Has(c+word)
}
