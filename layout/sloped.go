package layout

import "slices"

// Boxes of whole lines say little of the size of type where the lines of a
// scan are not level: a line that climbs by a degree over the width of a page
// has a box half as high again as its letters, and one in a fold of the paper
// has another one. How wide a line is against the natural width of its letters
// says more, for on a full line the slant makes no difference to the width.

const (
	slopedRunes  = 20   // a long line
	slopedLines  = 10   // how many of them it takes to judge
	slopedSpread = 0.07 // level lines of one size differ by less in height
	slopedGain   = 0.8  // and their widths must differ clearly less
	setRunes     = 8    // letters that give a width to go by
	foldWidth    = 0.1  // how far widths of one size differ
)

// levelHeights replaces the heights of samples by what their widths say, where
// the lines of a page are not level. It reports whether the samples are whole
// lines, as a rule, so that this can be told at all.
func levelHeights(rows [][]sample) bool {
	var heights, sets []float64
	single := 0
	for _, row := range rows {
		if len(row) == 1 {
			single++
		}
		for _, s := range row {
			if s.runes >= slopedRunes && s.set > 0 {
				heights, sets = append(heights, s.height), append(sets, s.set)
			}
		}
	}
	if len(heights) < slopedLines {
		return false
	}
	h, w := spread(heights), spread(sets)
	sloped := h >= slopedSpread && w <= slopedGain*h
	scale := median(heights) / median(sets)
	for _, row := range rows {
		for k := range row {
			s := &row[k]
			switch {
			case s.runes < setRunes || s.set <= 0:
			case sloped:
				s.height = s.set * scale
			case s.runes >= slopedRunes:
				// One line alone can be in a fold: its letters would be wide,
				// too, if they were large.
				s.height = min(s.height, s.set*scale*(1+foldWidth))
			}
		}
	}
	return 2*single > len(rows)
}

// spread returns how far the middle two thirds of v lie apart, as a share of
// twice the median: the standard deviation, if v is normal.
func spread(v []float64) float64 {
	s := slices.Clone(v)
	slices.Sort(s)
	n := len(s)
	return (s[n*5/6] - s[n/6]) / (2 * s[n/2])
}
