package layout

import (
	"math"
	"slices"
)

// What stands in one row of a grid is not on one base line: the tool takes for
// level what is no further apart than half the size of the type. So the
// heights of rows tell the white space in a column only roughly, and a line too
// early or too late. In the column itself lines follow each other at one
// distance, and white space stands between paragraphs: the steps in the heights
// are put where they explain the rows best.
const (
	stepAfterStop = 0.5 // what a step must explain, in line distances summed over lines
	stepInside    = 1.6 // the same inside a sentence
	stepTop       = 8.0 // by how much more the height of a text's first line counts: other columns begin level with it
	stepUnit      = 0.2 // to which heights are known
	stepCertain   = 1.2 // beyond the line distance: no rounding of rows explains that
	stepRun       = 200 // lines settled at once
)

// settle corrects the heights of the lines, track by track.
func (g *grid) settle(ls []gridLine) {
	by := make([][]*gridLine, len(g.tracks))
	for i := range ls {
		by[ls[i].track] = append(by[ls[i].track], &ls[i])
	}
	for _, ls := range by {
		for i := 0; i < len(ls); {
			j := i + 1
			for j < len(ls) && j-i < stepRun && ls[j].y-ls[j-1].y < 1+stepCertain {
				j++
			}
			settleRun(ls[i:j])
			i = j
		}
	}
}

// settleRun corrects the heights of lines without a large gap: the sequence of
// least cost, by dynamic programming over how far each line is down from where
// it would be without any white space.
func settleRun(ls []*gridLine) {
	n := len(ls)
	if n < 3 {
		return
	}
	down := make([]int, n)
	natural := make([]float64, n)
	for i := 1; i < n; i++ {
		natural[i] = natural[i-1] + lineStep(ls[i-1], ls[i])
	}
	for i := range ls {
		down[i] = int(math.Round((ls[i].y - ls[0].y - natural[i]) / stepUnit))
	}
	least, most := slices.Min(down), slices.Max(down)
	if most == least {
		return
	}
	levels := most - least + 1
	cost := make([]float64, levels)
	from := make([]int, n*levels)
	for i := range ls {
		step := stepInside
		if i > 0 && endsStop(ls[i-1].text) {
			step = stepAfterStop
		}
		best := 0 // of the levels so far
		next := make([]float64, levels)
		for v := range next {
			from[i*levels+v] = v
			next[v] = cost[v]
			if i > 0 && v > 0 {
				if cost[v-1] < cost[best] {
					best = v - 1
				}
				if c := cost[best] + step; c < next[v] {
					next[v], from[i*levels+v] = c, best
				}
			}
			off := abs(float64(down[i]-least-v)) * stepUnit
			if i == 0 || ls[i-1].size != ls[i].size {
				off *= stepTop
			}
			next[v] += off
		}
		cost = next
	}
	v := 0
	for k := range cost {
		if cost[k] < cost[v] {
			v = k
		}
	}
	y0 := ls[0].y
	for i := n - 1; i >= 0; i-- {
		ls[i].y = y0 + natural[i] + float64(v+least)*stepUnit
		v = from[i*levels+v]
	}
}
