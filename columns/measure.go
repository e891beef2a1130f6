package columns

import (
	"math"
	"slices"
)

// A sheet is the state of one call of Find: the page in the canonical frame,
// its boxes sorted and made to touch their neighbours no more.
type sheet struct {
	*Finder
	index []int  // box → index in the argument
	raw   []Rect // box → its rectangle, in the frame
	boxes []Rect // the same, deflated
	block []int  // box → number of the source's block, or 0
	hard  []Rect // vertical rules: no line crosses them
	bars  []Rect // horizontal rules
	pics  []Rect
	cells []bool // box → it is a cell of a table

	height float64 // usual height of raw boxes
	em     float64
	pitch  float64
}

const (
	// solid is the share of the line pitch that letters take up. Types are
	// set with 10 to 30 % of leading; boxes that are higher than this are
	// boxes of the font and not of the letters, and those of neighbouring
	// lines overlap: Poppler gives Chinese boxes 2.3 pitches high.
	solid = 0.8

	// samePlace is the distance of two middles, in box heights, below which
	// boxes over one another are one line printed twice.
	samePlace = 0.2

	// farLine is the distance in box heights from which two boxes are not
	// taken for neighbouring lines when the pitch is measured.
	farLine = 3
)

// newSheet returns the state for s.
func newSheet(f *Finder, s Sheet) *sheet {
	p := &sheet{Finder: f}
	p.place(s.Boxes, s.Blocks)
	for _, r := range s.Rules {
		if r = f.Direction.Frame(r); sane(r) {
			p.addRule(r)
		}
	}
	for _, r := range s.Pictures {
		if r = f.Direction.Frame(r); sane(r) {
			p.pics = append(p.pics, r)
		}
	}
	p.measure()
	return p
}

// place takes over the boxes, turned into the frame and sorted, so that
// nothing that follows depends on the order of the argument. Boxes that are
// empty or not finite stay out.
func (p *sheet) place(boxes []Rect, blocks []int) {
	framed := make([]Rect, len(boxes))
	for i, r := range boxes {
		framed[i] = p.Direction.Frame(r)
		if !sane(framed[i]) {
			framed[i] = Rect{}
		}
	}
	for _, i := range byMiddle(framed) {
		if !framed[i].Empty() {
			p.index = append(p.index, i)
			p.raw = append(p.raw, framed[i])
			b := 0
			if i < len(blocks) {
				b = blocks[i]
			}
			p.block = append(p.block, b)
		}
	}
	p.boxes = slices.Clone(p.raw)
}

// sane reports whether r is a rectangle that can be reckoned with. The bound
// keeps sums and products of coordinates finite.
func sane(r Rect) bool {
	const huge = 1e12
	for _, v := range [...]float64{r.X0, r.Y0, r.X1, r.Y1} {
		if !(math.Abs(v) < huge) {
			return false
		}
	}
	return !r.Empty()
}

// addRule sorts a rule in by its direction. A rectangle that is thick in both
// is a frame around something and separates nothing by itself.
func (p *sheet) addRule(r Rect) {
	const slender = 4 // a rule is at least this many times as long as thick
	switch {
	case r.Dx() >= slender*r.Dy():
		p.bars = append(p.bars, r)
	case r.Dy() >= slender*r.Dx():
		p.hard = append(p.hard, r)
	}
}

// measure finds the page's units and deflates the boxes.
func (p *sheet) measure() {
	if len(p.raw) == 0 {
		return
	}
	hs := make([]weighed, len(p.raw))
	for i, r := range p.raw {
		hs[i] = weighed{r.Dy(), r.Dx()}
	}
	p.height = weighedMedian(hs)
	p.trim(p.overhang())
	p.pitch = p.linePitch()
	p.em = min(p.height, solid*p.pitch)
	p.deflate(p.em / p.height)
	p.settle()
}

// overhang returns by how much the boxes of a line usually overlap each other
// sideways, in heights: characters of vertical Chinese do, words do not. Boxes
// that can only be lines tell nothing.
func (p *sheet) overhang() float64 {
	var laps []weighed
	sights(transposed(p.raw), func(i int, seen []sight) {
		r := p.raw[i]
		for _, s := range seen {
			q := p.raw[s.box]
			if max(q.Dx(), r.Dx()) < longLine*r.Dy() && math.Abs(q.Y0+q.Y1-r.Y0-r.Y1) < 2*samePlace*r.Dy() {
				laps = append(laps, weighed{max(0, q.X1-r.X0) / r.Dy(), 1})
			}
		}
	})
	return weighedMedian(laps)
}

// trim takes what overhangs from both ends of the boxes that are wider.
func (p *sheet) trim(overhang float64) {
	for i := range p.boxes {
		r := &p.boxes[i]
		if d := overhang * r.Dy() / 2; r.Dx() > 2*d {
			r.X0 += d
			r.X1 -= d
		}
	}
}

// linePitch returns the usual distance from a line to the one above it.
func (p *sheet) linePitch() float64 {
	var ds []weighed
	sights(p.boxes, func(i int, seen []sight) {
		r, best := p.boxes[i], math.Inf(1)
		for _, s := range seen {
			q := p.boxes[s.box]
			d := (r.Y0 + r.Y1 - q.Y0 - q.Y1) / 2
			if d > samePlace*min(r.Dy(), q.Dy()) {
				best = min(best, d)
			}
		}
		if best < farLine*p.height {
			ds = append(ds, weighed{best, r.Dx()})
		}
	})
	if len(ds) == 0 {
		return p.height / solid
	}
	return weighedMedian(ds)
}

// deflate shrinks all boxes around their middles.
func (p *sheet) deflate(share float64) {
	for i := range p.boxes {
		r := &p.boxes[i]
		d := (1 - share) * r.Dy() / 2
		r.Y0 += d
		r.Y1 -= d
	}
}

// A weighed is a value that counts as much as its weight.
type weighed struct{ v, w float64 }

// weighedMedian returns the least value that has half of the weight below or
// at it, or 0 of nothing. It sorts its argument.
func weighedMedian(vs []weighed) float64 {
	slices.SortFunc(vs, func(a, b weighed) int { return cmpOr(a.v, b.v, a.w, b.w) })
	total := 0.0
	for _, x := range vs {
		total += x.w
	}
	sum := 0.0
	for _, x := range vs {
		if sum += x.w; 2*sum >= total {
			return x.v
		}
	}
	return 0
}
