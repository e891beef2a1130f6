package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/galleyproof/galley/columns"
)

// A piece is lines of one column that stand together and do one thing: text,
// or lines of a heading.
type piece struct {
	lines []*line
	role  Role // RoleHeadline, RoleCrosshead, RoleBody, RoleCaption or RoleTable
	rule  string
	nth   int // in reading order
	seg   int // segment of the document
	sheet *sheet

	up    *piece // right above it in its column, or nil
	gov   *piece // the heading it stands under, or nil
	group int    // of a heading: number of the heading it is part of
	next  *piece // text: what it goes on with
	prev  *piece
	lead  *piece // of a heading: the first text below it
	seen  bool   // of a heading: it has its group
}

func (p *piece) first() *line { return p.lines[0] }
func (p *piece) last() *line  { return p.lines[len(p.lines)-1] }

// size returns the size of type of p as a share of the body text's.
func (p *piece) size() float64 { return sizeOf(p.lines) }

func (p *piece) box() Rect {
	b := Rect{}
	for _, l := range p.lines {
		b = b.Union(l.at.box)
	}
	return b
}

// A segView is the lines of one segment of the document.
type segView struct {
	sheet *sheet
	seg   *columns.Segment
	lines []*line
}

// views returns the lines by segment.
func (s *analysis) views() []segView {
	var vs []segView
	for _, l := range s.lines {
		for len(vs) <= l.at.segNo {
			vs = append(vs, segView{})
		}
		v := &vs[l.at.segNo]
		v.sheet, v.seg = l.at.sheet, l.at.seg
		v.lines = append(v.lines, l)
	}
	return vs
}

// surround finds for each line the nearest rows above and below it.
func surround(vs []segView) {
	for i := range vs {
		v := &vs[i]
		v.widen(vs)
		for k, l := range v.lines {
			if k > 0 {
				l.at.up = v.lines[k-1]
			} else {
				l.at.up = nearestLine(vs, v, l, v.seg.Above, true)
			}
			if k+1 < len(v.lines) {
				l.at.down = v.lines[k+1]
			} else {
				l.at.down = nearestLine(vs, v, l, v.seg.Below, false)
			}
		}
	}
}

// headlineLeast is the size of type, as a share of the body text's, from which
// a line is no body text.
const headlineLeast = 1.12

// headlineInkLeast is the same where only whole lines have boxes, of the ink:
// on warped pages those of text lines differ by a quarter.
const headlineInkLeast = 1.3

// headRows is how many lines a segment has at most that takes its column's
// edges from the one below.
const headRows = 5

// widen gives the lines of a short segment, a heading over its column, the
// edges of that column.
func (v *segView) widen(vs []segView) {
	if v.seg == nil || len(v.seg.Below) != 1 || len(v.lines) > headRows {
		return
	}
	k := v.seg.Below[0] + v.sheet.base
	if k >= len(vs) || vs[k].sheet != v.sheet || len(vs[k].lines) == 0 {
		return
	}
	b := vs[k].lines[0].at
	if len(vs[k].lines) <= len(v.lines) || sizeOf(vs[k].lines) > headlineLeast || sizeOf(v.lines) < sizeOf(vs[k].lines)-typeStep {
		return
	}
	for _, l := range v.lines {
		if b.left <= l.at.box.X0+v.sheet.em/2 && l.at.box.X1 <= b.right+v.sheet.em/2 {
			l.at.left, l.at.right = min(l.at.left, b.left), max(l.at.right, b.right)
		}
	}
}

// nearestLine returns the last line of the segments above l, or the first of
// those below, that is nearest.
func nearestLine(vs []segView, v *segView, l *line, segs []int, up bool) *line {
	var best *line
	for _, k := range segs {
		if k += v.sheet.base; k >= len(vs) || len(vs[k].lines) == 0 || vs[k].sheet != v.sheet {
			continue
		}
		ls := vs[k].lines
		m := ls[0]
		if up {
			m = ls[len(ls)-1]
		}
		if best == nil || abs(m.at.mid-l.at.mid) < abs(best.at.mid-l.at.mid) {
			best = m
		}
	}
	return best
}

// far is a distance larger than any on a page.
const far = 1e9

// gapUp returns the distance of l from the row above, in line distances.
func (l *line) gapUp() float64 { return l.gapTo(l.at.up) }

// gapDown returns the distance of l from the row below, in line distances.
func (l *line) gapDown() float64 { return l.gapTo(l.at.down) }

func (l *line) gapTo(m *line) float64 {
	if m == nil || l.at.sheet.pitch <= 0 {
		return far
	}
	return abs(l.at.mid-m.at.mid) / l.at.sheet.pitch
}

// ems returns w, a width on the page of l, in ems of the body text.
func (l *line) ems(w float64) float64 {
	if l.at.sheet.em <= 0 {
		return 0
	}
	return w / l.at.sheet.em
}

// offset returns how far l begins from the edge of its column, and room how
// far it ends from the other, in ems.
func (l *line) offset() float64 { return l.ems(l.at.box.X0 - l.at.left) }
func (l *line) room() float64   { return l.ems(l.at.right - l.at.box.X1) }

// full reports whether l ends where the next word did not fit.
func (l *line) fills() bool {
	next := 3.0 // ems of a word, where it is not known
	if l.at.down != nil {
		next = l.ems(l.at.down.at.first) + 0.25
	}
	return l.room() < max(0.8, min(next, 3))
}

// centred reports whether l stands in the middle of its column, with room on
// both sides.
func (l *line) centred() bool {
	a, b := l.offset(), l.room()
	if !l.at.sheet.face.tight && min(a, b) > exactMargin && abs(a-b) < exactSlack {
		return true
	}
	return min(a, b) > 0.8 && abs(a-b) < max(0.8, 0.15*(a+b))
}

// deeplyCentred reports whether l stands in the middle of its column with
// margins no line of running text has on both sides.
func (l *line) deeplyCentred() bool {
	return l.centred() && min(l.offset(), l.room()) > deepMargin
}

// deepMargin is wider than indents are, in ems.
const deepMargin = 1.8

// Where boxes are exact, margins that are equal within exactSlack ems are no
// accident, even narrow ones.
const (
	exactMargin = 0.35
	exactSlack  = 0.08
)

// pieces divides the lines into pieces, in reading order.
func (s *analysis) pieces(vs []segView) []*piece {
	var ps []*piece
	at := map[*line]*piece{}
	for i := range vs {
		v := &vs[i]
		for j := 0; j < len(v.lines); {
			k := j + 1
			for k < len(v.lines) && v.lines[k].hint == v.lines[j].hint && !v.typeChanges(j, k) {
				k++
			}
			p := &piece{lines: v.lines[j:k], role: v.lines[j].hint, rule: v.lines[j].why, nth: len(ps), seg: i, sheet: v.sheet}
			if p.role == RoleUnknown {
				p.role, p.rule = RoleBody, "running-text"
			}
			for _, l := range p.lines {
				at[l] = p
			}
			ps = append(ps, p)
			j = k
		}
	}
	for _, p := range ps {
		if u := p.first().at.up; u != nil {
			p.up = at[u]
		}
		s.pieceOf = at
	}
	return ps
}

// Steps in the size of type inside a segment, as shares of the body type, from
// which there are two kinds of text: a caption and the text below it.
const (
	typeStep    = 0.08
	typeStepInk = 0.13
	typeStepRow = 0.3 // where only whole lines of a scan have boxes
)

// typeChanges reports whether the lines of running text from line from on have
// another size of type than line k and what follows.
func (v *segView) typeChanges(from, k int) bool {
	if v.lines[k].hint != RoleUnknown {
		return false
	}
	step := typeStep
	switch {
	case v.lines[k].wholeLines():
		step = typeStepRow
	case v.sheet.face.tight:
		step = typeStepInk
	}
	a, b := v.lines[max(from, k-2):k], v.lines[k:min(len(v.lines), k+2)]
	return abs(sizeOf(a)-sizeOf(b)) > step && abs(v.lines[k].at.size-v.lines[k-1].at.size) > step
}

// sizeOf returns the size of type of most of lines.
func sizeOf(ls []*line) float64 {
	vs := make([]weighted, len(ls))
	for i, l := range ls {
		vs[i] = weighted{l.at.size, l.at.box.Dx()}
	}
	return weightedMedian(vs)
}

// Captions.
const (
	captionMost  = 6    // lines
	captionType  = 0.95 // of the body type, under which exact boxes are of a caption
	captionInk   = 0.92 // the same for boxes of the ink
	captionAbove = 2.2  // line distances, where a picture may stand
)

// bylinesUnder lets bylines that stand right below a heading's lines, but not
// under their letters, stand under the heading.
func bylinesUnder(ps []*piece, vs []segView, at map[*line]*piece) {
	for _, p := range ps {
		b := p.up
		if p.role != RoleBody || b == nil || b.role != RoleByline || b.up != nil && b.up.role == RoleHeadline {
			continue
		}
		for _, k := range p.first().at.seg.Above {
			if k += p.sheet.base; k >= len(vs) || len(vs[k].lines) == 0 || vs[k].sheet != p.sheet {
				continue
			}
			l := vs[k].lines[len(vs[k].lines)-1]
			if h := at[l]; h != nil && h.role == RoleHeadline && l.at.mid < b.first().at.mid && b.first().nextToHead(l) {
				b.up = h
			}
		}
	}
}

// carryHeads puts text at the top of a column under the heading or byline that
// was left at the end of the column before.
func carryHeads(ps []*piece) {
	for i := 1; i < len(ps); i++ {
		p, k := ps[i], ps[i-1]
		if p.up == nil && (p.role == RoleBody || p.role == RoleByline) && (k.role == RoleHeadline || k.role == RoleByline) &&
			k.last().at.down == nil && k.sheet.index <= p.sheet.index {
			p.up = k
		}
	}
}

// findCaptions marks what stands below pictures.
func (s *analysis) findCaptions(ps []*piece) {
	for _, p := range ps {
		if p.role != RoleBody || len(p.lines) > captionMost {
			continue
		}
		small := captionType
		if p.sheet.face.tight {
			small = captionInk
		}
		l := p.first()
		gap := l.gapUp()
		rule := ""
		switch {
		case bylineOnly(p.text()):
		case p.size() < small && gap > captionAbove:
			rule = "small-below-picture"
		case p.lines[0].at.seg.Float:
			rule = "across-columns"
		case p.sheet.level:
			rule = "level-on-vertical-page"
		case datelineStart(p.text()):
		case creditIn(p.text()) && gap > captionAbove:
			rule = "credit"
		case p.twice():
			rule = "printed-twice"
		}
		if rule != "" {
			p.role, p.rule = RoleCaption, rule
		}
	}
}

func (p *piece) twice() bool {
	for _, l := range p.lines {
		if l.twice {
			return true
		}
	}
	return false
}

// text returns the text of p, its lines with spaces between.
func (p *piece) text() string {
	var b strings.Builder
	for i, l := range p.lines {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.TrimSpace(l.text))
	}
	return b.String()
}

// findBylines parts bylines from the text below headings.
func (s *analysis) findBylines(ps []*piece) []*piece {
	var out []*piece
	for _, p := range ps {
		if p.role == RoleBody && len(p.lines) > 0 {
			n := 0
			under := p.up != nil && p.up.role == RoleHeadline
			for n < len(p.lines) && n < 2 && (bylineOnly(p.lines[n].text) || under && n == 0 && nameLine(p)) {
				n++
			}
			if n > 0 {
				if n == len(p.lines) {
					p.role, p.rule = RoleByline, "byline-words"
					out = append(out, p)
					continue
				}
				b := *p
				b.lines, b.role, b.rule = p.lines[:n], RoleByline, "byline-words"
				out = append(out, &b)
				p.lines, p.up = p.lines[n:], &b
				for _, l := range b.lines {
					s.pieceOf[l] = &b
				}
			}
		}
		out = append(out, p)
	}
	for i, p := range out {
		p.nth = i
	}
	return out
}

// nameWords is how many words a byline without other sign has at most: a
// first and a last name, with what may stand between.
const nameWords = 4

// nameLine reports whether the first line of p, the text below a heading, is a
// name alone: a few words that leave the line empty, without a stop.
func nameLine(p *piece) bool {
	l := p.first()
	t := strings.TrimSpace(l.text)
	n := len(strings.Fields(t))
	if len(p.lines) < 2 || endsStop(t) || midSentence(t) || n > nameWords || strings.ContainsFunc(t, unicode.IsDigit) {
		return false
	}
	if wide(firstRune(t)) {
		return utf8.RuneCountInString(t) <= 6 && l.room() > 0.5*l.ems(l.at.right-l.at.left)
	}
	return n >= 2 && namesOnly(t) && l.room() > 0.4*l.ems(l.at.right-l.at.left) && !l.fills()
}

// govern finds the heading that each piece stands under.
func govern(ps []*piece, vs []segView, at map[*line]*piece) {
	for _, p := range ps {
		p.gov = nil
		if p.up == nil {
			continue
		}
		switch p.up.role {
		case RoleHeadline:
			p.gov = p.up
		default:
			p.gov = p.up.gov
		}
		if h := p.first().at.seg.Head; h >= 0 && p.first() == vs[p.seg].lines[0] {
			if k := h + p.sheet.base; k < len(vs) && len(vs[k].lines) > 0 {
				ls := vs[k].lines
				if q := at[ls[len(ls)-1]]; q != nil && q.role == RoleHeadline {
					p.gov = q
				} else if q != nil {
					p.gov = q.gov
				}
			}
		}
	}
}
