package columns

// Find divides a page into segments and puts them in reading order.
func (f *Finder) Find(s Sheet) *Layout {
	p := newSheet(f, s)
	g := newGraph(p, p.rows())
	l := &Layout{Direction: f.Direction, Em: p.em, Pitch: p.pitch}
	order := g.order()
	place := fill(len(g.nodes), none) // node → segment
	n := 0
	for _, k := range order {
		if g.nodes[k].rows != nil {
			place[k] = n
			n++
		}
	}
	for _, k := range order {
		if place[k] != none {
			l.Segments = append(l.Segments, g.segment(k, place))
		}
	}
	for i := range l.Segments {
		if k := l.Segments[i].Prev; k != none {
			l.Segments[k].Next = i
		}
	}
	p.addEmpty(l, s.Boxes)
	return l
}

// segment makes the segment of node k.
func (g *graph) segment(k int, place []int) Segment {
	nd := &g.nodes[k]
	s := Segment{Size: nd.size, Float: nd.float, Prev: none, Next: none, Head: none}
	tabular := 0
	for _, i := range nd.rows {
		r := Row{}
		if g.cells[g.rows[i].boxes[0]] {
			tabular++
		}
		for _, b := range g.rows[i].boxes {
			r.Boxes = append(r.Boxes, g.index[b])
			r.Bounds = r.Bounds.Union(g.raw[b])
		}
		s.Rows = append(s.Rows, r)
		s.Bounds = s.Bounds.Union(r.Bounds)
	}
	s.Table = 2*tabular > len(s.Rows)
	s.Left, s.Right = g.measureOf(k)
	s.Above, s.Below = places(nd.above, place), places(nd.below, place)
	if nd.head != none {
		s.Head = place[nd.head]
	}
	if prev := g.prev(k); prev != none {
		s.Prev = place[prev]
	}
	return s
}

// places returns the segments of nodes, without those that have none.
func places(ks, place []int) []int {
	var out []int
	for _, k := range ks {
		if place[k] != none {
			out = append(out, place[k])
		}
	}
	return out
}

// addEmpty puts the boxes that have no area at the end, one segment for all.
func (p *sheet) addEmpty(l *Layout, boxes []Rect) {
	if len(p.index) == len(boxes) {
		return
	}
	placed := make([]bool, len(boxes))
	for _, i := range p.index {
		placed[i] = true
	}
	s := Segment{Prev: none, Next: none, Head: none}
	for i := range boxes {
		if !placed[i] {
			s.Rows = append(s.Rows, Row{Boxes: []int{i}})
		}
	}
	l.Segments = append(l.Segments, s)
}
