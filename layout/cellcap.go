package layout

import (
	"unicode"
	"unicode/utf8"
)

// Drop caps on a grid: a letter by itself, and at its right the first two lines
// of its paragraph, which begin further in than the others do. The letter has
// the row of the first.
const (
	gridCapGap   = 16 // places between the letter and its line, at most
	gridCapDrift = 8  // by which its two lines may begin apart
	gridCapRows  = 4  // after which the second line stands, at most
	gridCapText  = 2  // places from the letter to where its lines are put
	gridCapLines = 2
	gridCapLook  = 100 // pieces after the letter that are looked at
)

// findCaps marks the drop caps among the pieces, and moves what stands beside
// them to their right edge.
func (g *grid) findCaps() {
	for i := range g.pieces[:max(0, len(g.pieces)-1)] {
		p, q := &g.pieces[i], &g.pieces[i+1]
		if q.row != p.row || q.x0-p.x1 > gridCapGap || !capital(g.text(p)) {
			continue
		}
		if r := g.besideCap(p, q, i+2); r != nil {
			p.cap = true
			for _, b := range []*gridPiece{q, r} {
				b.x0, b.beside = p.x0+gridCapText, true
			}
		}
	}
}

// besideCap returns the second line beside p, a letter that q stands beside,
// among the pieces from i on, or nil.
func (g *grid) besideCap(p, q *gridPiece, i int) *gridPiece {
	for end := min(len(g.pieces), i+gridCapLook); i < end && g.pieces[i].row <= p.row+gridCapRows; i++ {
		r := &g.pieces[i]
		if r.row == p.row || r.x1 <= p.x0 || r.x0 >= q.x1 {
			continue
		}
		if r.x0 > p.x1 && abs(r.x0-q.x0) <= gridCapDrift {
			return r
		}
		return nil
	}
	return nil
}

// capital reports whether s is one capital, after a quote perhaps.
func capital(s string) bool {
	return utf8.RuneCountInString(s) <= dropRunes && letters(s) == 1 && unicode.IsUpper(lastRune(s))
}
