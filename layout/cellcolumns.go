package layout

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/galleyproof/galley/columns"
)

// Plain text can keep the columns of its page side by side (pdftotext
// -layout, liteparse, old wire text). Such a text is taken apart before
// anything else happens: its lines are cut into pieces at gaps of two spaces
// and more, the pieces are followed down the page into tracks, and the tracks
// are put in order as the columns of a positioned page are.
//
// Only what is sideways is trusted. These tools give every printed line a row
// of its own where lines of neighbouring columns are not level, so that one
// column's line distance is another's and white space above a line means
// little, unless the row is empty all across the page.
//
// A column must be proven: two tracks of prose must run side by side over
// columnRows rows. Without that proof the page is left byte for byte.

const (
	// gapCells is how wide a gap between pieces is at least. One space also
	// stands between words.
	gapCells = 2

	// columnRows is how many rows two columns must run side by side: fewer
	// can be a table or chance.
	columnRows = 5

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

// A gridPiece is a part of a line between gaps: text[start:end].
type gridPiece struct {
	line       int // index in the page's lines
	row        int
	start, end int     // bytes
	x0, x1     float64 // characters or cells
	track      int
	joined     bool // the next piece of the line goes on in the same column
}

// A track is pieces that stand below each other.
type track struct {
	left, right float64
	first, last int // rows
	pieces      []int
}

// A grid is a page of plain text cut into pieces.
type grid struct {
	page   *Page
	pieces []gridPiece
	tracks []track
	cells  bool // positions are cells, else characters
}

// splitColumns returns the lines of a page in the order of its columns, or nil
// if it has none. The white space between columns goes to s.empty.
func (s *analysis) splitColumns(page int) []*line {
	p := s.pages[page]
	if !p.Cells {
		return nil
	}
	g := newGrid(p)
	if g == nil {
		return nil
	}
	g.follow()
	if !g.proven() {
		return nil
	}
	return s.gridLines(page, g)
}

// newGrid cuts a page into pieces, or returns nil if too few lines have gaps.
func newGrid(p *Page) *grid {
	g := &grid{page: p}
	gaps := 0
	for i := range p.Lines {
		n := len(g.pieces)
		g.cut(i)
		if len(g.pieces) > n+1 {
			gaps++
		}
	}
	if gaps < columnRows {
		return nil
	}
	g.chooseUnit()
	g.cutSingle()
	return g
}

// Single gutters. A full line pushes what stands at its right off the grid, so
// that one space is all that is left of the gutter, some places before the
// edge of the next column or after it.
const (
	edgeRows   = 3 // rows near by that have the edge too
	edgeNear   = 4 // rows above and below that are near
	edgeBefore = 7 // characters before the edge
	edgeAfter  = 3 // characters after it
)

// cutSingle also cuts pieces at a single space, in writing that has no spaces
// between words, where pieces begin at the same place in the rows around.
func (g *grid) cutSingle() {
	starts := map[int][]float64{} // row → where pieces begin
	for _, p := range g.pieces {
		if p.start > 0 && p.x0 > 0 {
			starts[p.row] = append(starts[p.row], p.x0)
		}
		starts[p.row] = append(starts[p.row], g.singleSpaces(p)...)
	}
	var out []gridPiece
	for _, p := range g.pieces {
		for _, x := range g.singleSpaces(p) {
			if edgeAround(starts, p.row, x) {
				q := g.cutAt(&p, x)
				out = append(out, q)
			}
		}
		out = append(out, p)
	}
	g.pieces = out
	g.measurePieces(g.cells)
}

// edgeAround reports whether pieces begin near x in enough rows around row.
func edgeAround(starts map[int][]float64, row int, x float64) bool {
	n := 0
	for r := row - edgeNear; r <= row+edgeNear; r++ {
		if r != row && slices.ContainsFunc(starts[r], func(y float64) bool { return x >= y-edgeBefore && x <= y+edgeAfter }) {
			n++
		}
	}
	return n >= edgeRows
}

// singleSpaces returns where in p something begins after a single space
// between wide characters.
func (g *grid) singleSpaces(p gridPiece) []float64 {
	text := g.page.Lines[p.line].Text[p.start:p.end]
	if !hasWide(text) {
		return nil
	}
	var out []float64
	x := p.x0
	var before, prev rune
	for _, r := range text {
		if prev == ' ' && wide(before) && wide(r) {
			out = append(out, x)
		}
		before, prev = prev, r
		x += g.width(r)
	}
	return out
}

// width returns the places of the grid that r takes.
func (g *grid) width(r rune) float64 {
	if g.cells {
		return cells(string(r))
	}
	return 1
}

// cutAt cuts what stands before x off p and returns it.
func (g *grid) cutAt(p *gridPiece, x float64) gridPiece {
	q := *p
	at := p.x0
	for i, r := range g.page.Lines[p.line].Text[p.start:p.end] {
		if at >= x {
			q.end = p.start + i - 1
			p.start, p.x0 = p.start+i, at
			break
		}
		at += g.width(r)
	}
	return q
}

// cut appends the pieces of line i.
func (g *grid) cut(i int) {
	text, row := g.page.Lines[i].Text, int(g.page.Lines[i].Bounds.Y0)
	start, end, spaces := -1, 0, 0
	flush := func() {
		if start >= 0 {
			g.pieces = append(g.pieces, gridPiece{line: i, row: row, start: start, end: end})
		}
		start = -1
	}
	for k, r := range text {
		switch {
		case r == '\t':
			spaces += gapCells
		case unicode.IsSpace(r) || unicode.IsControl(r):
			spaces++
		default:
			if spaces >= gapCells {
				flush()
			}
			if start < 0 {
				start = k
			}
			end, spaces = k+utf8.RuneLen(max(r, 0)), 0
			if r == utf8.RuneError {
				_, n := utf8.DecodeRuneInString(text[k:])
				end = k + n
			}
		}
	}
	flush()
}

// chooseUnit measures the pieces in characters or in cells, whichever makes
// more of them begin at the same places: tools that write text on a grid
// differ in whether an ideograph takes one place of it or two.
func (g *grid) chooseUnit() {
	best := -1
	for _, inCells := range []bool{true, false} {
		g.measurePieces(inCells)
		count := map[int]int{}
		for _, p := range g.pieces {
			if p.start > 0 {
				count[int(p.x0)]++
			}
		}
		score := 0
		for _, n := range count {
			score += n * n
		}
		if score > best {
			best, g.cells = score, inCells
		}
	}
	g.measurePieces(g.cells)
}

func (g *grid) measurePieces(inCells bool) {
	width := func(s string) float64 { return float64(utf8.RuneCountInString(s)) }
	if inCells {
		width = cells
	}
	line, at, x := -1, 0, 0.0
	for i := range g.pieces {
		p := &g.pieces[i]
		if p.line != line {
			line, at, x = p.line, 0, 0
		}
		text := g.page.Lines[p.line].Text
		x += width(text[at:p.start])
		p.x0 = x
		x += width(text[p.start:p.end])
		p.x1, at = x, p.end
	}
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
			open = g.place(k, open)
		}
		slices.SortFunc(open, func(a, b int) int {
			if g.tracks[a].left != g.tracks[b].left {
				return int(g.tracks[a].left - g.tracks[b].left)
			}
			return a - b
		})
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
		if in < -g.drift(p) || in > trackIndent && !(tr.last == p.row && p.x0 < tr.right) {
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
		p.track = best
		return open
	}
	if over > 0 {
		open = slices.DeleteFunc(open, func(t int) bool {
			return p.x0 < g.tracks[t].right && p.x1 > g.tracks[t].left+trackDrift
		})
	}
	p.track = len(g.tracks)
	g.tracks = append(g.tracks, track{left: p.x0, right: p.x1, first: p.row, last: p.row, pieces: []int{k}})
	return append(open, p.track)
}

// drift returns how far before the edge of its track p may begin: what stands
// at the right of a full line of ideographs is pushed either way.
func (g *grid) drift(p *gridPiece) float64 {
	if p.start > 0 && wide(firstRune(g.page.Lines[p.line].Text[p.start:])) {
		return edgeBefore
	}
	return trackDrift
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

// Sizes of the boxes that the tracks' pieces are given, in ems: a character is
// half an em wide, a line one high and the distance of lines a little more.
const (
	gridX = 0.5
	gridY = 1.25
)

// order returns the pieces in reading order, segment by segment.
func (g *grid) order() [][]int {
	boxes := make([]Rect, len(g.pieces))
	left, next := g.edges()
	for i, t := range g.tracks {
		rows := 1
		for n, k := range t.pieces {
			if n > 0 && g.pieces[k].row != g.pieces[t.pieces[n-1]].row {
				rows++
			}
		}
		step := 0.0
		if rows > 1 {
			step = float64(t.last-t.first) / float64(rows-1)
		}
		row := 0
		for n, k := range t.pieces {
			p := &g.pieces[k]
			if n > 0 && p.row != g.pieces[t.pieces[n-1]].row {
				row++
			}
			y := (float64(t.first) + float64(row)*step) * gridY
			x0, x1 := p.x0, p.x1
			if d := x0 - left[i]; d < 0 && p.start > 0 || d > 0 && d <= trackDrift {
				x0, x1 = x0-d, x1-d // on the grid again
			}
			if limit := next[i] - gapCells/2; x1 > limit && p.x0 < limit && len(t.pieces) >= columnRows {
				x1 = max(limit, x0+1)
			}
			boxes[k] = Rect{X0: x0 * gridX, Y0: y, X1: x1 * gridX, Y1: y + 1}
		}
	}
	f := columns.Finder{}
	if g.rightToLeft() {
		f.Direction = columns.RightToLeft
	}
	var out [][]int
	for _, seg := range f.Find(columns.Sheet{Boxes: boxes}).Segments {
		var pieces []int
		for _, r := range seg.Rows {
			pieces = append(pieces, r.Boxes...)
		}
		out = append(out, pieces)
	}
	return out
}

// rightToLeft reports whether most letters of the page run from right to left.
func (g *grid) rightToLeft() bool {
	n, all := 0, 0
	for i := range g.page.Lines {
		for _, r := range g.page.Lines[i].Text {
			if unicode.IsLetter(r) {
				all++
				if rightToLeft(r) {
					n++
				}
			}
		}
	}
	return 2*n > all
}

// gridLines makes lines of the pieces, in reading order.
func (s *analysis) gridLines(page int, g *grid) []*line {
	var out []*line
	for n, seg := range g.order() {
		var prev *line
		for i, k := range seg {
			p := &g.pieces[k]
			if i > 0 && prev != nil {
				if q := &g.pieces[seg[i-1]]; q.line == p.line && q.end <= p.start {
					s.extend(page, g, prev, q, p)
					continue
				}
			}
			l := s.gridLine(page, g, p)
			switch {
			case prev != nil:
				l.blank = 0
			case n == 0:
				l.blank = -1
			default:
				l.blank = 1
			}
			out = append(out, l)
			prev = l
		}
	}
	s.gutters(page, g)
	return out
}

// gridLine makes a line of piece p.
func (s *analysis) gridLine(page int, g *grid, p *gridPiece) *line {
	src := &g.page.Lines[p.line]
	t := &g.tracks[p.track]
	run := Run{Text: src.Text[p.start:p.end], From: Span{page, p.line, p.start, p.end}}
	return &line{script: script{run.Text, []Run{run}}, page: page, index: p.line, id: src.ID, hint: src.Hint, seg: -1,
		box: Rect{X0: p.x0 - t.left, Y0: src.Bounds.Y0, X1: p.x1 - t.left, Y1: src.Bounds.Y1}}
}

// extend appends piece p to l, whose last piece is q of the same source line.
func (s *analysis) extend(page int, g *grid, l *line, q, p *gridPiece) {
	text := g.page.Lines[p.line].Text[q.end:p.end]
	run := Run{Text: text, From: Span{page, p.line, q.end, p.end}}
	l.script = script{l.text + text, concat(l.runs, []Run{run})}
	l.box.X1 += p.x1 - q.x1
	q.joined = true
}

// gutters accounts for the white space between the pieces that went to
// different columns.
func (s *analysis) gutters(page int, g *grid) {
	at, line := 0, -1
	gap := func(line, start, end int) {
		if line >= 0 && start < end {
			s.empty = append(s.empty, Run{From: Span{page, line, start, end}, Edit: Deleted, Rule: "gutter"})
		}
	}
	finish := func() {
		if line >= 0 {
			gap(line, at, len(g.page.Lines[line].Text))
		}
	}
	for i := range g.pieces {
		p := &g.pieces[i]
		if p.line != line {
			finish()
			line, at = p.line, 0
		}
		if i == 0 || !g.pieces[i-1].joined || g.pieces[i-1].line != p.line {
			gap(line, at, p.start)
		}
		at = p.end
	}
	finish()
}
