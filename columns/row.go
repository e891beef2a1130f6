package columns

import (
	"math"
	"slices"
)

// A row is a line of one column, put together from boxes. A printed rule is a
// row without boxes.
type row struct {
	boxes []int
	box   Rect // deflated
	size  float64
}

const (
	// wordSpace is the widest space in ems that is taken for one between
	// words without further proof.
	wordSpace = 1.2

	// openSpace is the widest space in ems of a line spread out to fill the
	// measure, if the line above or below runs over it or the source has both
	// sides in one block. Narrow columns of our pages have up to 4.
	openSpace = 6

	// sameLine is the least ratio of the heights of two boxes of a line.
	sameLine = 0.5

	// overlapped is by how many ems two boxes lie over each other sideways that
	// cannot be of one line. On a turned scan a short last line and the long
	// one below it have their middles at one height.
	overlapped = 0.6

	// uneven is by how many ems boxes of one font and line differ in height
	// and place at most, where they are exact.
	uneven = 0.03

	// dashHeight is the height in ems of a dash, at most.
	dashHeight = 0.25

	// beside is the part of the lower of two boxes of a line that they see
	// of each other at least.
	beside = 0.5
)

// rows puts together the boxes that stand in one line of one column.
func (p *sheet) rows() []row {
	gs := p.gaps()
	p.gutters(gs)
	set := newSets(len(p.boxes))
	best := p.partners(gs)
	for i := range gs {
		if best[i] && p.oneLine(&gs[i]) {
			set.join(gs[i].left, gs[i].right)
		}
	}
	p.joinCells(gs, best, set)
	return p.collect(set)
}

// partners reports for each gap whether its two boxes are each the other's
// best neighbour: the one it sees most of, or the nearer one of those.
func (p *sheet) partners(gs []gap) []bool {
	toLeft, toRight := fill(len(p.boxes), none), fill(len(p.boxes), none)
	better := func(i, j int) bool {
		if j == none {
			return true
		}
		a, b := gs[i].white, gs[j].white
		return cmpOr(b.Dy(), a.Dy(), a.Dx(), b.Dx(), a.Y0, b.Y0) < 0
	}
	for i := range gs {
		if better(i, toRight[gs[i].left]) {
			toRight[gs[i].left] = i
		}
		if better(i, toLeft[gs[i].right]) {
			toLeft[gs[i].right] = i
		}
	}
	best := make([]bool, len(gs))
	for i := range gs {
		best[i] = toRight[gs[i].left] == i && toLeft[gs[i].right] == i
	}
	return best
}

// oneLine reports whether the two boxes of g belong to one line.
func (p *sheet) oneLine(g *gap) bool {
	a, b := p.boxes[g.left], p.boxes[g.right]
	if min(a.Dy(), b.Dy()) < sameLine*max(a.Dy(), b.Dy()) && !p.dash(a, b) {
		return false
	}
	if g.white.Dy() < beside*min(a.Dy(), b.Dy()) {
		return false
	}
	w := g.white.Dx()
	switch {
	case g.gutter, w < -overlapped*p.em && !p.level(a, b):
		return false
	case w <= wordSpace*max(p.em, a.Dy(), b.Dy()):
		return true
	}
	same := p.block[g.left] != 0 && p.block[g.left] == p.block[g.right]
	return (g.covered || same) && w <= openSpace*p.em
}

// dash reports whether one of a and b is as flat as the ink of a dash, or of
// the Chinese figure one, and stands at half the height of the other.
func (p *sheet) dash(a, b Rect) bool {
	return min(a.Dy(), b.Dy()) < dashHeight*p.em && apart(a, b) < max(a.Dy(), b.Dy())/4
}

// level reports whether a and b have one height and stand at one, as words of
// one font do in exact boxes, and letters and their shadow.
func (p *sheet) level(a, b Rect) bool {
	return max(math.Abs(a.Y0-b.Y0), math.Abs(a.Y1-b.Y1)) < uneven*p.em
}

// collect makes the rows of the sets, sorted by their middles.
func (p *sheet) collect(set sets) []row {
	members := map[int]int{} // root → row
	var rows []row
	for i := range p.boxes {
		root := set.find(i)
		k, ok := members[root]
		if !ok {
			k = len(rows)
			members[root] = k
			rows = append(rows, row{})
		}
		rows[k].boxes = append(rows[k].boxes, i)
		rows[k].box = rows[k].box.Union(p.boxes[i])
	}
	for k := range rows {
		p.finish(&rows[k])
	}
	return rows
}

// finish sorts the boxes of a row and measures it.
func (p *sheet) finish(r *row) {
	slices.SortStableFunc(r.boxes, func(i, j int) int {
		a, b := p.boxes[i], p.boxes[j]
		return cmpOr(a.X0+a.X1, b.X0+b.X1, a.X0, b.X0, a.Y0, b.Y0, a.Y1, b.Y1)
	})
	hs := make([]weighed, len(r.boxes))
	for k, i := range r.boxes {
		hs[k] = weighed{p.boxes[i].Dy(), p.boxes[i].Dx()}
	}
	r.size = weighedMedian(hs) / p.em
}

// fill returns n times v.
func fill(n, v int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = v
	}
	return s
}

// sets is a union-find structure.
type sets []int

func newSets(n int) sets { return count(n) }

// find returns the least member of the set of i that stands for all.
func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// join makes one set of those of i and j.
func (s sets) join(i, j int) {
	if i, j = s.find(i), s.find(j); i != j {
		s[max(i, j)] = min(i, j)
	}
}

// overlapX returns by how much a and b overlap sideways; negative if there is
// white space between them.
func overlapX(a, b Rect) float64 { return min(a.X1, b.X1) - max(a.X0, b.X0) }

// middle returns the height of the middle of r.
func middle(r Rect) float64 { return (r.Y0 + r.Y1) / 2 }

// apart returns how far the middles of a and b are apart.
func apart(a, b Rect) float64 { return math.Abs(middle(a) - middle(b)) }
