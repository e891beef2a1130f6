package layout

import (
	"slices"
	"strings"
	"unicode"
)

// Weights of a link between two pieces of text on positioned pages, in nats:
// how likely one goes on with the other. A link is made where the sum is above
// zero, and the links of a page are chosen together.
const (
	flowBelow     = 5.0  // it is the next in the same column
	flowFar       = 2.0  // the same, with much white between
	flowDone      = -3.0 // and the first ends a sentence
	flowNear      = 2.3  // line distances up to which there is not much
	flowLevel     = 2.5  // it begins a column at the same height
	flowWord      = 4.0  // the word broken between them is one of the page
	flowNoWord    = -2.0 // it is not
	flowSameHead  = 3.0  // both stand under one heading
	flowOtherHead = -7.0 // they stand under different headings
	flowNext      = 3.0  // it is the next piece of text in reading order
	flowSkip      = -0.4 // for each piece between
	flowSkipMost  = 8
	flowOpen      = 2.5  // the first ends inside a sentence
	flowLower     = 3.0  // the second begins inside one
	flowClash     = -4.0 // the first ends a sentence, the second begins inside one
	flowHalf      = -1.5 // the first ends inside, the second begins with a capital
	flowFresh     = -6.0 // the second begins with a dateline
	flowType      = -4.0 // the type is of another size
	flowStep      = 0.12 // by which sizes of type differ, as a share of the body text's
	flowSized     = 3    // lines of a scan that tell a size of type, where only they have boxes
	flowPage      = -1.0 // to another page
	flowReach     = 40   // pieces after one that are looked at
)

// link finds for each piece of text the one that goes on with it.
func (s *analysis) link(ps []*piece) {
	var text []*piece
	for _, p := range ps {
		if p.role == RoleBody || p.role == RoleCrosshead || p.role == RoleTable {
			text = append(text, p)
		}
	}
	for from := 0; from < len(text); from += linkWindow {
		s.linkWindow(text[from:min(len(text), from+linkWindow+flowReach)])
	}
}

// linkWindow is how many pieces are assigned at once: it keeps the work in
// proportion to the number of pieces.
const linkWindow = 120

func (s *analysis) linkWindow(text []*piece) {
	cost := make([][]float64, len(text))
	for i, p := range text {
		cost[i] = make([]float64, len(text))
		for j, q := range text {
			cost[i][j] = 1
			if j > i && j <= i+flowReach && p.next == nil && q.prev == nil && !q.starts() {
				cost[i][j] = -s.flowValue(p, q, j-i-1)
			}
		}
	}
	for i, j := range assign(cost) {
		if j < 0 || i >= linkWindow {
			continue
		}
		p, q := text[i], text[j]
		p.next, q.prev = q, p
		if s.Explain {
			l := p.last()
			s.explain(Decision{Kind: DecideLink, Page: l.page, Line: l.id, Rule: "flow", Margin: -cost[i][j],
				Chosen: "goes on at " + q.first().id, What: clip(l.text) + " ⏎ " + clip(q.first().text)})
		}
	}
}

// starts reports whether p is the first text under a heading.
func (p *piece) starts() bool {
	for u := p.up; u != nil; u = u.up {
		switch u.role {
		case RoleHeadline:
			return p.leads(u)
		case RoleByline, RoleCaption:
			continue
		}
		return false
	}
	return false
}

// leads reports whether p is the first of the texts below heading h.
func (p *piece) leads(h *piece) bool { return h.lead == nil || h.lead == p }

// flowValue weighs whether p goes on in q, with n pieces of text between.
func (s *analysis) flowValue(p, q *piece, n int) float64 {
	v := 0.0
	gap := q.first().gapUp()
	switch below := q.below(p); {
	case below && gap < flowNear, n == 0 && q.nextTo(p):
		v += flowBelow
	case below && !q.atLevel(p.top()):
		v += flowFar
		if endsSentence(p.last().text) {
			v += flowDone
		}
	case q.first().at.sheet == p.sheet && q.first().at.box.X0 > p.first().at.box.X0 && q.atLevel(p.top()):
		v += flowLevel
	}
	switch {
	case p.head() == nil || q.head() == nil:
	case q.up != nil && (q.up.role == RoleBody || q.up.role == RoleCaption) && gap > flowNear:
		// The white above may be another article's end.
	case p.head().group == q.head().group:
		v += flowSameHead
	default:
		v += flowOtherHead
	}
	if n == 0 {
		v += flowNext
	} else {
		v += flowSkip * float64(min(n, flowSkipMost))
	}
	v += seamValue(p.last().text, q.first().text)
	if brokenWord(p.last().text, q.first().text) {
		if sec := (&section{analysis: s}); sec.knownWord(strings.TrimSpace(p.last().text), strings.TrimSpace(q.first().text)) {
			v += flowWord
		} else {
			v += flowNoWord
		}
	}
	step := flowStep
	if q.first().wholeLines() {
		step = typeStepRow
		if min(len(p.lines), len(q.lines)) < flowSized {
			step = far // too few lines to tell
		}
	}
	if d := p.size() - q.size(); abs(d) > step && p.role == RoleBody && q.role == RoleBody {
		v += flowType
	}
	if p.last().page != q.first().page {
		v += flowPage
	}
	return v
}

// nextTo reports whether q begins right below the end of p in its column: a
// short last line and one that stands at the right have nothing of each other
// above or below them.
func (q *piece) nextTo(p *piece) bool {
	a, b := p.last().at, q.first().at
	gap := b.mid - a.mid
	return a.sheet == b.sheet && gap > a.sheet.pitch/2 && gap < flowNear*a.sheet.pitch &&
		(abs(a.left-b.left) < edgeMove*a.sheet.em || abs(a.right-b.right) < edgeMove*a.sheet.em)
}

// top returns the first line of the text that p ends, in its column, or nil.
func (p *piece) top() *line {
	for p.up != nil && (p.up.role == RoleBody || p.up.role == RoleCrosshead || p.up.role == RoleCaption || p.up.role == RoleByline) {
		p = p.up
	}
	return p.first()
}

// atLevel reports whether the column that p stands in begins at the height of l.
func (p *piece) atLevel(l *line) bool {
	if p.up != nil && p.up.role != RoleHeadline && p.first().gapUp() < flowNear {
		return false
	}
	return abs(p.first().at.mid-l.at.mid) < 0.6*p.sheet.pitch
}

// head returns the heading that p stands under, or nil.
func (p *piece) head() *piece { return p.gov }

// below reports whether q is the next text below p in its column, with
// captions and pictures between at most.
func (q *piece) below(p *piece) bool {
	for u := q.up; u != nil; u = u.up {
		if u == p {
			return true
		}
		if u.role != RoleCaption && u.role != RoleFurniture && u.role != RoleByline {
			return false
		}
	}
	return false
}

// seamValue weighs what a text ends in against what another begins with.
func seamValue(a, b string) float64 {
	a = strings.TrimRightFunc(a, unicode.IsSpace)
	b = strings.TrimLeftFunc(b, unicode.IsSpace)
	open, inside := endsInside(a), startsInside(b)
	v := 0.0
	switch {
	case datelineStart(b):
		v += flowFresh
	case open && inside:
		v += flowOpen + flowLower
	case inside:
		v += flowClash
	case open && unicode.IsUpper(firstRune(b)):
		v += flowOpen + flowHalf
	case open:
		v += flowOpen / 2
	}
	return v
}

// headGroups numbers the headings: pieces of headings that stand one above the
// other, without text between, are one.
func headGroups(ps []*piece) [][]*piece {
	var out [][]*piece
	for _, p := range ps {
		if p.role != RoleHeadline {
			continue
		}
		if u := p.up; u != nil && u.role == RoleHeadline && p.first().gapUp() < stackGap*max(1, p.size(), u.size()) &&
			u.seen {
			p.group = u.group
		} else if k := kickerAbove(p, ps); k != nil {
			p.group = k.group // it was left at the end of the column before
		} else {
			p.group = len(out)
			out = append(out, nil)
		}
		p.seen = true
		out[p.group] = append(out[p.group], p)
	}
	return out
}

// kickerAbove returns the heading at the end of a column that p, at the top of
// the next one, goes on with in larger type, or nil.
func kickerAbove(p *piece, ps []*piece) *piece {
	if p.nth == 0 || p.up != nil {
		return nil
	}
	k := ps[p.nth-1]
	if k.role != RoleHeadline || !k.seen || k.sheet != p.sheet || k.last().at.down != nil || k.size() > headlineShare*p.size() {
		return nil
	}
	return k
}

// stackGap is the greatest distance of two parts of one heading, in line
// distances of the larger type.
const stackGap = 2.4

// Crossheads: a heading in one column with text of one article above and below
// it. Its type is smaller than that of the headlines of the page.
const (
	crossBelow = 0.94 // of the size of the page's headlines
	crossSame  = 0.04 // by which headings of one kind differ, as a share of the body type
	crossLines = 3
	crossGap   = 3.0 // line distances above it, at most
)

// findCrossheads turns headings inside articles into crossheads, unless the
// page has headlines of that size.
func (s *analysis) findCrossheads(groups [][]*piece, ps []*piece) {
	sizes := map[int][]weighted{}
	sure := map[int][]float64{}
	centred := map[int]int{}
	for _, g := range groups {
		page, w := g[0].first().page, 1.0
		if surelyHeadline(g, ps) {
			w = 4
			sure[page] = append(sure[page], topSize(g))
			if g[0].first().centred() {
				centred[page]++
			}
		}
		sizes[page] = append(sizes[page], weighted{topSize(g), w})
	}
	for _, g := range groups {
		p := g[0]
		page := p.first().page
		if n := p.nextPiece(ps); len(g) == 1 && chapterNumber(p.text()) && n != nil && n.role == RoleBody {
			p.role, p.rule = RoleCrosshead, "chapter"
			continue
		}
		if surelyHeadline(g, ps) || len(p.lines) > crossLines || topSize(g) > crossBelow*weightedMedian(sizes[page]) {
			continue
		}
		if slices.ContainsFunc(sure[page], func(z float64) bool { return abs(z-topSize(g)) < crossSame }) {
			continue
		}
		if p.first().centred() && 2*centred[page] > len(sure[page]) {
			continue // as the page's headlines are
		}
		if n := p.nextPiece(ps); n == nil || n.role != RoleBody || !textBefore(p, ps) {
			continue
		}
		p.role, p.rule = RoleCrosshead, "smaller-than-headlines"
	}
}

// chapterNumber reports whether s is nothing but a number, as the chapters of a
// novel have: it is no headline of its own.
func chapterNumber(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ".")
	return s != "" && len(s) <= chapterRunes && (strings.Trim(s, "IVXLC") == "" || strings.Trim(s, "0123456789") == "")
}

// chapterRunes is how long the number of a chapter is at most: LXXXVIII.
const chapterRunes = 8

// topSize returns the largest type of a heading.
func topSize(g []*piece) float64 {
	m := 0.0
	for _, p := range g {
		m = max(m, p.size())
	}
	return m
}

// surelyHeadline reports whether a heading has what crossheads have not: parts
// of several sizes, several columns, a byline or dateline below, or nothing
// but white space above.
func surelyHeadline(g []*piece, ps []*piece) bool {
	p := g[len(g)-1]
	if len(g) > 1 || p.spans() || followsByline(p, ps) {
		return true
	}
	if n := p.nextPiece(ps); n != nil && n.role == RoleBody && datelineStart(n.text()) {
		return true
	}
	gap := g[0].first().gapUp()
	return g[0].up != nil && g[0].up.role == RoleBody && gap > crossGap && gap < far
}

// spans reports whether p stands over several columns.
func (p *piece) spans() bool {
	l := p.last()
	return len(l.at.seg.Below) > 1 && (l.at.down == nil || l.at.down.at.seg != l.at.seg)
}

func (p *piece) nextPiece(ps []*piece) *piece {
	if p.nth+1 < len(ps) {
		return ps[p.nth+1]
	}
	return nil
}

func followsByline(p *piece, ps []*piece) bool {
	n := p.nextPiece(ps)
	return n != nil && n.role == RoleByline
}

// textBefore reports whether text comes before p in reading order, with
// captions and furniture between at most.
func textBefore(p *piece, ps []*piece) bool {
	for i := p.nth - 1; i >= 0 && ps[i].first().page == p.first().page; i-- {
		switch ps[i].role {
		case RoleBody:
			return true
		case RoleCaption, RoleFurniture:
			continue
		}
		return false
	}
	return false
}

// leads finds the first text below each heading.
func leads(ps []*piece, groups [][]*piece) {
	done := make([]bool, len(groups))
	for _, p := range ps {
		if p.role != RoleBody && p.role != RoleTable {
			continue
		}
		u := p.up
		for u != nil && (u.role == RoleByline || u.role == RoleCaption) {
			u = u.up
		}
		if u == nil || u.role != RoleHeadline || done[u.group] {
			continue
		}
		done[u.group] = true
		for _, h := range groups[u.group] {
			h.lead = p
		}
	}
}

// A story is one article on positioned pages.
type story struct {
	head     []*piece
	byline   []*piece
	text     []*piece
	captions []*piece
	nth      int
}

// stories puts the pieces together.
func (s *analysis) stories(ps []*piece, groups [][]*piece) []*story {
	var out []*story
	of := map[*piece]*story{}
	heads := map[int]*story{} // heading group → its story
	for _, p := range ps {
		if p.prev != nil || p.role != RoleBody && p.role != RoleCrosshead && p.role != RoleTable {
			continue
		}
		st := &story{nth: p.nth}
		for q := p; q != nil; q = q.next {
			st.text = append(st.text, q)
			of[q] = st
		}
		out = append(out, st)
		if h := p.gov; h != nil && h.role == RoleHeadline && p.starts() && heads[h.group] == nil {
			heads[h.group] = st
			st.head = groups[h.group]
			st.nth = st.head[0].nth
		}
	}
	for i, g := range groups {
		if len(g) > 0 && g[0].role == RoleHeadline && heads[i] == nil {
			st := &story{head: g, nth: g[0].nth}
			heads[i] = st
			out = append(out, st)
		}
	}
	for _, p := range ps {
		switch p.role {
		case RoleByline:
			s.giveByline(p, of, heads, ps, &out)
		case RoleCaption:
			if st := captionStory(p, of, ps); st != nil {
				st.captions = append(st.captions, p)
			} else {
				out = append(out, &story{captions: []*piece{p}, nth: p.nth})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *story) int { return a.nth - b.nth })
	return out
}

// giveByline gives p to the story whose text follows it, or whose heading
// stands above.
func (s *analysis) giveByline(p *piece, of map[*piece]*story, heads map[int]*story, ps []*piece, out *[]*story) {
	var st *story
	if n := p.nextPiece(ps); n != nil {
		st = of[n]
	}
	if h := p.up; h != nil && h.role == RoleHeadline && heads[h.group] != nil {
		st = heads[h.group]
	}
	if st == nil {
		st = &story{nth: p.nth}
		*out = append(*out, st)
	}
	st.byline = append(st.byline, p)
}

// Weights of the choice of an article for a caption.
const (
	captionReach   = 30  // line distances in which text is looked for
	captionPicture = 7   // line distances that the picture itself may take
	captionSide    = 6.0 // what standing beside counts as, in line distances
	captionNextTo  = 4.0 // ems between columns that stand side by side
)

// captionStory returns the story that a caption belongs to: the one whose text
// the picture stands in, below or beside.
func captionStory(c *piece, of map[*piece]*story, ps []*piece) *story {
	var best *story
	most := 0.0
	cb, mid := c.box(), c.first().at.mid
	for _, p := range ps {
		st := of[p]
		if st == nil || p.sheet.index != c.sheet.index || p.sheet != c.sheet && !c.sheet.level {
			continue
		}
		d := 0.0
		if p.sheet == c.sheet {
			d = captionDistance(p, cb, mid)
		} else {
			d = apartOnPage(p, c)
		}
		if d > captionReach {
			continue
		}
		if v := 1 / (1 + d); v > most {
			best, most = st, v
		}
	}
	return best
}

// apartOnPage returns how far p is from a caption that is set level on a
// vertical page, in line distances, by their boxes on the page.
func apartOnPage(p, c *piece) float64 {
	a, b := p.pageBox(), c.pageBox()
	dx, dy := max(0, a.X0-b.X1, b.X0-a.X1), max(0, a.Y0-b.Y1, b.Y0-a.Y1)
	return (dx + dy) / max(1e-9, p.sheet.pitch)
}

// pageBox returns the box of p in coordinates of the page.
func (p *piece) pageBox() Rect {
	r := Rect{}
	for _, l := range p.lines {
		r = r.Union(l.box)
	}
	return r
}

// captionDistance returns how far text p is from the picture over a caption
// with the given box, in line distances.
func captionDistance(p *piece, c Rect, mid float64) float64 {
	pitch := max(1e-9, p.sheet.pitch)
	first, last := p.first().at, p.last().at
	if min(first.right, c.X1) > max(first.left, c.X0) {
		if last.mid < mid {
			return max(0, (mid-last.mid)/pitch-captionPicture)
		}
		if p.starts() {
			return far
		}
		return 2 + max(0, (first.mid-mid)/pitch)
	}
	gap := max(first.left-c.X1, c.X0-first.right)
	if first.mid <= mid && mid <= last.mid+pitch*2 && p.first().ems(gap) < captionNextTo {
		return captionSide
	}
	return far
}
