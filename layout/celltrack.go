package layout

import (
	"math"
	"slices"
)

const (
	// trackIndent is how far from a track's edge, in characters, a line may
	// begin: an indent, or the drift of a proportional type on the grid.
	trackIndent = 9
	trackDrift  = 3

	// trackGap is how many rows a track may be silent: that many lines of
	// other columns can stand between two of its own.
	trackGap = 12

	// trackEmpty is how many rows empty across the whole page end all tracks.
	trackEmpty = 3

	// trackWindow is how many tracks before and after one, in the order of
	// their first rows, can stand beside it.
	trackWindow = 100

	// proseFill is the share of its track that half of the lines of prose
	// fill; cells of tables fill less.
	proseFill = 0.6
)

// A track is pieces that stand below each other.
type track struct {
	left, right float64
	first, last int // rows
	pieces      []int
}

// follow puts the pieces into tracks, from the top of the page down.
func (g *grid) follow() {
	var open []int // tracks that may go on, from left to right
	lastRow := -1
	for i := 0; i < len(g.pieces); {
		j := i + 1
		for j < len(g.pieces) && g.pieces[j].row == g.pieces[i].row {
			j++
		}
		row := g.pieces[i].row
		if row-lastRow > trackEmpty {
			open = open[:0]
		}
		lastRow = row
		open = slices.DeleteFunc(open, func(t int) bool { return row-g.tracks[t].last > trackGap })
		for k := i; k < j; k++ {
			if !g.pieces[k].cap {
				open = g.place(k, open)
			}
		}
		i = j
	}
}

// place puts piece k into one of the open tracks or begins a new one. A gridPiece
// that reaches into more than one track stands over them: they end.
func (g *grid) place(k int, open []int) []int {
	p := &g.pieces[k]
	best, over := -1, 0
	for n, t := range open {
		tr := &g.tracks[t]
		if p.x0 < tr.right && p.x1 > tr.left+trackDrift {
			over++
		}
		in := p.x0 - tr.left
		if in < -trackDrift && !(tr.last < p.row && in >= -trackIndent && (tr.first == tr.last || g.pieces[tr.pieces[len(tr.pieces)-1]].beside)) || in > trackIndent && !(tr.last == p.row && p.x0 < tr.right && g.edgeCount[p.x0] < columnRows) {
			continue
		}
		if n+1 < len(open) && p.x1 > g.tracks[open[n+1]].left+trackDrift {
			continue // it would run into the next column
		}
		if best < 0 || abs(in) < abs(p.x0-g.tracks[best].left) {
			best = t
		}
	}
	if best >= 0 && over <= 1 {
		tr := &g.tracks[best]
		tr.pieces = append(tr.pieces, k)
		tr.left, tr.right, tr.last = min(tr.left, p.x0), max(tr.right, p.x1), p.row
		return open
	}
	if over > 0 {
		open = slices.DeleteFunc(open, func(t int) bool {
			return p.x0 < g.tracks[t].right && p.x1 > g.tracks[t].left+trackDrift
		})
	}
	g.tracks = append(g.tracks, track{left: p.x0, right: p.x1, first: p.row, last: p.row, pieces: []int{k}})
	at, _ := slices.BinarySearchFunc(open, p.x0, func(t int, x float64) int { return sign(g.tracks[t].left - x) })
	return slices.Insert(open, at, len(g.tracks)-1)
}

// edges returns the usual left edge of each track, and the edge of the next
// one at its right, if there is one.
func (g *grid) edges() (left, next []float64) {
	left = make([]float64, len(g.tracks))
	next = make([]float64, len(g.tracks))
	for t := range g.tracks {
		var starts []float64
		for n, k := range g.tracks[t].pieces {
			if n == 0 || g.pieces[k].row != g.pieces[g.tracks[t].pieces[n-1]].row {
				starts = append(starts, g.pieces[k].x0)
			}
		}
		left[t] = median(starts)
		if edge := leastShared(starts, 0.5, gridEdgeShare); edge < left[t] {
			left[t] = edge
		}
	}
	for t := range g.tracks {
		next[t] = math.Inf(1)
		a := &g.tracks[t]
		for u := max(0, t-trackWindow); u < min(len(g.tracks), t+trackWindow); u++ {
			if b := &g.tracks[u]; len(b.pieces) >= columnRows && left[u] > left[t]+trackIndent && b.first <= a.last && a.first <= b.last {
				next[t] = min(next[t], left[u])
			}
		}
	}
	return left, next
}

// proven reports whether two tracks of prose run side by side.
func (g *grid) proven() bool {
	var prose []int
	for t := range g.tracks {
		if g.prose(&g.tracks[t]) {
			prose = append(prose, t)
		}
	}
	for n, a := range prose {
		for _, b := range prose[n+1:] {
			ta, tb := &g.tracks[a], &g.tracks[b]
			if tb.first > ta.last {
				break // tracks are in the order of their first rows
			}
			if min(ta.last, tb.last)-max(ta.first, tb.first) >= columnRows && (ta.right <= tb.left+1 || tb.right <= ta.left+1) {
				return true
			}
		}
	}
	return false
}

// prose reports whether a track is running text: enough lines, half of which
// fill it, with words or ideographs enough for a line.
func (g *grid) prose(t *track) bool {
	if len(t.pieces) < columnRows {
		return false
	}
	filled, wordy := 0, 0
	for _, k := range t.pieces {
		p := &g.pieces[k]
		if p.x1-p.x0 >= proseFill*(t.right-t.left) {
			filled++
		}
		if words(g.page.Lines[p.line].Text[p.start:p.end]) >= 3 {
			wordy++
		}
	}
	return 2*filled >= len(t.pieces) && 2*wordy >= len(t.pieces)
}
