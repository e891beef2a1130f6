package columns

// A gap is the white space between two boxes of which one sees the other
// sideways.
type gap struct {
	left, right int  // boxes
	white       Rect // between them, as high as they see of each other
	rows        float64
	gutter      bool
	covered     bool // a line runs right over or under it
}

// proofs says how long white space has to be to prove a gutter: a strip of
// at least width ems that is white for at least rows rows. Word spaces come to
// lie over one another too, the narrower the oftener. In our typeset pages,
// whose words are single boxes, no river of word spaces reaches these lengths.
var proofs = [...]struct{ width, rows float64 }{
	{1.0, 3},
	{0.5, 5},
	{0.25, 9},
}

// gaps returns the gaps between boxes that see each other sideways.
//
// Only the middle half of a box looks, so that lines of neighbouring columns
// that are set off by less than a quarter see one partner and not two.
func (p *sheet) gaps() []gap {
	mid := make([]Rect, 0, len(p.boxes)+len(p.hard))
	for _, r := range p.boxes {
		d := r.Dy() / 4
		mid = append(mid, Rect{r.X0, r.Y0 + d, r.X1, r.Y1 - d})
	}
	mid = append(mid, p.hard...)
	var gs []gap
	sights(transposed(mid), func(i int, seen []sight) {
		if i >= len(p.boxes) {
			return
		}
		for _, s := range seen {
			if s.box < len(p.boxes) {
				gs = append(gs, gap{
					left: s.box, right: i,
					white: Rect{p.boxes[s.box].X1, s.x0, p.boxes[i].X0, s.x1},
					rows:  (s.x1 - s.x0) / (p.em / 2),
				})
			}
		}
	})
	return gs
}

// gutters marks the gaps that are part of a gutter, and those that a line
// covers.
func (p *sheet) gutters(gs []gap) {
	for _, need := range proofs {
		width := need.width * p.em
		if width < p.minGutter() {
			width = p.minGutter()
		}
		down := p.strips(gs, width, false)
		up := p.strips(gs, width, true)
		for i := range gs {
			rows := max(down[i].rows, up[i].rows)
			if both := down[i].rows + up[i].rows - gs[i].rows; overlap(down[i], up[i]) >= width {
				rows = max(rows, both)
			}
			if rows >= need.rows {
				gs[i].gutter = true
			}
		}
	}
}

// minGutter returns Finder.MinGutter in the page's unit.
func (p *sheet) minGutter() float64 {
	if p.MinGutter > 0 {
		return p.MinGutter * p.em
	}
	return proofs[len(proofs)-1].width * p.em
}

// A strip is white space that runs down a page: the longest one that ends in
// a gap.
type strip struct {
	x0, x1 float64
	rows   float64
}

func overlap(a, b strip) float64 { return min(a.x1, b.x1) - max(a.x0, b.x0) }

// strips returns for each gap the longest strip, at least width wide, that
// comes down to it from above, or up to it from below.
//
// It lets the gaps and the boxes look up. A gap that sees another one
// continues its strip with what is white in both and in all that lies
// between; a box in the way narrows the view by itself.
func (p *sheet) strips(gs []gap, width float64, upward bool) []strip {
	n := len(p.boxes)
	rs := make([]Rect, n, n+len(gs))
	copy(rs, p.boxes)
	var wide []int // gap of rs[n+k]
	for i := range gs {
		if gs[i].white.Dx() >= width {
			wide = append(wide, i)
			rs = append(rs, gs[i].white)
		}
	}
	if upward {
		for i, r := range rs {
			rs[i] = Rect{r.X0, -r.Y1, r.X1, -r.Y0}
		}
	}
	out := make([]strip, len(gs))
	sights(rs, func(i int, seen []sight) {
		if i < n {
			return
		}
		g := &gs[wide[i-n]]
		best := strip{g.white.X0, g.white.X1, g.rows}
		var lid float64
		for _, s := range seen {
			if s.box < n {
				if p.near(rs[i], rs[s.box]) {
					lid += s.x1 - s.x0
				}
				continue
			}
			above := out[wide[s.box-n]]
			x0, x1 := max(above.x0, s.x0), min(above.x1, s.x1)
			if x1-x0 >= width && above.rows+g.rows > best.rows {
				best = strip{x0, x1, above.rows + g.rows}
			}
		}
		if lid >= coverShare*g.white.Dx() {
			g.covered = true
		}
		out[wide[i-n]] = best
	})
	return out
}

const (
	// coverShare is how much of a gap a line has to run over to close it.
	coverShare = 0.6

	// nextLine is the distance in pitches within which a line is the next.
	nextLine = 1.6
)

// near reports whether the boxes q and r are in neighbouring lines.
func (p *sheet) near(r, q Rect) bool {
	d := (r.Y0 + r.Y1 - q.Y0 - q.Y1) / 2
	return d < nextLine*p.pitch
}
