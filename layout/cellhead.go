package layout

import (
	"slices"
	"strings"
	"unicode"
)

// A text on a grid of cells does not say how large its type is. But larger type
// takes fewer letters to a line: where the next word, set in the type of the
// text, would have fitted and no sentence ends, the line is not of the text.

// Weights of the evidence that the lines before a paragraph are a heading.
const (
	gridHeadScore = 3.0
	gridOpen      = 3.0 // a line with room and without a stop
	gridAbove     = 1.0 // white above, or nothing
	gridBelow     = 1.5 // white below
	gridBegins    = 3.5 // the text below begins as a first paragraph does
	gridFull      = -2.0
	gridStop      = -3.0
	gridCentred   = 1.5  // in the middle of its column
	gridCentre    = 2    // places of margin
	gridSentence  = -3.0 // a sentence ends inside a line
	gridRoom      = 0.8  // ems beyond the next word, and as a share of the measure,
	gridRoomShare = 0.08 // that no line of text has: letters are wider or narrower by some per cent
	gridOver      = 4    // places by which a line stands over the column below
	gridStack     = 3.3  // line distances between lines of a heading, at most: type of three times the size
	gridHeadLines = 6    // of a heading
	gridHeadSize  = 1.5
	gridCrossSize = 1.25
	gridCrossAir  = 2.3 // line distances around a crosshead
)

// A trackMeasure is where the full lines of a track begin and end, in places.
type trackMeasure struct{ left, right float64 }

// gridHeads is what is known of a page when its headings are looked for.
type gridHeads struct {
	em       float64
	measures []trackMeasure
	usual    float64 // width of most columns, in places
	indent   float64 // of first lines, in places

	rightToLeft bool // lines begin at the right
}

// findHeadings finds the headings among lines and gives them a larger type.
func (g *grid) findHeadings(ls []gridLine, em float64) {
	h := &gridHeads{em: em, measures: g.measures(ls), rightToLeft: g.rightToLeft}
	h.usual = h.usualMeasure()
	h.indent = h.usualIndent(ls)
	for i := range ls {
		l := &ls[i]
		if n := h.captionLines(l); n > 0 {
			for ; n > 0; n-- {
				l.size = gridCaptionSize
				l = l.down
			}
			continue
		}
		if l.size != 1 || l.beside || startsLower(l.text) || h.indented(l) && l.down != nil && l.down.x0 < l.x0 || l.up != nil && !endsStop(l.up.text) && l.up.size == 1 && l.y-l.up.y < airLeast {
			continue
		}
		n := h.headingLines(l)
		size := gridHeadSize
		if n == 1 && l.insideColumn() {
			size = gridCrossSize
		}
		for ; n > 0; n-- {
			l.size = size
			l = l.down
		}
	}
}

// insideColumn reports whether l stands between lines of its column without
// more white than a paragraph has: where the page has headlines that stand
// apart, that is a crosshead.
func (l *gridLine) insideColumn() bool {
	return l.up != nil && l.up.track == l.track && l.up.size == 1 && l.y-l.up.y < gridCrossAir &&
		l.down != nil && l.down.track == l.track && l.down.y-l.y < gridCrossAir && !datelineStart(l.down.text) && !bylineOnly(l.down.text)
}

// Captions on a grid: a few lines below white as high as a picture.
const (
	gridCaptionSize  = 0.85
	gridCaptionLines = 3
	gridCreditLines  = 6 // where the last says who made the picture
)

// captionLines returns how many lines from l down are a caption, or 0: lines
// with white above and below that are a sentence, where the text above the
// white goes on elsewhere.
func (h *gridHeads) captionLines(l *gridLine) int {
	if l.size != 1 || l.up == nil || l.y-l.up.y < captionAbove || l.up.size > 1 || startsLower(l.text) {
		return 0
	}
	if h.beginsText(l) && (l.down == nil || !creditIn(l.down.text)) {
		return 0
	}
	open := !endsStop(l.up.text)
	for n := 1; n <= gridCreditLines; n++ {
		next := l.down
		credit := creditIn(l.text)
		if next == nil || next.up != l || next.y-l.y > airLeast && (!creditIn(next.text) || next.y-l.y > captionAbove) {
			if credit || n > 1 && creditIn(l.up.text) || n <= gridCaptionLines && endsSentence(l.text) && !wide(lastRune(l.text)) && (open || next != nil || h.overhangs(l)) {
				return n
			}
			return 0
		}
		l = next
	}
	return 0
}

// measures returns the measures of tracks of text.
func (g *grid) measures(ls []gridLine) []trackMeasure {
	x1 := make([][]float64, len(g.tracks))
	for i := range ls {
		t := ls[i].track
		x1[t] = append(x1[t], ls[i].x1)
	}
	left, _ := g.edges()
	out := make([]trackMeasure, len(g.tracks))
	for t := range out {
		if len(x1[t]) >= columnRows {
			slices.Sort(x1[t])
			out[t] = trackMeasure{left[t], x1[t][len(x1[t])*3/4]}
		}
	}
	return out
}

// roomIn returns how far l ends from the edge of a column, in ems.
func (h *gridHeads) roomIn(l *gridLine, m trackMeasure) float64 {
	if h.rightToLeft {
		return (l.x0 - m.left) * h.em
	}
	return (m.right - l.x1) * h.em
}

// over reports whether l goes beyond the end of a column.
func (h *gridHeads) over(l *gridLine, m trackMeasure) bool {
	if h.rightToLeft {
		return l.x0 < m.left-gridOver
	}
	return l.x1 > m.right+gridOver
}

// overhangs reports whether l is wider than the column that ends above it.
func (h *gridHeads) overhangs(l *gridLine) bool {
	m := h.measures[l.up.track]
	return m.right > 0 && h.over(l, m)
}

// textBelow returns the measure of the text that l is part of or stands over.
func (h *gridHeads) textBelow(l *gridLine) trackMeasure {
	l0 := l
	for range gridHeadLines + 1 {
		if l == nil {
			break
		}
		if m := h.measures[l.track]; m.right > 0 {
			return m
		}
		l = l.down
	}
	return trackMeasure{l0.x0, l0.x0 + h.usual}
}

// usualMeasure returns the width of most columns of the page.
func (h *gridHeads) usualMeasure() float64 {
	var ws []float64
	for _, m := range h.measures {
		if m.right > 0 {
			ws = append(ws, m.right-m.left)
		}
	}
	return median(ws)
}

// headingLines returns how many lines from l down are a heading, or 0.
func (h *gridHeads) headingLines(l *gridLine) int {
	score, best, most := 0.0, 0, gridHeadScore
	if l.up == nil || l.y-l.up.y > airLeast {
		score += gridAbove
	}
	names := 0
	m := h.textBelow(l)
	for n := 1; l != nil && n <= gridHeadLines; n++ {
		next := l.down
		unit := 3.0
		if next != nil {
			unit = naturalWidth(firstUnit(next.text)) + 0.25
		}
		room := h.roomIn(l, m) - unit
		begins := next != nil && h.beginsText(next)
		switch {
		case bylineOnly(l.text):
			names++
		case endsStop(l.text) || midSentence(l.text):
			score += gridStop
		case begins || h.over(l, m) || room > max(gridRoom, gridRoomShare*(m.right-m.left)*h.em):
			score += gridOpen
			names = 0
		default:
			score += gridFull
			names = 0
		}
		if in, out := l.x0-m.left, m.right-l.x1; in >= gridCentre && abs(in-out) <= max(gridCentre, (in+out)/4) {
			score += gridCentred
		}
		if sentenceInside(l.text) {
			score += gridSentence
		}
		v := score
		if next != nil {
			if next.y-l.y > airLeast {
				v += gridBelow
			}
			if begins && !midSentence(l.text) {
				v += gridBegins
			}
		}
		if v > most {
			best, most = n-names, v
		}
		if endsStop(l.text) || next == nil || next.up != l || next.y-l.y > gridStack || next.beside || h.indented(next) {
			break
		}
		l = next
	}
	return best
}

// sentenceInside reports whether a sentence ends inside s and another begins. In
// Chinese and Japanese headings a space stands for the comma, too.
func sentenceInside(s string) bool {
	if i := strings.IndexAny(s, "。，"); i >= 0 && i+len("。") < len(s) {
		return true
	}
	for i := 0; ; {
		k := strings.Index(s[i:], ". ")
		if k < 0 {
			return false
		}
		i += k + 2
		if endsSentence(s[:i-1]) && unicode.IsUpper(firstRune(s[i:])) && !abbreviated(s[:i-1]) {
			return true
		}
	}
}

// beginsText reports whether l is the first line of a text.
func (h *gridHeads) beginsText(l *gridLine) bool {
	return l.beside || datelineStart(l.text) || bylineOnly(l.text) || h.indented(l)
}

// indented reports whether l is indented as first lines of the page are.
func (h *gridHeads) indented(l *gridLine) bool {
	m := h.textBelow(l)
	return h.indent > 0 && !h.rightToLeft && abs(l.x0-m.left-h.indent) <= 0.5
}

// usualIndent returns the indent of most first lines, in places, or 0.
func (h *gridHeads) usualIndent(ls []gridLine) float64 {
	count := map[float64]int{}
	starts, flush := 0, 0
	for i := range ls {
		l := &ls[i]
		m := h.measures[l.track]
		if m.right == 0 || l.up == nil || l.up.track != l.track || !endsStop(l.up.text) {
			continue
		}
		switch d := l.x0 - m.left; {
		case d >= 1 && d <= trackIndent && l.down != nil && l.down.x0 < l.x0:
			starts++
			count[d]++
		case d < 1 && h.roomIn(l.up, m) > clearRoom:
			flush++
		}
	}
	best, most := 0.0, 0
	for d, n := range count {
		if n > most || n == most && d < best {
			best, most = d, n
		}
	}
	if starts <= flush || 2*most <= starts {
		return 0
	}
	return best
}
