package layout

import (
	"slices"
	"strings"
	"unicode"
)

// A pageRun is pages that follow each other and are analyzed in one way.
type pageRun struct {
	from, to int
	grid     bool
}

// runs divides the pages into runs, and places those of plain text that have
// columns on grids, unless their lines are to be kept in order. Pages without
// text are part of the run before them.
func (s *analysis) runs() []pageRun {
	if s.KeepOrder {
		return []pageRun{{0, len(s.pages), false}}
	}
	var out []pageRun
	pages := slices.Clone(s.pages)
	for i, p := range s.pages {
		placed := placeOnGrid(p)
		if placed != nil {
			pages[i] = placed
		}
		if n := len(out); n > 0 && (out[n-1].grid == (placed != nil) || len(p.Lines) == 0) {
			out[n-1].to = i + 1
			continue
		}
		out = append(out, pageRun{i, i + 1, placed != nil})
	}
	s.pages = pages
	return out
}

// placeOnGrid returns page p as a positioned page, with a box for each piece
// of its lines, or nil if its columns are not proven.
func placeOnGrid(p *Page) *Page {
	if !p.Cells {
		return nil
	}
	g := newGrid(p)
	if g == nil {
		return nil
	}
	g.follow()
	if !g.proven() {
		return nil
	}
	return g.positioned()
}

// trimMargins takes the white space that lines begin with off their first
// units, which are those of page index.
func (s *analysis) trimMargins(index int, us []unit) {
	for i := range us {
		u := &us[i]
		text := s.pages[index].Lines[u.line].Text[u.start:u.end]
		if n := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace)); n > 0 {
			s.empty = append(s.empty, Run{From: Span{index, u.line, u.start, u.start + n}, Edit: Deleted, Rule: "gutter"})
			u.start += n
		}
	}
}

// Distances of rows, in line distances of the body text. Poppler begins a new
// row where two base lines are half the size of the type apart, and leaves as
// many rows empty as the next line is further down in sizes of type. Type is
// four fifths of its line distance.
const (
	rowLeast  = 0.4
	rowHeight = 0.8
)

// heights sets how far down the page each line is. The rows of a grid are those
// of all columns together, so that their number says little: but lines that
// stand below each other are one line distance apart or more. The least heights
// for which that holds are right where any of the columns at that place runs
// without white space.
func heights(ls []gridLine) {
	rows := rowsOf(ls)
	y := 0.0
	for i := 0; i < len(rows); {
		n := lumpAt(rows[i:])
		for k, row := range rows[i : i+max(1, n)] {
			from := y
			switch {
			case n > 0 && k > 0 && row[0].x0 > rows[i+k-1][0].x1:
				from = rows[i][0].y // level with the first column of the lump
			case i+k > 0:
				from = rows[i+k-1][0].y + rowGap(rows[i+k-1], row)
				if k == 0 {
					from = y + rowGap(rows[i-1], row)
				}
			}
			for j := range row {
				if u := row[j].up; u != nil {
					from = max(from, u.y+lineStep(u, &row[j]))
				}
			}
			for j := range row {
				row[j].y = from
			}
			y = max(y, from)
		}
		i += max(1, n)
	}
}

// rowsOf divides lines into rows.
func rowsOf(ls []gridLine) [][]gridLine {
	var rows [][]gridLine
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && ls[j].row == ls[i].row {
			j++
		}
		rows = append(rows, ls[i:j])
		i = j
	}
	return rows
}

// rowGap is the least distance of two rows, in line distances.
func rowGap(a, b []gridLine) float64 {
	if n := b[0].row - a[0].row; n > 1 {
		return rowHeight * float64(n)
	}
	return rowLeast
}

// Poppler takes for one row what is level with a line of large type, gives its
// parts out from left to right, and two lines of one column below each other:
//
//	first line of column one
//	second line of column one
//	                          first line of column two
//	                          second line of column two
//
// Such a lump has lumpRuns columns with lumpRows lines and more.
const (
	lumpRows = 2
	lumpRuns = 2
	lumpMost = 3 // lines of a column in a lump
)

// lumpAt returns how many of the first rows are a lump, or 0.
func lumpAt(rows [][]gridLine) int {
	end, runs := 0, 0
	for i := 0; i < len(rows); {
		j := i + 1
		for j < len(rows) && j-i < lumpMost && len(rows[j]) == 1 && rows[j][0].up == &rows[j-1][0] && rows[j][0].row == rows[j-1][0].row+1 {
			j++
		}
		if len(rows[i]) > 1 || i > 0 && (rows[i][0].x0 <= rows[i-1][0].x1 || rows[i][0].row > rows[i-1][0].row+1) || j-i < lumpRows && runs == 0 {
			break
		}
		if j-i >= lumpRows {
			runs++
		}
		if end = j; runs >= lumpRuns && j-i < lumpRows {
			break
		}
		i = j
	}
	if runs < lumpRuns {
		return 0
	}
	return end
}

// lineStep is the least distance of two lines, of their type.
func lineStep(a, b *gridLine) float64 { return max(1, rowHeight*(a.size+b.size)/2) }

// fullLine is the share of the widest line of a track from which on a line is
// taken to be full.
const fullLine = 0.8

// proportional reports whether the page was set in proportional type: its full
// lines are then more alike in their natural widths than in their letters.
func (g *grid) proportional() bool {
	var natural, counted []float64
	for t := range g.tracks {
		tr := &g.tracks[t]
		if len(tr.pieces) < columnRows {
			continue
		}
		var ns, cs []float64
		for _, k := range tr.pieces {
			p := &g.pieces[k]
			ns, cs = append(ns, naturalWidth(g.text(p))), append(cs, p.x1-p.x0)
		}
		natural, counted = appendFull(natural, ns), appendFull(counted, cs)
	}
	return spread(natural) < spread(counted)
}

// appendFull appends the widths of full lines, as shares of the widest one.
func appendFull(out, ws []float64) []float64 {
	most := slices.Max(ws)
	for _, w := range ws {
		if w >= fullLine*most {
			out = append(out, w/most)
		}
	}
	return out
}

// unitWidth returns how wide a place of the grid is, in ems.
func (g *grid) unitWidth() float64 {
	var ws []weighted
	for i := range g.pieces {
		p := &g.pieces[i]
		if w := p.x1 - p.x0; w > 0 {
			ws = append(ws, weighted{naturalWidth(g.text(p)) / w, w})
		}
	}
	return weightedMedian(ws)
}

func (g *grid) text(p *gridPiece) string { return g.page.Lines[p.line].Text[p.start:p.end] }

// A gridLine is what one track has in one row.
type gridLine struct {
	pieces   []int
	track    int
	row      int
	text     string
	y        float64   // line distances from the top of the page
	x0, x1   float64   // places
	size     float64   // of its type, as a share of the body text's
	beside   bool      // it stands beside a drop cap
	up, down *gridLine // the nearest lines above and below it
}

// gridIndent is the indent, in places, from which on the tool has measured it
// by the narrow letters that stand above and below it: half of what is more is
// too much.
const gridIndent = 3

// gridLines returns the lines of all tracks, in the order of their rows.
func (g *grid) gridLines(em float64) []gridLine {
	left, next := g.edges()
	var out []gridLine
	for t := range g.tracks {
		tr := &g.tracks[t]
		for i := 0; i < len(tr.pieces); {
			p := &g.pieces[tr.pieces[i]]
			j := i + 1
			for j < len(tr.pieces) && g.pieces[tr.pieces[j]].row == p.row {
				j++
			}
			q := &g.pieces[tr.pieces[j-1]]
			l := gridLine{pieces: tr.pieces[i:j], track: t, row: p.row, text: g.page.Lines[p.line].Text[p.start:q.end], x0: p.x0, size: 1, beside: p.beside}
			switch d := l.x0 - left[t]; {
			case g.rightToLeft: // what varies is where lines end
			case d < 0 && p.start > 0:
				l.x0 -= d // on the grid again
			case d > gridIndent && d <= trackIndent && !p.beside:
				l.x0 -= (d - gridIndent) / 2
			}
			l.x1 = l.x0 + q.x1 - p.x0
			if g.natural && !p.beside {
				l.x1 = l.x0 + naturalWidth(l.text)/em
			}
			if j > i+1 {
				l.x1 = max(l.x1, tr.right) // stretched
			}
			limit := far
			if len(tr.pieces) >= columnRows {
				limit = next[t]
			}
			if k := tr.pieces[j-1] + 1; k < len(g.pieces) && g.pieces[k].row == p.row {
				limit = min(limit, g.pieces[k].x0)
			}
			if limit--; l.x1 > limit && p.x0 < limit {
				l.x1 = max(limit, l.x0+1)
			}
			out = append(out, l)
			i = j
		}
	}
	slices.SortStableFunc(out, func(a, b gridLine) int {
		if a.row != b.row {
			return a.row - b.row
		}
		return sign(a.x0 - b.x0)
	})
	linkLines(out)
	return out
}

// linkLines finds the lines above and below each line: the nearest ones that
// stand over or under more than the drift of the grid.
func linkLines(ls []gridLine) {
	var skyline []*gridLine     // place → the last line that stands there
	last := map[int]*gridLine{} // track → its last line
	for i := 0; i < len(ls); {
		j := i
		for ; j < len(ls) && ls[j].row == ls[i].row; j++ {
			l := &ls[j]
			a, b := l.span()
			l.up = last[l.track]
			for x := a; x < min(b, len(skyline)); x++ {
				if u := skyline[x]; u != nil && (l.up == nil || u.row > l.up.row) {
					l.up = u
				}
			}
			for x := a; x < min(b, len(skyline)); x++ {
				if u := skyline[x]; u != nil && u.down == nil {
					u.down = l
				}
			}
		}
		for ; i < j; i++ {
			if u := ls[i].up; u != nil && u.down == nil {
				u.down = &ls[i]
			}
			last[ls[i].track] = &ls[i]
			a, b := ls[i].span()
			for len(skyline) < b {
				skyline = append(skyline, nil)
			}
			for x := a; x < b; x++ {
				skyline[x] = &ls[i]
			}
		}
	}
}

// span returns the places that l surely takes.
func (l *gridLine) span() (a, b int) {
	d := min(trackDrift, (l.x1-l.x0-1)/2)
	return int(max(0, l.x0+d)), int(max(1, l.x1-d))
}

// gridPitch is the distance of lines in ems.
const gridPitch = 1 / rowHeight

// positioned returns the page with a box for each piece, in ems.
func (g *grid) positioned() *Page {
	out := *g.page
	out.Cells = false
	out.Lines = slices.Clone(g.page.Lines)
	for i := range out.Lines {
		out.Lines[i].Bounds = Rect{}
	}
	em := g.unitWidth()
	g.natural = g.proportional()
	lines := g.gridLines(em)
	heights(lines)
	g.findHeadings(lines, em)
	heights(lines)
	rowY := map[int]float64{}
	for i := range lines {
		rowY[lines[i].row] = lines[i].y
	}
	g.settle(lines)
	for i := range lines {
		l := &lines[i]
		y := l.y * gridPitch
		shift := l.x0 - g.pieces[l.pieces[0]].x0
		for n, k := range l.pieces {
			p := &g.pieces[k]
			x0, x1 := p.x0+shift, p.x1+shift
			if n+1 == len(l.pieces) {
				x1 = max(l.x1, x0+1)
			}
			src := &out.Lines[p.line]
			src.Words = append(src.Words, Word{Start: p.start, End: p.end,
				Bounds: Rect{X0: x0 * em, Y0: y - (l.size-1)/2, X1: x1 * em, Y1: y + (l.size+1)/2}})
		}
	}
	for k := range g.pieces {
		if p := &g.pieces[k]; p.cap {
			y := rowY[p.row] * gridPitch
			src := &out.Lines[p.line]
			src.Words = append(src.Words, Word{Start: p.start, End: p.end,
				Bounds: Rect{X0: p.x0 * em, Y0: y, X1: p.x1 * em, Y1: y + (gridCapLines-1)*gridPitch + 1}})
		}
	}
	for i := range out.Lines {
		l := &out.Lines[i]
		slices.SortFunc(l.Words, func(a, b Word) int { return a.Start - b.Start })
		for _, w := range l.Words {
			l.Bounds = l.Bounds.Union(w.Bounds)
		}
	}
	return &out
}
