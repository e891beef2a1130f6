package columns

// Find divides a page into segments and puts them in reading order.
func (f *Finder) Find(s Sheet) *Layout {
	p := newSheet(f, s)
	g := newGraph(p, p.rows())
	g.spanHeads()
	l := &Layout{Direction: f.Direction, Em: p.em, Pitch: p.pitch}
	for _, k := range g.order() {
		if g.nodes[k].rows != nil {
			l.Segments = append(l.Segments, g.segment(k))
		}
	}
	p.addEmpty(l, s.Boxes)
	return l
}

// segment makes the segment of node k.
func (g *graph) segment(k int) Segment {
	nd := &g.nodes[k]
	s := Segment{Size: nd.size, Prev: none, Next: none, Head: none}
	for _, i := range nd.rows {
		r := Row{}
		for _, b := range g.rows[i].boxes {
			r.Boxes = append(r.Boxes, g.index[b])
			r.Bounds = r.Bounds.Union(g.raw[b])
		}
		s.Rows = append(s.Rows, r)
		s.Bounds = s.Bounds.Union(r.Bounds)
	}
	return s
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
