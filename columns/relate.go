package columns

import (
	"math"
	"slices"
)

const (
	// floatRows is the greatest number of lines of a caption.
	floatRows = 4

	// floatColumns is the greatest number of columns it is as wide as.
	floatColumns = 12

	// pictureSpace is the white space above a line, in pitches, from which it
	// may be where a picture is: the least pictures are an inch high.
	pictureSpace = 3

	// sameEdge is the distance in ems of the edges of one column.
	sameEdge = 1.5
)

// setAfloat takes captions that are wider than a column out of its way: the
// columns above go on below them, and the caption is read after those.
func (g *graph) setAfloat() {
	found := false
	for k := range g.nodes {
		if g.isFloat(k) {
			g.lift(k)
			found = true
		}
	}
	if !found {
		return
	}
	for k := range g.nodes {
		nd := &g.nodes[k]
		nd.left = slices.DeleteFunc(nd.left, func(a int) bool { return g.nodes[a].float })
		if nd.float {
			nd.left = nil
		}
	}
}

// isFloat reports whether node k is text no larger than what it interrupts,
// of few lines, across several columns, with room for a picture right above.
func (g *graph) isFloat(k int) bool {
	nd := &g.nodes[k]
	if nd.rows == nil || len(nd.rows) > floatRows || nd.size > headSize {
		return false
	}
	if a, b := len(nd.above), len(nd.below); min(a, b) < 2 || max(a, b) > floatColumns {
		return false
	}
	if g.interrupted(nd) < 2 {
		return false
	}
	if g.cut[nd.rows[0]] {
		return true
	}
	room := math.Inf(1)
	for _, a := range nd.above {
		room = min(room, nd.box.Y0-g.nodes[a].box.Y1)
	}
	return room > pictureSpace*g.pitch
}

// interrupted returns how many columns above nd go on below it with the same
// edges.
func (g *graph) interrupted(nd *node) int {
	n := 0
	for _, a := range nd.above {
		up := g.nodes[a].box
		for _, b := range nd.below {
			down := g.nodes[b].box
			if math.Abs(up.X0-down.X0) < sameEdge*g.em && math.Abs(up.X1-down.X1) < sameEdge*g.em &&
				up.Dx() > longLine*g.em {
				n++
			}
		}
	}
	return n
}

// lift joins what is above node k with what is below it, column by column, and
// lets k wait for all of it.
func (g *graph) lift(k int) {
	nd := &g.nodes[k]
	nd.float, nd.spans = true, false
	for _, a := range nd.above {
		up := &g.nodes[a]
		up.below = without(up.below, k)
		for _, b := range nd.below {
			if a != b && overlapX(up.box, g.nodes[b].box) > hiding*min(up.box.Dx(), g.nodes[b].box.Dx()) {
				up.below = g.leftToRight(append(up.below, b))
				g.nodes[b].above = g.leftToRight(append(g.nodes[b].above, a))
			}
		}
		up.spans = len(up.above) > 1 || len(up.below) > 1
	}
	for _, b := range nd.below {
		g.nodes[b].above = without(g.nodes[b].above, k)
		g.nodes[b].spans = len(g.nodes[b].above) > 1 || len(g.nodes[b].below) > 1
	}
}

// without returns ks without k, in a new slice if k was in it.
func without(ks []int, k int) []int {
	i := slices.Index(ks, k)
	if i < 0 {
		return ks
	}
	return slices.Delete(slices.Clone(ks), i, i+1)
}

// prev returns the node that k continues, or none.
func (g *graph) prev(k int) int {
	nd := &g.nodes[k]
	found := none
	for _, a := range nd.above {
		up := &g.nodes[a]
		if up.rows == nil || up.float || max(up.size, nd.size) > sameSize*min(up.size, nd.size) {
			continue
		}
		l0, r0 := g.measureOf(a)
		l1, r1 := g.measureOf(k)
		if math.Abs(l0-l1) > sameEdge*g.em || math.Abs(r0-r1) > sameEdge*g.em {
			continue
		}
		for _, b := range up.below {
			if b != k && !g.nodes[b].float {
				return none
			}
		}
		if found != none {
			return none
		}
		found = a
	}
	return found
}

// measureOf returns the edges of the column that node k stands in: its own, or
// those of a neighbour in the same column that is wider.
func (g *graph) measureOf(k int) (left, right float64) {
	nd := &g.nodes[k]
	left, right = nd.box.X0, nd.box.X1
	if nd.spans {
		return left, right
	}
	for _, near := range [...][]int{nd.above, nd.below} {
		for _, i := range near {
			o := &g.nodes[i]
			if o.rows != nil && !o.spans && overlapX(o.box, nd.box) > hiding*min(o.box.Dx(), nd.box.Dx()) {
				left, right = min(left, o.box.X0), max(right, o.box.X1)
			}
		}
	}
	return left, right
}
