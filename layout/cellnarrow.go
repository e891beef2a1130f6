package layout

import "slices"

// Narrow gutters. Where the gutter is no wider than an ideograph, Poppler takes
// two lines of neighbouring columns for one if the left one is full, and writes
// one space between them: what stands at the right is then not at the edge of
// its column. In writing without spaces between words such a space is known by
// the width of what stands before it: that of the column.
const (
	narrowRows   = 30   // rows above and below in which lines have the same measure
	narrowAlike  = 0.03 // by which full lines differ, as a share of the measure
	narrowLeast  = 6.0  // ems of a column
	narrowLines  = 3.0  // lines of one width that prove a measure; those that are cut count half
	narrowBefore = 3    // places by which the cut line may stand before its edge
	narrowAfter  = 24   // and after it
	narrowLook   = 600  // widths that are looked at, at most
	narrowEdge   = 3    // pieces that begin at an edge
)

// A fullWidth is the width of what may be a full line, in ems.
type fullWidth struct {
	row    int
	width  float64
	weight float64
}

// A narrowSpace is a single space beside an ideograph: what follows begins at
// text[at], and what stands before it is width ems wide.
type narrowSpace struct {
	at    int
	width float64
}

// cutNarrow cuts pieces at narrow gutters.
func (g *grid) cutNarrow() {
	var widths []fullWidth
	for i := range g.pieces {
		p := &g.pieces[i]
		spaces := g.narrowSpaces(p)
		for _, s := range spaces {
			widths = append(widths, fullWidth{p.row, s.width, 0.5})
		}
		if w := naturalWidth(g.text(p)); len(spaces) == 0 && w >= narrowLeast && wide(lastRune(g.text(p))) {
			widths = append(widths, fullWidth{p.row, w, 1})
		}
	}
	if len(widths) == 0 {
		return
	}
	edges := g.commonEdges()
	var out []gridPiece
	moved := map[int]float64{} // piece → its edge
	for _, p := range g.pieces {
		for {
			at := bestSpace(g.narrowSpaces(&p), naturalWidth(g.text(&p)), p.row, widths)
			if at == 0 || creditOnly(g.page.Lines[p.line].Text[p.start+at:p.end]) {
				break
			}
			q := p
			q.end = p.start + at - 1
			out = append(out, q)
			p.start += at
			p.x0 += g.places(g.page.Lines[q.line].Text[q.start:p.start])
			if e, ok := nearestEdge(edges, p.x0); ok {
				moved[len(out)] = e
			}
		}
		out = append(out, p)
	}
	g.pieces = out
	g.measurePieces(g.cells)
	for k, e := range moved {
		p := &g.pieces[k]
		p.x0, p.x1 = e, p.x1+e-p.x0
	}
}

// narrowSpaces returns the single spaces in p that have an ideograph on a side.
func (g *grid) narrowSpaces(p *gridPiece) []narrowSpace {
	text := g.text(p)
	if !hasWide(text) {
		return nil
	}
	var out []narrowSpace
	var before, prev rune
	for i, r := range text {
		if prev == ' ' && before != ' ' && (wide(before) || wide(r)) && r != ' ' {
			if w := naturalWidth(text[:i-1]); w >= narrowLeast {
				out = append(out, narrowSpace{i, w})
			}
		}
		before, prev = prev, r
	}
	return out
}

// bestSpace returns the place after the space before which a full line stands,
// or 0 if there is none, or if the whole piece, of the given width, is one.
func bestSpace(spaces []narrowSpace, whole float64, row int, widths []fullWidth) int {
	best, most := 0, max(narrowLines, alike(whole, row, widths))
	for _, s := range spaces {
		if n := alike(s.width, row, widths); n > most {
			best, most = s.at, n
		}
	}
	return best
}

// alike returns how many full lines near a row are of some width.
func alike(width float64, row int, widths []fullWidth) float64 {
	i, _ := slices.BinarySearchFunc(widths, row-narrowRows, func(w fullWidth, row int) int { return w.row - row })
	sum := 0.0
	for end := min(len(widths), i+narrowLook); i < end && widths[i].row <= row+narrowRows; i++ {
		if w := widths[i]; w.row != row && abs(w.width-width) <= narrowAlike*width {
			sum += w.weight
		}
	}
	return sum
}

// commonEdges returns the places, in order, at which pieces begin after white
// space, and no others a little before.
func (g *grid) commonEdges() []float64 {
	count := map[float64]int{}
	for i := range g.pieces {
		if p := &g.pieces[i]; p.start > 0 && p.x0 > 0 {
			count[p.x0]++
		}
	}
	var edges []float64
	for x, n := range count {
		if n >= narrowEdge {
			edges = append(edges, x)
		}
	}
	slices.Sort(edges)
	return slices.CompactFunc(edges, func(a, b float64) bool { return abs(a-b) <= gridIndent })
}

// nearestEdge returns the edge that a piece at x belongs to.
func nearestEdge(edges []float64, x float64) (float64, bool) {
	best, ok := 0.0, false
	for _, e := range edges {
		if e >= x-narrowBefore && e <= x+narrowAfter && (!ok || abs(e-x) < abs(best-x)) {
			best, ok = e, true
		}
	}
	return best, ok
}

// places returns how many places of the grid s takes.
func (g *grid) places(s string) float64 {
	n := 0.0
	for _, r := range s {
		n += g.width(r)
	}
	return n
}

// width returns the places of the grid that r takes.
func (g *grid) width(r rune) float64 {
	if g.cells {
		return cells(string(r))
	}
	return 1
}
