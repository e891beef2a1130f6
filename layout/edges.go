package layout

import (
	"slices"

	"github.com/galleyproof/galley/columns"
)

// The edges of a column are those that most of its lines have. First lines of
// paragraphs, or in a list all others, are indented, last lines end early.

// edgeWindow is how many lines above and below one its column's edges are
// taken from, where the page may be turned or warped.
const (
	edgeWindow = 8
	edgeMove   = 2.0  // ems by which edges of one column may differ
	edgeReach  = 4.0  // ems by which an edge may be away from the segment's
	edgeLeast  = 4    // lines that tell an edge
	leftShare  = 0.25 // of the lines begin at the edge, at least
	rightShare = 0.3  // of them end there
	leanMost   = 0.1  // of an edge on a turned or warped page: six degrees
	edgeSpread = 0.6  // ems between which edges of the ink are
)

// An edge that is shared by this many lines of a segment, in hundredths, is the
// column's: first and last lines, and those beside pictures, are fewer.
const (
	edgeShare = 40
	sameEdge  = 0.25 // ems
)

// edges finds the edges of the column at each of its lines, where boxes are
// exact or lines are vertical.
func (sh *sheet) edges(ls []*line) {
	if len(ls) < 3 {
		return
	}
	if sh.grid {
		sh.gridEdges(ls)
		return
	}
	if !sh.upright() {
		left, right := sharedEdges(ls, sameEdge*sh.em)
		for _, l := range ls {
			if left < far {
				l.at.left = left
			}
			if right < far {
				l.at.right = right
			}
		}
		return
	}
	for i, l := range ls {
		w := ls[max(0, i-edgeWindow):min(len(ls), i+edgeWindow+1)]
		if len(w) < edgeWindow {
			continue
		}
		var x0, x1 []float64
		for _, m := range w {
			x0, x1 = append(x0, m.at.box.X0), append(x1, m.at.box.X1)
		}
		slices.Sort(x0)
		slices.Sort(x1)
		l.at.left, l.at.right = x0[len(x0)/4], x1[len(x1)*3/4]
	}
}

// scannedEdges finds the edges of the column at each line of scanned pages,
// from the lines above and below, whatever parts them.
func scannedEdges(ls []*line) {
	type edge struct{ left, right float64 }
	found := make([]edge, len(ls))
	for i, l := range ls {
		sh := l.at.sheet
		found[i] = edge{l.at.left, l.at.right}
		if sh.upright() || !sh.face.tight {
			continue
		}
		from := found[i]
		if h := l.host(); h != nil {
			from.left, from.right = min(from.left, h.at.left), max(from.right, h.at.right)
		}
		var x0, x1 []float64
		near := l.column()
		lean := leanOf(near)
		for _, m := range near {
			shift := lean * (m.at.mid - l.at.mid)
			if d := m.at.box.X0 - shift; abs(d-from.left) < edgeReach*sh.em {
				x0 = append(x0, d)
			}
			if d := m.at.box.X1 - shift; abs(d-from.right) < edgeReach*sh.em {
				x1 = append(x1, -d)
			}
		}
		if v, ok := outermost(x0, leftShare, edgeSpread*sh.em); ok {
			found[i].left = v
		}
		if v, ok := outermost(x1, rightShare, edgeSpread*sh.em); ok {
			found[i].right = -v
		}
	}
	for i, l := range ls {
		l.at.left, l.at.right = found[i].left, found[i].right
	}
}

// host returns the nearest line below l, or above it, of a longer segment whose
// column l stands in: headings and other short lines by themselves do not show
// the edges of their column.
func (l *line) host() *line {
	if len(l.at.seg.Rows) > headRows {
		return nil
	}
	for _, step := range [...]func(*line) *line{func(m *line) *line { return m.at.down }, func(m *line) *line { return m.at.up }} {
		m := l
		for n := 0; n <= headRows && m != nil && m.at.seg == l.at.seg; n++ {
			m = step(m)
		}
		if m != nil && m.at.seg != l.at.seg && len(m.at.seg.Rows) > len(l.at.seg.Rows) &&
			l.at.box.X0 > m.at.left-edgeMove*m.at.sheet.em && l.at.box.X1 < m.at.right+edgeMove*m.at.sheet.em {
			return m
		}
	}
	return nil
}

// column returns l and the lines near it, above and below, from the top.
func (l *line) column() []*line {
	var out []*line
	for m, n := l.at.up, 0; m != nil && n < edgeWindow; m, n = m.at.up, n+1 {
		out = append(out, m)
	}
	slices.Reverse(out)
	out = append(out, l)
	for m, n := l.at.down, 0; m != nil && n < edgeWindow; m, n = m.at.down, n+1 {
		out = append(out, m)
	}
	return out
}

// leanOf returns by how much the edges of a column go to the right for each
// unit downwards: the median of what lines half the column apart say, at both
// ends. Indents to the right and to the left are equally frequent.
func leanOf(ls []*line) float64 {
	var vs []float64
	half := len(ls) / 2
	for i := 0; i+half < len(ls) && half > 0; i++ {
		a, b := ls[i].at, ls[i+half].at
		if dy := b.mid - a.mid; dy > 0 {
			vs = append(vs, (b.box.X0-a.box.X0)/dy, (b.box.X1-a.box.X1)/dy)
		}
	}
	return max(-leanMost, min(leanMost, median(vs)))
}

// outermost returns the middle of the least values of vs that the given share
// of them is near.
func outermost(vs []float64, share, spread float64) (float64, bool) {
	if len(vs) < edgeLeast {
		return 0, false
	}
	slices.Sort(vs)
	need := max(2, int(share*float64(len(vs))+0.5))
	for i := 0; i+need <= len(vs); i++ {
		if vs[i+need-1]-vs[i] <= spread {
			k := i
			for k < len(vs) && vs[k]-vs[i] <= spread {
				k++
			}
			return vs[(i+k-1)/2], true
		}
	}
	return 0, false
}

// On a grid left edges are exact, so that few lines suffice to share one. Right
// edges are those of lines as wide as their letters naturally are: the widest
// tenth are lines that were set tighter.
const (
	gridEdgeShare = 15
	gridTight     = 0.9
)

// endsExact reports whether sh is a grid that is exact where lines end, and not
// where they begin.
func (sh *sheet) endsExact() bool { return sh.grid && sh.dir == columns.RightToLeft }

// gridEdges sets the edges of the column at each of its lines on a grid.
func (sh *sheet) gridEdges(ls []*line) {
	var x0, x1 []float64
	for _, l := range ls {
		x0, x1 = append(x0, l.at.box.X0), append(x1, l.at.box.X1)
	}
	if sh.endsExact() {
		for i := range x0 {
			x0[i], x1[i] = -x1[i], -x0[i]
		}
	}
	left := leastShared(x0, sameEdge*sh.em, gridEdgeShare)
	slices.Sort(x1)
	right := x1[int(gridTight*float64(len(x1)))]
	if sh.endsExact() {
		for _, l := range ls {
			if left < far {
				l.at.right = -left
			}
			l.at.left = -right
		}
		return
	}
	for _, l := range ls {
		if left < far {
			l.at.left = left
		}
		l.at.right = right
	}
}

// sharedEdges returns the outermost edges that enough of the lines have, or
// far.
func sharedEdges(ls []*line, slack float64) (left, right float64) {
	var x0, x1 []float64
	for _, l := range ls {
		x0, x1 = append(x0, l.at.box.X0), append(x1, -l.at.box.X1)
	}
	left, right = leastShared(x0, slack, edgeShare), leastShared(x1, slack, edgeShare)
	if right < far {
		right = -right
	}
	return left, right
}

// leastShared returns the least of vs that enough others are near, or far.
func leastShared(vs []float64, slack float64, share int) float64 {
	slices.Sort(vs)
	need := max(2, (len(vs)*share+99)/100)
	for i := 0; i+need <= len(vs); i++ {
		if vs[i+need-1]-vs[i] <= slack {
			return vs[i]
		}
	}
	return far
}
