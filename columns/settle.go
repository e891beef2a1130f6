package columns

import "math"

const (
	// outsized is how many times as high as a box that it lies over, or as
	// its neighbour in the line, a box is that cannot be right.
	outsized = 1.5

	// sameShape is the part of their height by which boxes of one run of
	// letters may differ at either edge.
	sameShape = 0.05

	// elbow is the space in heights within which a box has neighbours in its line.
	elbow = 1.5

	// collided is the share of its width from which a box is said to lie over
	// another one.
	collided = 0.3
)

// A misfit is a box that is too high for its line and lies over another one.
type misfit struct {
	places []Rect    // neighbours in a line
	taken  []float64 // middles of the boxes it lies over
}

// settle gives boxes that are much too high, and lie over other boxes, the
// height and the place of a line.
//
// Poppler makes such boxes for the figures and Latin words that lie on their
// side in vertical Chinese: one for each letter, as high as the font's whole
// ascent and descent, on a wrong axis, and reaching two lines far. The error is
// the same for the whole page, in heights of the box. So it is learnt from
// those that have one neighbour whose line is free and no other, and taken off
// all.
func (p *sheet) settle() {
	fits := p.misfits()
	if len(fits) == 0 {
		return
	}
	runs := p.findPlaces(fits)
	var shift, height []weighed
	for i, m := range fits {
		if r, ok := m.place(); ok {
			d := p.boxes[i].Dy()
			shift = append(shift, weighed{(middle(r) - middle(p.boxes[i])) / d, 1})
			height = append(height, weighed{r.Dy() / d, 1})
		}
	}
	if len(shift) == 0 {
		return
	}
	dy, share := weighedMedian(shift), weighedMedian(height)
	misfit := make([]bool, len(p.boxes))
	for i := range fits {
		misfit[runs.find(i)] = true
	}
	for i := range p.boxes {
		if r := &p.boxes[i]; misfit[runs.find(i)] {
			y, d := middle(*r)+dy*r.Dy(), share*r.Dy()/2
			r.Y0, r.Y1 = y-d, y+d
		}
	}
}

// misfits returns the boxes that are too high and lie over another one.
func (p *sheet) misfits() map[int]*misfit {
	fits := map[int]*misfit{}
	note := func(big, small int) {
		a, b := p.boxes[big], p.boxes[small]
		if a.Dy() < outsized*b.Dy() || overlapX(a, b) < collided*min(a.Dx(), b.Dx()) ||
			a.Intersect(b).Empty() {
			return
		}
		if fits[big] == nil {
			fits[big] = &misfit{}
		}
		fits[big].taken = append(fits[big].taken, middle(b))
	}
	sights(p.boxes, func(i int, seen []sight) {
		for _, s := range seen {
			note(i, s.box)
			note(s.box, i)
		}
	})
	return fits
}

// findPlaces notes for each misfit which lines end or begin next to it, and
// returns the runs of boxes of one shape that stand side by side.
func (p *sheet) findPlaces(fits map[int]*misfit) sets {
	runs := newSets(len(p.boxes))
	note := func(i, k int) {
		a, b := p.boxes[i], p.boxes[k]
		m, near := fits[i], -overlapX(a, b) < elbow*min(a.Dy(), b.Dy())
		if m != nil && near && a.Dy() >= outsized*b.Dy() && a.Y0 < middle(b) && middle(b) < a.Y1 {
			m.places = append(m.places, b)
		}
		slack := sameShape * a.Dy()
		if near && math.Abs(a.Y0-b.Y0) < slack && math.Abs(a.Y1-b.Y1) < slack {
			runs.join(i, k)
		}
	}
	sights(transposed(p.boxes), func(i int, seen []sight) {
		for _, s := range seen {
			note(i, s.box)
			note(s.box, i)
		}
	})
	return runs
}

// place returns a neighbour whose line is free, if all such neighbours are in
// the same line.
func (m *misfit) place() (Rect, bool) {
	best, ok := Rect{}, false
	for _, r := range m.places {
		if !m.free(r) {
			continue
		}
		if ok && apart(best, r) > best.Dy()/2 {
			return Rect{}, false
		}
		best, ok = r, true
	}
	return best, ok
}

// free reports whether nothing that m lies over is in the line of r.
func (m *misfit) free(r Rect) bool {
	for _, t := range m.taken {
		if math.Abs(t-middle(r)) < r.Dy()/2 {
			return false
		}
	}
	return true
}
