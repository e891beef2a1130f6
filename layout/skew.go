package layout

import (
	"math"
	"slices"

	"github.com/galleyproof/galley/columns"
)

// A page that was turned a little when it was scanned has, where only whole
// lines have boxes, boxes that are higher the longer the line is: two degrees
// make one half of the height of a long line of five columns. The boxes are
// turned back, so that heights are those of the type and lines that are level
// in print are level.

const (
	skewWide  = 0.75 // of the usual width: lines that are long
	skewShort = 0.6  // lines that are short
	skewTiny  = 0.1  // lines that are too short to tell a height
	skewLines = 8    // of each kind, at least
	skewLeast = 0.005
	skewMost  = 0.05
	skewNear  = 8.0  // heights between lines of a column whose edges are compared, at least
	skewFar   = 30.0 // the same, at most
	skewSame  = 1.2  // heights by which such edges differ, at most
	skewPairs = 6    // lines that one is compared with
	skewLooks = 400  // lines among which those are looked for
)

// skewOf returns the slope of the lines whose boxes are given, or 0. How much
// it is heights say, and edges of columns, which lean the other way; which way
// it is the edges alone.
func skewOf(boxes []Rect) float64 {
	widths := make([]float64, len(boxes))
	for i, b := range boxes {
		widths[i] = b.Dx()
	}
	slices.Sort(widths)
	if len(widths) < 2*skewLines {
		return 0
	}
	usual := widths[len(widths)*2/3]
	var long, short []Rect
	for _, b := range boxes {
		switch w := b.Dx(); {
		case w > skewWide*usual:
			long = append(long, b)
		case w > skewTiny*usual && w < skewShort*usual:
			short = append(short, b)
		}
	}
	if len(long) < skewLines || len(short) < skewLines {
		return 0
	}
	hl, wl := medianSize(long)
	hs, ws := medianSize(short)
	rise := (hl - hs) / (wl - ws)
	lean := leanOfEdges(long, hl)
	slope := min(abs(lean), rise)
	if slope < skewLeast || slope > skewMost {
		return 0
	}
	return math.Copysign(slope, -lean)
}

// medianSize returns the median height and width of boxes.
func medianSize(boxes []Rect) (h, w float64) {
	hs, ws := make([]float64, len(boxes)), make([]float64, len(boxes))
	for i, b := range boxes {
		hs[i], ws[i] = b.Dy(), b.Dx()
	}
	return median(hs), median(ws)
}

// leanOfEdges returns by how much the edges of columns go to the right for each
// unit downwards; h is the usual height of the lines.
func leanOfEdges(lines []Rect, h float64) float64 {
	slices.SortFunc(lines, compareRects)
	var leans []float64
	for i, a := range lines {
		pairs := 0
		for _, b := range lines[i+1 : min(len(lines), i+1+skewLooks)] {
			dy := (b.Y0 + b.Y1 - a.Y0 - a.Y1) / 2
			if dy > skewFar*h || pairs == skewPairs {
				break
			}
			if dy > skewNear*h && abs(b.X0-a.X0) < skewSame*h && abs(b.X1-a.X1) < skewSame*h {
				leans = append(leans, (b.X0+b.X1-a.X0-a.X1)/2/dy)
				pairs++
			}
		}
	}
	if len(leans) < skewLines {
		return 0
	}
	return median(leans)
}

// turnedBack returns r without the skew of its page.
func (sh *sheet) turnedBack(r Rect) Rect {
	if sh.skew == 0 {
		return r
	}
	x, y := (r.X0+r.X1)/2, (r.Y0+r.Y1)/2
	dx, dy := sh.skew*y, -sh.skew*x
	h := max(r.Dy()/2, r.Dy()-abs(sh.skew)*r.Dx()) / 2
	return Rect{X0: r.X0 + dx, X1: r.X1 + dx, Y0: y + dy - h, Y1: y + dy + h}
}

// straighten takes the skew off the boxes of the sheet's units, if they are
// whole lines that run sideways.
func (sh *sheet) straighten() {
	if sh.dir != columns.LeftToRight && sh.dir != columns.RightToLeft || sh.boxed() {
		return
	}
	var boxes []Rect
	for i := range sh.us {
		if b := sh.us[i].box; !b.Empty() {
			boxes = append(boxes, b)
		}
	}
	sh.skew = skewOf(boxes)
	for i := range sh.us {
		sh.us[i].box = sh.turnedBack(sh.us[i].seen)
	}
}

// allTurnedBack returns rs without the skew of the page.
func (sh *sheet) allTurnedBack(rs []Rect) []Rect {
	out := make([]Rect, len(rs))
	for i, r := range rs {
		out[i] = sh.turnedBack(r)
	}
	return out
}
