package columns

import "slices"

// A skyline answers the question "which boxes does this one see when it looks
// up?" for all boxes of a page in O(n log n).
//
// Boxes are dropped on it from top to bottom. It keeps, for every x, the box
// that was dropped last:
//
//	     ┌─A──────┐               see(D) = A, B: of C it sees nothing,
//	     └────────┘               because B hides it
//	┌─C─┐┌─B──┐
//	└───┘└────┘   D below B and the right end of A
//
// A piece of the line between two neighbouring edges is a leaf of a segment
// tree. Each node stores the box that covers its whole range, if one does. A
// drop makes at most three new ranges of one owner and a look visits ranges
// that the drop after it covers, so that all looks together take O(n log n).
type skyline struct {
	xs    []float64 // all edges, sorted, without doubles
	owner []int32   // per node: a box, none, or mixed
}

const (
	none  = -1 // nothing was dropped there yet
	mixed = -2 // look at the children
)

// newSkyline returns a skyline for spans with the given edges, which it sorts.
func newSkyline(edges []float64) *skyline {
	slices.Sort(edges)
	s := &skyline{xs: slices.Compact(edges)}
	s.owner = make([]int32, 4*max(1, len(s.xs)))
	s.clear()
	return s
}

// clear takes all boxes away.
func (s *skyline) clear() {
	for i := range s.owner {
		s.owner[i] = none
	}
}

// A sight is a part of a box's upper edge and the box that is seen from it.
type sight struct {
	box    int
	x0, x1 float64
}

// look appends to out what is seen from between x0 and x1, left to right.
func (s *skyline) look(x0, x1 float64, out []sight) []sight {
	if len(s.xs) < 2 || x0 >= x1 {
		return out
	}
	return s.lookNode(1, 0, len(s.xs)-1, x0, x1, out)
}

// lookNode looks through the node that stands for the pieces [lo, hi).
func (s *skyline) lookNode(node, lo, hi int, x0, x1 float64, out []sight) []sight {
	if x1 <= s.xs[lo] || s.xs[hi] <= x0 || s.owner[node] == none {
		return out
	}
	if o := s.owner[node]; o != mixed {
		a, b := max(x0, s.xs[lo]), min(x1, s.xs[hi])
		if k := len(out) - 1; k >= 0 && out[k].box == int(o) && out[k].x1 == a {
			out[k].x1 = b
			return out
		}
		return append(out, sight{int(o), a, b})
	}
	mid := (lo + hi) / 2
	out = s.lookNode(2*node, lo, mid, x0, x1, out)
	return s.lookNode(2*node+1, mid, hi, x0, x1, out)
}

// drop makes box the one that is seen between x0 and x1, which must be edges.
func (s *skyline) drop(x0, x1 float64, box int) {
	if len(s.xs) < 2 || x0 >= x1 {
		return
	}
	s.dropNode(1, 0, len(s.xs)-1, x0, x1, int32(box))
}

func (s *skyline) dropNode(node, lo, hi int, x0, x1 float64, box int32) {
	if x1 <= s.xs[lo] || s.xs[hi] <= x0 {
		return
	}
	if x0 <= s.xs[lo] && s.xs[hi] <= x1 {
		s.owner[node] = box
		return
	}
	if o := s.owner[node]; o != mixed {
		s.owner[2*node], s.owner[2*node+1] = o, o
		s.owner[node] = mixed
	}
	mid := (lo + hi) / 2
	s.dropNode(2*node, lo, mid, x0, x1, box)
	s.dropNode(2*node+1, mid, hi, x0, x1, box)
}

// A scene is a set of boxes made ready to look at each other, several times.
type scene struct {
	rs    []Rect
	order []int // from top to bottom by the middle of the height
	sky   *skyline
}

// newScene returns a scene of rs.
func newScene(rs []Rect) *scene { return newSortedScene(rs, byMiddle(rs)) }

// newSortedScene returns a scene of rs of which the order is known.
func newSortedScene(rs []Rect, order []int) *scene {
	edges := make([]float64, 0, 2*len(rs))
	for _, r := range rs {
		edges = append(edges, r.X0, r.X1)
	}
	return &scene{rs: rs, order: order, sky: newSkyline(edges)}
}

// sights calls yield for every box that is in, from top to bottom by the
// middle of its height, with what the box sees above itself; if upward is
// set, from bottom to top, with what it sees below. A nil in means all boxes.
//
// The middle and not the upper edge decides, because the boxes of lines set
// solid overlap: there the upper edges of a line with an accent and of the
// line before it may change places, the middles never do.
func (s *scene) sights(upward bool, in func(i int) bool, yield func(i int, seen []sight)) {
	s.sky.clear()
	var seen []sight
	for k := range s.order {
		i := s.order[k]
		if upward {
			i = s.order[len(s.order)-1-k]
		}
		if in != nil && !in(i) {
			continue
		}
		r := s.rs[i]
		seen = s.sky.look(r.X0, r.X1, seen[:0])
		yield(i, seen)
		s.sky.drop(r.X0, r.X1, i)
	}
}

// sights lets all of rs look up.
func sights(rs []Rect, yield func(i int, seen []sight)) {
	newScene(rs).sights(false, nil, yield)
}

// byMiddle returns the indices of rs sorted by the middle of their height,
// then by their other coordinates, so that only equal boxes depend on the
// order of the argument.
func byMiddle(rs []Rect) []int {
	order := count(len(rs))
	slices.SortFunc(order, func(a, b int) int { return compareRects(rs[a], rs[b], a, b) })
	return order
}

// count returns the numbers from 0 to n-1.
func count(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// compareRects orders by the middle of the height, then left to right, then
// by what is left to tell two rectangles apart, and at last by index.
func compareRects(p, q Rect, i, j int) int {
	return cmpOr(p.Y0+p.Y1, q.Y0+q.Y1, p.X0, q.X0, p.X1, q.X1, p.Y0, q.Y0, float64(i), float64(j))
}

// cmpOr compares pairs of numbers until one pair differs.
func cmpOr(pairs ...float64) int {
	for k := 0; k+1 < len(pairs); k += 2 {
		if pairs[k] < pairs[k+1] {
			return -1
		}
		if pairs[k] > pairs[k+1] {
			return 1
		}
	}
	return 0
}

// transposed returns rs with x and y changed, so that looking up is looking
// to the left.
func transposed(rs []Rect) []Rect {
	out := make([]Rect, len(rs))
	for i, r := range rs {
		out[i] = Rect{r.Y0, r.X0, r.Y1, r.X1}
	}
	return out
}
