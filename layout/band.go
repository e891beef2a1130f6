package layout

import "slices"

// A band is white space across a whole scanned page that all columns stop at.
// The lower part of a French newspaper, where the novel stands, is one set of
// columns under another: what is above is read first. OCR engines seldom know
// the printed rule; the white around it shows it.

const (
	// bandSpace is the height of a band, in heights of a line, from which it is
	// more than the leading between lines that happen to be level.
	bandSpace = 1.0

	// bandColumns is how many columns stop at a band and begin below it, at
	// least: two or three may have a heading at one height by chance.
	bandColumns = 4

	// bandReach is how far from the band, in heights of a line, the last and
	// first lines of columns are.
	bandReach = 2.0

	// bandLooks is how many lines next to a band are looked at.
	bandLooks = 200
)

// bands returns a rule for each band between the lines of a scan whose boxes
// are given.
func bands(boxes []Rect) []Rect {
	if len(boxes) < 2*bandColumns {
		return nil
	}
	rs := slices.Clone(boxes)
	slices.SortFunc(rs, compareRects) // by upper edges
	foot := make([]float64, len(rs))  // of all lines up to one
	all := Rect{}
	for k, r := range rs {
		foot[k] = r.Y1
		if k > 0 {
			foot[k] = max(foot[k], foot[k-1])
		}
		all = all.Union(r)
	}
	h, _ := medianSize(rs)
	var out []Rect
	for k := 1; k < len(rs); k++ {
		white := rs[k].Y0 - foot[k-1]
		if white < bandSpace*h {
			continue
		}
		above, below := rs[max(0, k-bandLooks):k], rs[k:min(len(rs), k+bandLooks)]
		if abreast(above, func(r Rect) bool { return r.Y1 > foot[k-1]-bandReach*h }) >= bandColumns &&
			abreast(below, func(r Rect) bool { return r.Y0 < rs[k].Y0+bandReach*h }) >= bandColumns {
			y := (rs[k].Y0 + foot[k-1]) / 2
			out = append(out, Rect{X0: all.X0, X1: all.X1, Y0: y - white/8, Y1: y + white/8})
		}
	}
	return out
}

// abreast returns how many of the lines that are near a band stand side by
// side.
func abreast(lines []Rect, near func(Rect) bool) int {
	var rs []Rect
	for _, r := range lines {
		if near(r) {
			rs = append(rs, r)
		}
	}
	slices.SortFunc(rs, func(a, b Rect) int {
		return compareRects(turned(Rect{X0: a.X1, Y0: a.Y0}), turned(Rect{X0: b.X1, Y0: b.Y0}))
	})
	count, end := 0, 0.0
	for _, r := range rs {
		if count == 0 || r.X0 > end-r.Dy()/2 {
			count, end = count+1, r.X1
		}
	}
	return count
}
