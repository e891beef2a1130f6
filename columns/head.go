package columns

import "slices"

const (
	// headSize is how much larger than body text a head is at least.
	headSize = 1.15

	// overture is the greatest number of rows of body size between a head
	// and the row that the other columns of the article begin at: a deck, a
	// byline.
	overture = 3

	// sameRow is the greatest distance, in pitches, of rows of neighbouring
	// columns that begin at the same height.
	sameRow = 0.45
)

// spanHeads finds the heads that stand over several columns although they are
// set too short to reach them all:
//
//	HHHHHH            the head H spans the columns a, b and c: they begin at
//	aaaaaa bbbbbb cc  one height, and over b and c there is nothing as far up
//	aaaaaa bbbbbb cc  as H goes
//
// It goes over the columns that begin with white space above them from left
// to right, and asks of each what its left neighbour begins under.
func (g *graph) spanHeads() {
	var tops []int
	for k := range g.nodes {
		if h := g.ownHead(k); h != none {
			g.raise(h, k)
		}
		if g.opensWhite(k) {
			tops = append(tops, k)
		}
	}
	for _, k := range g.leftToRight(tops) {
		if h := g.headFor(k); h != none {
			g.span(h, k)
		}
	}
}

// ownHead returns the head right over column k, if beside the head there is
// other text above the column, but further up. The head is as wide as its
// column, however short it is set.
func (g *graph) ownHead(k int) int {
	nd := &g.nodes[k]
	if nd.rows == nil || len(nd.above) < 2 {
		return none
	}
	for _, h := range nd.above {
		up := &g.nodes[h]
		if up.rows != nil && up.size >= headSize*nd.size && up.box.Y1 > nd.box.Y0-2*g.pitch && g.clearBeside(h, k) {
			return h
		}
	}
	return none
}

// settleHeads notes for the segments under a spanning one that they are.
func (g *graph) settleHeads() {
	g.spanHeads()
	for k := range g.nodes {
		nd := &g.nodes[k]
		nd.above, nd.below = g.leftToRight(nd.above), g.leftToRight(nd.below)
	}
	for k := range g.nodes {
		if !g.standsOver(k) {
			continue
		}
		for _, b := range g.nodes[k].below {
			g.nodes[b].head = k
		}
	}
}

// standsOver reports whether node k is a few large lines over several columns
// that it covers, or was found to span.
func (g *graph) standsOver(k int) bool {
	nd := &g.nodes[k]
	if len(nd.rows) == 0 || len(nd.rows) > overture || nd.size < headSize || len(nd.below) < 2 {
		return false
	}
	for _, b := range nd.below {
		o := g.nodes[b].box
		if overlapX(o, nd.box) < hiding*o.Dx() {
			return false
		}
	}
	return true
}

// opensWhite reports whether node k is text that begins below white space.
func (g *graph) opensWhite(k int) bool {
	nd := &g.nodes[k]
	if nd.rows == nil {
		return false
	}
	for _, a := range nd.above {
		if nd.box.Y0-g.nodes[a].box.Y1 < breakSpace*g.pitch {
			return false
		}
	}
	return true
}

// headFor returns the head over the column at the left of k, if k begins at
// the height of that column's text and nothing is in the way.
func (g *graph) headFor(k int) int {
	first := g.nodes[k].rows[0]
	for _, i := range g.left[first] {
		if apart(g.rows[i].box, g.rows[first].box) > sameRow*g.pitch ||
			max(g.rows[i].size, g.rows[first].size) > sameSize*min(g.rows[i].size, g.rows[first].size) {
			continue
		}
		if h := g.headOver(i); h != none && g.clearBeside(h, k) {
			return h
		}
	}
	return none
}

// headOver returns the head that row i stands under, with no more between than
// an overture.
func (g *graph) headOver(i int) int {
	k := g.of[i]
	nd := &g.nodes[k]
	if h := nd.head; h != none && nd.rows[0] == i {
		return h
	}
	for rows := slices.Index(nd.rows, i); rows <= overture; rows += len(nd.rows) {
		if len(nd.above) != 1 {
			return none
		}
		up := &g.nodes[nd.above[0]]
		if up.rows == nil || up.box.Y1 < nd.box.Y0-2*g.pitch {
			return none
		}
		if up.size >= headSize*nd.size && up.size > headSize {
			return nd.above[0]
		}
		nd = up
	}
	return none
}

// clearBeside reports whether there is white space above k as far up as the
// head h goes.
func (g *graph) clearBeside(h, k int) bool {
	top := g.nodes[h].box.Y0 + g.em/2
	for _, a := range g.nodes[k].above {
		if a != h && g.nodes[a].box.Y1 > top {
			return false
		}
	}
	return true
}

// span lets the head h, and what stands right over it and belongs to it, span
// the column k too.
func (g *graph) span(h, k int) {
	if h == k {
		return // boxes that lie in each other can stand in a ring
	}
	g.raise(h, k)
	nd := &g.nodes[k]
	nd.head = h
	if !slices.Contains(nd.above, h) {
		nd.above = g.leftToRight(append(slices.Clone(nd.above), h))
		g.nodes[h].below = append(g.nodes[h].below, k)
	}
	g.nodes[h].spans = true
	g.nodes[h].box.X1 = max(g.nodes[h].box.X1, nd.box.X1)
}

// raise lets what is above column k be above the head h, and above what stands
// right over h and belongs to it.
func (g *graph) raise(h, k int) {
	top := g.topOfStack(h)
	for _, a := range g.nodes[k].above {
		if a != h && a != top {
			g.nodes[top].above = append(g.nodes[top].above, a)
			g.nodes[a].below = append(g.nodes[a].below, top)
		}
	}
}

// topOfStack returns the uppermost of the heads over h that belong to it: a
// kicker, a headline over its deck.
func (g *graph) topOfStack(h int) int {
	const most = 4 // heads in a stack
	for range most {
		nd := &g.nodes[h]
		if len(nd.above) != 1 {
			return h
		}
		a := nd.above[0]
		up := &g.nodes[a]
		if up.rows == nil || len(up.rows) > overture || nd.box.Y0-up.box.Y1 > g.pitch || len(up.below) != 1 {
			return h
		}
		h = a
	}
	return h
}
