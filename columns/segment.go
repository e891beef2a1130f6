package columns

import "slices"

// A node is a segment while the order is being found: rows of one column, or
// a printed rule.
type node struct {
	rows  []int // indices of rows, from top to bottom; nil for a rule
	box   Rect  // of deflated boxes
	size  float64
	above []int // nodes that it touches with its upper edge
	below []int
	left  []int // nodes at its left that it sees
	head  int   // the spanning node it stands under, or none
	spans bool  // it is wider than one column
	float bool
}

const (
	// sideStep is the part of an em that is taken off both ends of a line
	// before it looks up or down: boxes of one column reach that far into
	// the next one on warped scans.
	sideStep = 0.3

	// cornerView is the width in ems of what a line has to see of another one
	// to be said to touch it.
	cornerView = 0.6

	// deepIndent is the deepest indent in ems.
	deepIndent = 3

	// nextLines is the distance in pitches up to which indented lines are held
	// against each other.
	nextLines = 2.5

	// sameSize is the greatest ratio of the type sizes of one segment. The
	// boxes of OCR are as high as the letters that happen to be in a line.
	sameSize = 1.35

	// breakSpace is the white space between two lines, in pitches beyond the
	// usual, that ends a segment.
	breakSpace = 0.9

	// hiding is the share of the narrower one of two lines from which the
	// lower one is said to hide the upper one.
	hiding = 0.5
)

// A graph holds the nodes of a page.
type graph struct {
	*sheet
	rows  []row
	nodes []node
	of    []int   // row → node
	above [][]int // row → rows above it that it touches
	below [][]int
	left  [][]int // row → rows at its left that it sees
	cut   []bool  // row → a picture is between it and what is above
}

// newGraph links rows to segments and segments to each other.
func newGraph(p *sheet, rows []row) *graph {
	for _, r := range p.bars {
		rows = append(rows, row{box: r})
	}
	slices.SortFunc(rows, func(a, b row) int {
		return compareRects(a.box, b.box, len(a.boxes), len(b.boxes))
	})
	g := &graph{sheet: p, rows: rows}
	g.lookLeft()
	views := g.views()
	g.lookUp(views)
	g.outdent(views)
	g.lookUp(views)
	g.chain()
	g.connect()
	g.setAfloat()
	g.settleHeads()
	return g
}

// views returns the boxes of the rows without what may reach into a
// neighbouring column.
func (g *graph) views() []Rect {
	vs := make([]Rect, len(g.rows))
	for i, r := range g.rows {
		d := min(sideStep*g.em, r.box.Dx()/4)
		vs[i] = Rect{r.box.X0 + d, r.box.Y0, r.box.X1 - d, r.box.Y1}
	}
	return vs
}

// lookUp finds what each row touches above and below.
func (g *graph) lookUp(views []Rect) {
	n := len(g.rows)
	g.above, g.below = make([][]int, n), make([][]int, n)
	g.cut = make([]bool, n)
	// The views have the rows' heights and so their order, also among rows of
	// one height that have been widened.
	sc := newSortedScene(views, count(n))
	sc.sights(false, nil, func(i int, seen []sight) {
		g.above[i] = g.foremost(g.clear(seen, views, i))
		for _, k := range g.above[i] {
			g.below[k] = append(g.below[k], i)
		}
	})
	if len(g.pics) == 0 {
		return
	}
	sights(append(slices.Clone(views), g.pics...), func(i int, seen []sight) {
		for _, s := range seen {
			if i < n && s.box >= n {
				g.cut[i] = true
			}
		}
	})
}

// outdent widens the views of rows that are indented to the edge of the lines
// they touch, as far as the space is white. Otherwise the indented line of
//
//	    a paragraph
//	xx
//	    and the next
//	one
//
// and a short last line between two of them do not see each other.
func (g *graph) outdent(views []Rect) {
	const hops = 2 // lines with the same indent, one after the other
	step := sideStep * g.em
	for range hops {
		edges := make([]float64, len(views))
		for i := range views {
			edges[i] = views[i].X0
			for _, near := range [...][]int{g.above[i], g.below[i]} {
				for _, k := range near {
					if g.nextTo(i, k) && g.rows[i].box.X0-views[k].X0 < deepIndent*g.em {
						edges[i] = min(edges[i], views[k].X0)
					}
				}
			}
			edges[i] = max(edges[i], g.rows[i].box.X0-deepIndent*g.em)
			for _, k := range g.left[i] {
				edges[i] = max(edges[i], g.rows[k].box.X1+step)
			}
		}
		for i := range views {
			views[i].X0 = min(views[i].X0, edges[i])
		}
	}
}

// nextTo reports whether rows i and k are lines of text at the distance and of
// the size of neighbours.
func (g *graph) nextTo(i, k int) bool {
	a, b := &g.rows[i], &g.rows[k]
	return a.boxes != nil && b.boxes != nil && apart(a.box, b.box) < nextLines*g.pitch &&
		max(a.size, b.size) <= sameSize*min(a.size, b.size)
}

// clear returns the parts of a view that are wide enough to count. Past the
// slanting edge of a column on a skewed scan, a line sees a corner of a far one
// that belongs to the next column.
func (g *graph) clear(seen []sight, views []Rect, i int) []sight {
	out := seen[:0]
	for _, s := range seen {
		least := min(cornerView*g.em, views[i].Dx()/2, views[s.box].Dx()/2)
		if s.x1-s.x0 >= least {
			out = append(out, s)
		}
	}
	return out
}

// foremost returns the rows of a view without those that a nearer one in it
// hides: beyond the end of a short last line one sees the line before.
func (g *graph) foremost(seen []sight) []int {
	const reach = 4 // pieces of the view that are compared with each other
	var out []int
	for k, s := range seen {
		if slices.Contains(out[max(0, len(out)-reach):], s.box) || g.hidden(seen, k, reach) {
			continue
		}
		out = append(out, s.box)
	}
	return out
}

// hidden reports whether a row near seen[k] hides it.
func (g *graph) hidden(seen []sight, k, reach int) bool {
	far := g.rows[seen[k].box].box
	for j := max(0, k-reach); j < min(len(seen), k+reach+1); j++ {
		near := g.rows[seen[j].box].box
		if seen[j].box != seen[k].box && middle(near) > far.Y1 &&
			overlapX(near, far) >= hiding*min(near.Dx(), far.Dx()) {
			return true
		}
	}
	return false
}

// lookLeft finds what each row sees at its left. Rules see and hide nothing.
func (g *graph) lookLeft() {
	g.left = make([][]int, len(g.rows))
	vs := make([]Rect, 0, len(g.rows))
	var ids []int
	for i, r := range g.rows {
		if r.boxes != nil {
			d := r.box.Dy() / 4
			vs = append(vs, Rect{r.box.X0, r.box.Y0 + d, r.box.X1, r.box.Y1 - d})
			ids = append(ids, i)
		}
	}
	sights(transposed(vs), func(i int, seen []sight) {
		for _, s := range seen {
			a, b := g.rows[ids[s.box]].box, g.rows[ids[i]].box
			if overlapX(a, b) < hiding*min(a.Dx(), b.Dx()) {
				g.left[ids[i]] = append(g.left[ids[i]], ids[s.box])
			}
		}
	})
}

// chain makes nodes of the rows: a row joins the node of the row above it if
// the two have nothing else above and below.
func (g *graph) chain() {
	g.of = fill(len(g.rows), none)
	for i := range g.rows {
		k := len(g.nodes)
		if a := g.above[i]; len(a) == 1 && g.goesOn(a[0], i) {
			k = g.of[a[0]]
		} else {
			g.nodes = append(g.nodes, node{head: none})
		}
		nd := &g.nodes[k]
		g.of[i] = k
		nd.box = nd.box.Union(g.rows[i].box)
		if g.rows[i].boxes != nil {
			nd.rows = append(nd.rows, i)
		}
	}
	for k := range g.nodes {
		g.nodes[k].size = g.typeSize(&g.nodes[k])
	}
}

// goesOn reports whether row j continues row i, which is the only one above.
func (g *graph) goesOn(i, j int) bool {
	a, b := &g.rows[i], &g.rows[j]
	switch {
	case a.boxes == nil || b.boxes == nil, len(g.below[i]) != 1, g.cut[j]:
		return false
	case max(a.size, b.size) > sameSize*min(a.size, b.size):
		return false
	}
	usual := g.pitch * max(1, min(a.size, b.size))
	return middle(b.box)-middle(a.box) <= usual+breakSpace*g.pitch
}

// typeSize returns the usual size of the rows of nd.
func (g *graph) typeSize(nd *node) float64 {
	ws := make([]weighed, len(nd.rows))
	for k, i := range nd.rows {
		ws[k] = weighed{g.rows[i].size, g.rows[i].box.Dx()}
	}
	return weighedMedian(ws)
}

// connect carries the relations of rows over to their nodes.
func (g *graph) connect() {
	for i := range g.rows {
		k := g.of[i]
		for _, a := range g.above[i] {
			if g.of[a] != k {
				g.nodes[k].above = append(g.nodes[k].above, g.of[a])
			}
		}
		for _, a := range g.left[i] {
			if g.of[a] != k {
				g.nodes[k].left = append(g.nodes[k].left, g.of[a])
			}
		}
	}
	for k := range g.nodes {
		nd := &g.nodes[k]
		nd.above = g.leftToRight(nd.above)
		nd.left = g.leftToRight(nd.left)
		for _, a := range nd.above {
			g.nodes[a].below = append(g.nodes[a].below, k)
		}
	}
	for k := range g.nodes {
		nd := &g.nodes[k]
		nd.below = g.leftToRight(nd.below)
		nd.spans = len(nd.above) > 1 || len(nd.below) > 1
	}
}

// leftToRight sorts nodes by their left edges and removes doubles.
func (g *graph) leftToRight(ks []int) []int {
	slices.SortFunc(ks, func(a, b int) int {
		return cmpOr(g.nodes[a].box.X0, g.nodes[b].box.X0, float64(a), float64(b))
	})
	return slices.Compact(ks)
}
