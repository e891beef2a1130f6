package layout

import (
	"math"
	"slices"
)

// The measure is the width to which a column is set. Every line of a paragraph
// but the last was ended by the compositor because the next word did not fit,
// so the full lines of a column are alike in width, and a line with room left
// for the next word is the last of its paragraph. Text without geometry has
// columns of different measures one after another; stretches of one measure
// are found by dynamic programming over the lines, where
//
//	cost of a line  = 0 if full, costShort if shorter, costOver if longer
//	cost of a change of measure = costChange
//
// The candidates are the widths that occur, on a scale of fullTolerance.

const (
	// fullTolerance is how much the natural widths of full lines differ, as a
	// share of the measure: justified lines are stretched by up to a tenth on
	// columns of 30 to 60 characters. Measured on justified columns, 90 % of
	// full lines lie within 8 % under the widest.
	fullTolerance = 0.09

	// Costs in nats: a line that is not full is the last of a paragraph, its
	// first after an indent, or a heading, one in four on newspaper columns; a
	// line longer than the measure cannot be in that column at all, but a
	// heading above it can.
	costShort  = 1.4
	costOver   = 4.0
	costChange = 6.0
	costInside = 2.0 // more, where the measure changes inside a sentence
)

// A metric is a way of measuring text that has no geometry.
type metric uint8

const (
	metricEms   metric = iota // natural widths of a proportional type
	metricCells               // character cells: typewriter, terminal, mail
)

// measure sets the width and the measure of all lines, in the metric that
// suits them, and finds out whether they are set in columns at all.
func (s *analysis) measure() {
	if len(s.lines) == 0 {
		return
	}
	s.joined = false
	s.metric = chooseMetric(s.lines)
	s.columnar = true
	s.remeasure()
	s.findJoined()
	if s.columnar = isColumnar(s.lines); !s.columnar {
		s.metric = metricCells
		s.remeasure()
	}
}

// remeasure sets widths and measures anew, after the lines were mended.
//
// In text that is not set in columns each block of lines is measured by
// itself. What is then decided of one block cannot depend on others, so that a
// block once in order stays as it is when the text is analyzed again.
func (s *analysis) remeasure() {
	for _, l := range s.lines {
		l.setWidth(s.metric)
	}
	if s.columnar {
		s.setJoined()
		stretches(s.lines)
		return
	}
	for i := 0; i < len(s.lines); {
		j := i + 1
		for j < len(s.lines) && s.lines[j].blank == 0 {
			j++
		}
		widest := 0.0
		for _, l := range s.lines[i:j] {
			widest = max(widest, l.width)
		}
		setMeasure(s.lines[i:j], widest, i)
		i = j
	}
}

// setWidth sets the width of l in metric m. In cells the white space that a
// line begins with counts: the right edge is what is aligned.
func (l *line) setWidth(m metric) {
	l.metric, l.stop = m, endsStop(l.text)
	if m == metricCells {
		l.width, l.slack = l.box.X1/2, 0
		return
	}
	l.width, l.slack = widthAndSlack(l.text)
}

// roomIn returns how much room the measure leaves on l for next's first unit;
// under 0 the break was forced.
func roomIn(m metric, measure float64, l, next *line) float64 {
	if l.spread {
		return 0
	}
	unit := firstUnit(next.text)
	if m == metricCells {
		return measure - l.width - (cells(unit)+spaceCells(l.text, unit))/2
	}
	return measure - l.width - naturalWidth(unit) - spaceCells(l.text, unit)/4
}

// spaceCells returns 1 if there is a space between a line and the unit that
// follows it, 0 in writing without spaces.
func spaceCells(head, unit string) float64 {
	if wide(lastRune(head)) || wide(firstRune(unit)) {
		return 0
	}
	return 1
}

// chooseMetric returns the metric in which more line breaks turn out to be
// forced. In the wrong metric the lines of a column look ragged, with room
// left on most of them.
func chooseMetric(lines []*line) metric {
	best, most := metricEms, -1.0
	for _, m := range []metric{metricEms, metricCells} {
		if m == metricCells && !monospaced(lines) {
			break
		}
		for _, l := range lines {
			l.setWidth(m)
		}
		stretches(lines)
		forced, all := 0, 0
		for i, l := range lines[:len(lines)-1] {
			if next := lines[i+1]; l.proven && next.blank == 0 {
				all++
				if roomIn(m, l.measure, l, next) <= 0 {
					forced++
				}
			}
		}
		if share := float64(forced) / float64(max(1, all)); share > most+0.02 {
			best, most = m, share
		}
	}
	return best
}

// monospaced reports whether the lines may stand on a grid of cells: they are
// of plain text, with their boxes in cells.
func monospaced(lines []*line) bool {
	return !lines[0].box.Empty()
}

// stretches divides lines into stretches of one measure.
func stretches(lines []*line) {
	cand := candidates(lines)
	n, k := len(lines), len(cand)
	cost := make([]float64, k)
	from := make([]uint8, n*k) // measure index of the line before, for each line and measure
	for i, l := range lines {
		best := 0
		for j := range cost {
			if cost[j] < cost[best] {
				best = j
			}
		}
		floor := cost[best] + costChange
		switch {
		case i == 0:
		case l.blank < 0:
			floor = cost[best] // a new page starts afresh
		case l.blank == 0 || !lines[i-1].stop:
			floor += costInside
		}
		for j := range cost {
			from[i*k+j] = uint8(j)
			if i > 0 && floor < cost[j] {
				cost[j], from[i*k+j] = floor, uint8(best)
			}
			cost[j] += lineCost(l, cand[j])
		}
	}
	j := 0
	for i := range cost {
		if cost[i] < cost[j] {
			j = i
		}
	}
	end, stretch := n, 0
	for i := n - 1; i >= 0; i-- {
		prev := int(from[i*k+j])
		if i == 0 || prev != j {
			setMeasure(lines[i:end], cand[j], stretch)
			end, stretch = i, stretch+1
		}
		j = prev
	}
}

// lineCost is the cost of l in a column of measure m.
func lineCost(l *line, m float64) float64 {
	switch {
	case l.width-l.slack > m*(1+fullTolerance/4):
		if l.joined && l.blank == 0 && l.width < joinedMost*m {
			return costShort / 2
		}
		return costOver
	case l.spread:
		return 0
	case l.width >= m*(1-fullTolerance):
		return abs(m-l.width) / m // nearer is better, to choose among neighbours
	}
	return costShort
}

// mostCandidates bounds the candidates, so that the work stays linear.
const mostCandidates = 96

// candidates returns measures worth trying: a geometric scale over the widths
// that occur, without those near which nothing lies.
func candidates(lines []*line) []float64 {
	step := math.Log(1 + fullTolerance/3)
	count := map[int]int{}
	for _, l := range lines {
		if l.width > 0 {
			count[int(math.Ceil(math.Log(l.width)/step))]++
		}
	}
	keys := make([]int, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b int) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return a - b
	})
	keys = keys[:min(len(keys), mostCandidates)]
	slices.Sort(keys)
	cand := make([]float64, 0, len(keys)+1)
	for _, k := range keys {
		cand = append(cand, math.Exp(float64(k)*step))
	}
	if len(cand) == 0 {
		cand = append(cand, 1)
	}
	return cand
}

// fullQuantile is the quantile of the widths of full lines that is taken for
// the measure itself: nearly the widest, past which lie lines whose letters
// are narrower in their own type than in Times.
const fullQuantile = 0.9

// measureWindow is how many lines above and below a line its measure is taken
// from: about a paragraph or two, for the setting differs from paragraph to
// paragraph by some per cent.
const measureWindow = 8

// measureMost is the widest measure of printed text, in ems: 90 ideographs or
// some 200 letters. A longer line was never set as one.
const measureMost = 90

// setMeasure gives the lines of one stretch their measure, which is near m.
func setMeasure(lines []*line, m float64, stretch int) {
	for i, l := range lines {
		w := lines[max(0, i-measureWindow):min(len(lines), i+measureWindow+1)]
		measure, full, wrapped := windowMeasure(w, m)
		l.measure, l.stretch = measure, stretch
		fits := l.width-l.slack <= measure*(1+2*fullTolerance) || l.joined && l.blank == 0 && l.width < joinedMost*measure
		l.proven = full >= 2 && wrapped >= 2 && measure <= measureMost && fits
	}
}

// windowMeasure returns the measure of a few lines whose measure is near m,
// how many of them are full, and how many of the full ones end without a stop:
// these were ended by the measure, as the last line of a paragraph is not.
//
// Lines with compressible punctuation say little of the measure and are left
// out as long as there are others.
func windowMeasure(lines []*line, m float64) (measure float64, full, wrapped int) {
	var by [3][2*measureWindow + 1]float64 // widths with no, one and more marks to compress
	var n [3]int
	for _, l := range lines {
		if w := l.width; w >= m*(1-fullTolerance) && w-l.slack <= m*(1+fullTolerance/4) {
			k := min(2, int(2*l.slack))
			by[k][n[k]] = w
			n[k]++
			if !l.stop {
				wrapped++
			}
		}
	}
	widths := by[0][:n[0]]
	for k := 1; k < len(by); k++ {
		if len(widths) < 2 || 4*len(widths) < n[k] {
			widths = append(widths, by[k][:n[k]]...)
		}
	}
	full = len(widths)
	if full == 0 {
		return m, 0, wrapped
	}
	slices.Sort(widths)
	return widths[int(fullQuantile*float64(full-1)+0.5)], full, wrapped
}
