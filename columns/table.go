package columns

const (
	// narrowCell is the width in ems up to which a column is one of a table:
	// no paper sets running text so narrow, while figures, names and dates
	// seldom need more.
	narrowCell = 5

	// wideCell is the width in ems from which the other column may be one of
	// text, with the table beside it.
	wideCell = 10

	// tableRows is the least number of rows of a table.
	tableRows = 3

	// sameBase is the greatest distance in pitches of the middles of two
	// cells of one row.
	sameBase = 0.25
)

// A stack is a gutter seen as the edge of a table: the gaps of it that lie over
// one another, with the widths of what stands at both sides.
type stack struct {
	left, right, step []weighed
	table             bool
}

// joinCells joins boxes across gutters that have a column of cells at one
// side, row by row, so that a table is read by its rows.
func (p *sheet) joinCells(gs []gap, best []bool, set sets) {
	rows := p.collect(set)
	of := make([]int, len(p.boxes))
	for k := range rows {
		for _, i := range rows[k].boxes {
			of[i] = k
		}
	}
	p.cells = make([]bool, len(p.boxes))
	columns := p.stacks(gs, best)
	stats := map[int]*stack{}
	for i := range gs {
		if !best[i] || !gs[i].gutter {
			continue
		}
		root := columns.find(i)
		if stats[root] == nil {
			stats[root] = &stack{}
		}
		a, b := rows[of[gs[i].left]].box, rows[of[gs[i].right]].box
		stats[root].add(a, b)
	}
	for _, s := range stats {
		s.table = s.isTable(p.em, p.pitch)
	}
	for i := range gs {
		if s := stats[columns.find(i)]; s != nil && s.table && best[i] && gs[i].gutter {
			set.join(gs[i].left, gs[i].right)
			p.cells[gs[i].left], p.cells[gs[i].right] = true, true
		}
	}
}

// add adds the rows at both sides of a gap.
func (s *stack) add(a, b Rect) {
	s.left = append(s.left, weighed{a.Dx(), 1})
	s.right = append(s.right, weighed{b.Dx(), 1})
	s.step = append(s.step, weighed{apart(a, b), 1})
}

// isTable reports whether the rows of both sides are narrow, as a rule, and
// level.
func (s *stack) isTable(em, pitch float64) bool {
	if len(s.step) < tableRows || weighedMedian(s.step) > sameBase*pitch {
		return false
	}
	a, b := weighedMedian(s.left), weighedMedian(s.right)
	return min(a, b) < narrowCell*em && max(a, b) < wideCell*em
}

// stacks returns the sets of gaps between partners that follow each other down
// the page with an edge in common.
func (p *sheet) stacks(gs []gap, best []bool) sets {
	set := newSets(len(gs))
	n := len(p.boxes)
	rs := p.slim()
	for i := range gs {
		rs = append(rs, gs[i].white)
	}
	in := func(i int) bool { return i < n || best[i-n] && gs[i-n].gutter }
	newScene(rs).sights(false, in, func(i int, seen []sight) {
		if i < n {
			return
		}
		for _, s := range seen {
			if s.box >= n && apart(rs[i], rs[s.box]) < nextLines*p.pitch && p.sharesEdge(rs[i], rs[s.box]) {
				set.join(i-n, s.box-n)
			}
		}
	})
	return set
}

// sharesEdge reports whether a and b begin or end at one place.
func (p *sheet) sharesEdge(a, b Rect) bool {
	slack := edgeSlack * p.em
	return max(a.X0, b.X0)-min(a.X0, b.X0) < slack || max(a.X1, b.X1)-min(a.X1, b.X1) < slack
}
