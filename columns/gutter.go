package columns

import (
	"math"
	"slices"
)

// A gap is the white space between two boxes of which one sees the other
// sideways.
type gap struct {
	left, right int  // boxes
	white       Rect // between them, as high as they see of each other
	rows        float64
	least       float64 // width in ems of the narrowest gutter it can prove
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
	{0.12, 15},
}

const (
	// longWord is the width in ems from which a box is more than a word. The
	// white space between two wide boxes is the less likely one between
	// words, and counts up to lineWeight times.
	longWord   = 4
	lineWeight = 3

	// longLine is the width in ems from which a box can only be a line, and
	// lineEnd what is taken off its ends: the lines of columns set without a
	// gutter, but for a rule, touch each other.
	longLine = 8
	lineEnd  = 0.2

	// wordGutter and charGutter are the least widths in ems of a gutter that
	// the space between words, and between characters, proves: the
	// characters of a Chinese page stand in a grid, whose lines are no
	// gutters. Below them, such space counts next to nothing, but continues
	// what wider boxes prove.
	wordGutter = 0.2
	charGutter = 0.45
	longChar   = 1.5 // ems
	doubt      = 1e-3

	// edgeSlack is the distance in ems of edges that are said to be at one
	// place. A column has at least one straight edge; white space that has
	// none is the end of short lines, and counts only in part.
	edgeSlack = 0.6
	unaligned = 0.2

	// narrowed is the share of its width that a strip has to keep to go on
	// with what it has proved.
	narrowed = 0.5

	// headSpace is the least width of a gutter between large letters, in
	// their height. Their word space is 0.25 to 0.4.
	headSpace = 0.45
)

// gaps returns the gaps between boxes that see each other sideways.
func (p *sheet) gaps() []gap {
	slim := p.slim()
	rs := append(slices.Clone(slim), p.hard...)
	var gs []gap
	sights(transposed(rs), func(i int, seen []sight) {
		if i >= len(p.boxes) {
			return
		}
		for _, s := range seen {
			if s.box < len(p.boxes) {
				a, b := slim[s.box], slim[i]
				short := min(a.Dx(), b.Dx()) / p.em
				gs = append(gs, gap{
					left: s.box, right: i,
					white: Rect{a.X1, s.x0, b.X0, s.x1},
					rows:  (s.x1 - s.x0) / p.em * min(max(1, short/longWord), lineWeight),
					least: leastGutter(short),
				})
			}
		}
	})
	return gs
}

// slim returns the boxes with long lines made shorter at both ends.
func (p *sheet) slim() []Rect {
	rs := slices.Clone(p.boxes)
	for i := range rs {
		if r := &rs[i]; r.Dx() > longLine*p.em {
			r.X0 += lineEnd * p.em
			r.X1 -= lineEnd * p.em
		}
	}
	return rs
}

// leastGutter returns the width of the narrowest gutter that is proved by
// white space beside a box of the given width, all in ems.
func leastGutter(width float64) float64 {
	switch {
	case width < longChar:
		return charGutter
	case width < longWord:
		return wordGutter
	}
	return 0
}

// gutters marks the gaps that are part of a gutter, and those that a line
// covers.
func (p *sheet) gutters(gs []gap) {
	rs := p.slim()
	for i := range gs {
		rs = append(rs, gs[i].white)
	}
	sc := newScene(rs)
	down, up := make([]strips, len(gs)), make([]strips, len(gs))
	for _, need := range proofs {
		width := max(need.width*p.em, p.minGutter())
		p.strips(sc, gs, width, false, down)
		p.strips(sc, gs, width, true, up)
		for i := range gs {
			a, b := p.boxes[gs[i].left], p.boxes[gs[i].right]
			if tall := min(a.Dy(), b.Dy()); tall > headSize*p.em && b.X0-a.X1 < headSpace*tall {
				continue
			}
			if longest(&down[i], &up[i], width, gs[i].rows) >= need.rows {
				gs[i].gutter = true
			}
		}
	}
}

// longest returns the number of rows of the longest strip through a gap of the
// given rows, to which the strips of down come from above and those of up from
// below.
func longest(down, up *strips, width, rows float64) float64 {
	best := 0.0
	for _, d := range down {
		best = max(best, d.rows)
		for _, u := range up {
			best = max(best, u.rows)
			if overlap(d, u) >= width {
				best = max(best, d.rows+u.rows-rows)
			}
		}
	}
	return best
}

// minGutter returns Finder.MinGutter in the page's unit.
func (p *sheet) minGutter() float64 {
	if p.MinGutter > 0 {
		return p.MinGutter * p.em
	}
	return proofs[len(proofs)-1].width * p.em
}

// A strip is white space that runs down a page and ends in a gap.
type strip struct {
	x0, x1 float64
	rows   float64
}

// overlap returns the width that is white in both of two strips.
func overlap(a, b strip) float64 { return min(a.x1, b.x1) - max(a.x0, b.x0) }

// strips are the longest strips that end in one gap, none above another. A
// blank line of one column makes a gap that is as wide as the column and has
// the gutters of both sides in it; more than four at once are not followed.
type strips [4]strip

// add puts s in its place by length, if there is one for it.
func (ss *strips) add(s strip) {
	for k := range ss {
		if s.rows > ss[k].rows {
			s, ss[k] = ss[k], s
		}
		if s.rows == 0 || ss[k].rows > 0 && overlap(s, ss[k]) > 0 {
			return
		}
	}
}

// sliver is the height in ems up to which white space between two boxes is
// the leading of the lines between them, through which they see each other.
const sliver = 0.3

// strips finds for each gap the longest strips, at least width wide, that come
// down to it from above, or up to it from below. The scene is of the boxes and
// then the gaps.
//
// It lets the gaps and the boxes look up. A gap that sees another one
// continues its strips with what is white in both and in all that lies
// between; a box in the way narrows the view by itself.
func (p *sheet) strips(sc *scene, gs []gap, width float64, upward bool, out []strips) {
	clear(out)
	n := len(p.boxes)
	wide := func(i int) bool {
		return i < n || gs[i-n].white.Dx() >= width && gs[i-n].white.Dy() > sliver*p.em
	}
	sc.sights(upward, wide, func(i int, seen []sight) {
		if i < n {
			return
		}
		g, own := &gs[i-n], &out[i-n]
		rows := g.rows
		if width < g.least*p.em {
			rows *= doubt
		}
		var lid float64
		for _, s := range seen {
			if s.box >= n {
				own.extend(&out[s.box-n], s, g.white, width, rows, edgeSlack*p.em)
			} else if apart(sc.rs[i], sc.rs[s.box]) < nextLine*p.pitch {
				lid += s.x1 - s.x0
			}
		}
		if lid >= coverShare*g.white.Dx() {
			g.covered = true
		}
		if own[0].rows == 0 {
			own.add(strip{g.white.X0, g.white.X1, rows})
		}
	})
}

// extend adds the strips of above that are white within the sight s too, by
// the gap white of so many rows. The gap counts little if neither of its edges
// is near the strip's.
func (ss *strips) extend(above *strips, s sight, white Rect, width, rows, slack float64) {
	for _, a := range above {
		x0, x1 := max(a.x0, s.x0), min(a.x1, s.x1)
		if a.rows == 0 || x1-x0 < width {
			continue
		}
		n := a.rows + rows
		if math.Abs(white.X0-a.x0) > slack && math.Abs(white.X1-a.x1) > slack {
			n = a.rows + rows*unaligned
			if x1-x0 < narrowed*(a.x1-a.x0) {
				n = rows + unaligned // a wide area does not prove a narrow gap under it
			}
		}
		ss.add(strip{x0, x1, n})
	}
}

const (
	// coverShare is how much of a gap a line has to run over to close it.
	coverShare = 0.6

	// nextLine is the distance in pitches within which a line is the next.
	nextLine = 1.6
)
