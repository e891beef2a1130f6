package layout

import (
	"unicode"
	"unicode/utf8"
)

// Plain text can keep the columns of its page side by side (pdftotext
// -layout, liteparse, old wire text). Such a page is placed on a grid of cells:
// its lines are cut into pieces at gaps of two spaces and more, the pieces are
// followed down the page into tracks, and each piece is given the box that its
// place and its letters stand for. What is known of pages with geometry then
// holds for it.
//
// A column must be proven: two tracks of prose must run side by side over
// columnRows rows. Without that proof the page is left byte for byte.

const (
	// gapCells is how wide a gap between pieces is at least. One space also
	// stands between words.
	gapCells = 2

	// columnRows is how many rows two columns must run side by side: fewer
	// can be a table or chance.
	columnRows = 5
)

// A gridPiece is a part of a line between gaps: text[start:end].
type gridPiece struct {
	line       int // index in the page's lines
	row        int
	start, end int     // bytes
	x0, x1     float64 // characters or cells
	cap        bool    // it is a drop cap and stands in no track
	beside     bool    // it stands beside one
}

// A grid is a page of plain text cut into pieces.
type grid struct {
	page      *Page
	pieces    []gridPiece
	tracks    []track
	cells     bool            // positions are cells, else characters
	edgeCount map[float64]int // how many pieces begin at a place after white space
	natural   bool            // lines are as wide as their letters in proportional type

	rightToLeft bool // lines begin at the right
}

// newGrid cuts a page into pieces, or returns nil if too few lines have gaps.
func newGrid(p *Page) *grid {
	g := &grid{page: p}
	gaps := 0
	for i := range p.Lines {
		n := len(g.pieces)
		g.cut(i)
		if len(g.pieces) > n+1 {
			gaps++
		}
	}
	if gaps < columnRows {
		return nil
	}
	g.chooseUnit()
	g.cutNarrow()
	g.findCaps()
	g.rightToLeft = g.fromRight()
	g.edgeCount = map[float64]int{}
	for i := range g.pieces {
		if p := &g.pieces[i]; p.start > 0 {
			g.edgeCount[p.x0]++
		}
	}
	return g
}

// cut appends the pieces of line i.
func (g *grid) cut(i int) {
	text, row := g.page.Lines[i].Text, int(g.page.Lines[i].Bounds.Y0)
	start, end, spaces := -1, 0, 0
	flush := func() {
		if start >= 0 {
			g.pieces = append(g.pieces, gridPiece{line: i, row: row, start: start, end: end})
		}
		start = -1
	}
	for k, r := range text {
		switch {
		case r == '\t':
			spaces += gapCells
		case unicode.IsSpace(r) || unicode.IsControl(r):
			spaces++
		default:
			if spaces >= gapCells {
				flush()
			}
			if start < 0 {
				start = k
			}
			end, spaces = k+utf8.RuneLen(max(r, 0)), 0
			if r == utf8.RuneError {
				_, n := utf8.DecodeRuneInString(text[k:])
				end = k + n
			}
		}
	}
	flush()
}

// chooseUnit measures the pieces in characters or in cells, whichever makes
// more of them begin at the same places: tools that write text on a grid
// differ in whether an ideograph takes one place of it or two.
func (g *grid) chooseUnit() {
	best := -1
	for _, inCells := range []bool{true, false} {
		g.measurePieces(inCells)
		count := map[int]int{}
		for _, p := range g.pieces {
			if p.start > 0 {
				count[int(p.x0)]++
			}
		}
		score := 0
		for _, n := range count {
			score += n * n
		}
		if score > best {
			best, g.cells = score, inCells
		}
	}
	g.measurePieces(g.cells)
}

func (g *grid) measurePieces(inCells bool) {
	width := func(s string) float64 { return float64(utf8.RuneCountInString(s)) }
	if inCells {
		width = cells
	}
	line, at, x := -1, 0, 0.0
	for i := range g.pieces {
		p := &g.pieces[i]
		if p.line != line {
			line, at, x = p.line, 0, 0
		}
		text := g.page.Lines[p.line].Text
		x += width(text[at:p.start])
		p.x0 = x
		x += width(text[p.start:p.end])
		p.x1, at = x, p.end
	}
}

// fromRight reports whether most letters of the page run from right to left.
func (g *grid) fromRight() bool {
	rtl, ltr := 0, 0
	for i := range g.pieces {
		a, b := directed(g.text(&g.pieces[i]))
		rtl, ltr = rtl+a, ltr+b
	}
	return rtl > ltr
}
