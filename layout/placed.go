package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// analyzePlaced is the analysis of pages with geometry.
func (s *analysis) analyzePlaced() *Document {
	s.place() // order.go: columns, reading order
	simplified := isSimplified(s.lines)
	for _, l := range s.lines {
		l.mendChars(simplified)
	}
	s.learn()
	vs := s.views()
	surround(vs)
	s.placedFurniture(vs) // strip.go
	for _, l := range s.lines {
		if l.narrow() {
			l.mendDoubles()
		}
		l.mendSoftHyphen()
	}
	vs = s.reducedViews()
	surround(vs)
	s.habitsOfSheets()
	s.findHeads(vs) // piece.go: what each line is
	s.habitsOfSheets()
	ps := s.pieces(vs)
	s.findCaptions(ps)
	ps = s.findBylines(ps)
	groups := headGroups(ps)
	bylinesUnder(ps, vs, s.pieceOf)
	carryHeads(ps)
	s.findCrossheads(groups, ps)
	leads(ps, groups)
	govern(ps, vs, s.pieceOf)
	s.link(ps) // flow.go
	s.write(s.stories(ps, groups), ps)
	s.repair()
	return s.document()
}

// mendSoftHyphen takes out the hyphen that was painted for a soft hyphen before
// it, where the extractor has written both.
func (l *line) mendSoftHyphen() {
	t := strings.TrimRightFunc(l.text, unicode.IsSpace)
	const soft = "\u00AD"
	last := string(lastRune(t))
	if !strings.Contains("-\u2010\u2011\u00AC", last) || !strings.HasSuffix(strings.TrimSuffix(t, last), soft) {
		return
	}
	l.script = l.apply([]change{{len(t) - len(last), len(t), "", "soft-hyphen", Certain}})
}

// doubleWidth is the width of a line, as a share of what its letters take in
// the body type, under which they cannot all stand side by side.
const doubleWidth = 0.7

// narrow reports whether l is too narrow for its text: some of it was printed
// over the rest.
func (l *line) narrow() bool {
	w := naturalWidth(l.text) * l.at.sheet.em * l.at.size
	return w > 0 && l.at.box.Dx() < doubleWidth*w
}

// habitsOfSheets measures what the columns of each sheet do. A page with too few
// paragraphs to tell is taken to be like the others of the document.
func (s *analysis) habitsOfSheets() {
	var offs []float64
	var sheets []*sheet
	for i := 0; i < len(s.lines); {
		sh, j := s.lines[i].at.sheet, i+1
		for j < len(s.lines) && s.lines[j].at.sheet == sh {
			j++
		}
		sheets = append(sheets, sh)
		offs = append(offs, sh.measureHabits(s.lines[i:j])...)
		i = j
	}
	usual := median(offs)
	for _, sh := range sheets {
		if sh.indent == 0 && len(offs) > usualIndents*len(sheets) {
			sh.indent, sh.spaced = usual, false
		}
	}
}

// usualIndents is how many indented lines a page must have on average for the
// document to be one whose paragraphs begin with an indent.
const usualIndents = 2

// reducedViews returns the lines by segment without furniture.
func (s *analysis) reducedViews() []segView {
	all := s.lines
	s.lines = slices.DeleteFunc(slices.Clone(all), func(l *line) bool { return l.hint == RoleFurniture })
	vs := s.views()
	s.lines = all
	return vs
}

// write writes the stories into the document.
func (s *analysis) write(stories []*story, ps []*piece) {
	sec := &section{analysis: s}
	for _, st := range stories {
		if a := sec.storyArticle(st); len(a.Blocks) > 0 {
			s.doc.Articles = append(s.doc.Articles, a)
		}
	}
	for _, l := range s.lines {
		if l.hint == RoleFurniture {
			s.doc.Furniture = append(s.doc.Furniture, sec.block(RoleFurniture, l.why, s.join([]*line{l})))
		}
	}
}

// storyArticle returns the article of a story.
func (s *section) storyArticle(st *story) *Article {
	a := &Article{}
	for _, e := range divideStack(st.head) {
		a.Blocks = append(a.Blocks, s.block(e.role, e.rule, s.headParas(e.lines)...))
	}
	for _, p := range st.byline {
		a.Blocks = append(a.Blocks, s.block(RoleByline, p.rule, s.join(p.lines)))
	}
	for i := 0; i < len(st.text); {
		p := st.text[i]
		if p.role == RoleCrosshead {
			a.Blocks = append(a.Blocks, s.block(RoleCrosshead, p.rule, s.sentences(p.lines)...))
			i++
			continue
		}
		var ls []*line
		for i < len(st.text) && st.text[i].role == p.role {
			ls = append(ls, st.text[i].lines...)
			i++
		}
		a.Blocks = append(a.Blocks, s.block(p.role, p.rule, s.paragraphsOf(ls, p.role, p.rule)...))
	}
	for _, p := range st.captions {
		a.Blocks = append(a.Blocks, s.block(RoleCaption, p.rule, s.join(p.lines)))
	}
	return a
}

// headParas returns the lines of a heading as one paragraph, or as several
// where a line ends in a full stop, as headings of older papers do.
func (s *analysis) headParas(ls []*line) []*para {
	var out []*para
	start := 0
	for i, l := range ls {
		if i+1 == len(ls) || strings.HasSuffix(strings.TrimSpace(l.text), ".") && endsSentence(l.text) {
			out = append(out, s.join(slices.Clone(ls[start:i+1])))
			start = i + 1
		}
	}
	return out
}

// A headPart is a kicker, headline or deck.
type headPart struct {
	role  Role
	rule  string
	lines []*line
}

// sentences joins the lines of a heading; what has a full stop is complete, and
// the next line says something else.
func (s *analysis) sentences(ls []*line) []*para {
	var out []*para
	start := 0
	for i, l := range ls {
		if i+1 == len(ls) || endsSentence(l.text) {
			out = append(out, s.join(ls[start:i+1]))
			start = i + 1
		}
	}
	return out
}

// headlineShare is the size of type, as a share of the largest in a heading,
// down to which lines belong to the headline itself.
const headlineShare = 0.93

// headlineInk is the same where boxes are of the ink, whose sizes are known
// less well, for large headlines: their decks are much smaller.
const (
	headlineInk   = 0.8
	headlineLarge = 1.4
)

// divideStack divides the lines of a heading by the size of their type: the
// largest are the headline, those above it a kicker, those below a deck.
func divideStack(ps []*piece) []headPart {
	var ls []*line
	rule := ""
	for _, p := range ps {
		ls = append(ls, p.lines...)
		rule = p.rule
	}
	if len(ls) == 0 {
		return nil
	}
	most := 0.0
	for _, l := range ls {
		most = max(most, l.at.size)
	}
	share := headlineShare
	if ls[0].at.sheet.face.tight && most > headlineLarge {
		share = headlineInk
	}
	i := slices.IndexFunc(ls, func(l *line) bool { return l.at.size >= share*most })
	j := i
	for j < len(ls) && ls[j].at.size >= share*most {
		j++
		if ls[j-1].text != "" && endsSentence(ls[j-1].text) {
			break // what has a full stop is complete: the next line says something else
		}
	}
	var out []headPart
	for _, e := range []headPart{{RoleKicker, rule, ls[:i]}, {RoleHeadline, rule, ls[i:j]}, {RoleDeck, rule, ls[j:]}} {
		if len(e.lines) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// placedFurniture marks running heads, folios and jump lines.
func (s *analysis) placedFurniture(vs []segView) {
	by := map[*sheet][]*line{}
	var sheets []*sheet
	for _, l := range s.lines {
		if by[l.at.sheet] == nil {
			sheets = append(sheets, l.at.sheet)
		}
		by[l.at.sheet] = append(by[l.at.sheet], l)
		if l.hint == RoleFurniture {
			l.why = "hint"
		}
		if jumpLine(l.text) {
			l.hint, l.why = RoleFurniture, "jump-line"
		}
	}
	for _, sh := range sheets {
		ls := slices.Clone(by[sh])
		slices.SortStableFunc(ls, func(a, b *line) int { return sign(a.box.Y0 + a.box.Y1 - b.box.Y0 - b.box.Y1) })
		markBand(ls)
		slices.Reverse(ls)
		markBand(ls)
		markMast(ls)
	}
	surround(s.reducedViews())
	for _, l := range s.lines {
		if l.hint == RoleUnknown && l.loneFolio() {
			l.hint, l.why = RoleFurniture, "folio"
		}
	}
	s.markCatchwords(sheets, by)
	s.markRepeatedEdges(sheets, by)
}

// loneFolio reports whether l is a page number with nothing above it, or
// nothing below.
func (l *line) loneFolio() bool {
	if !folio(l.text) || len(l.at.seg.Rows) != 1 || strings.ContainsAny(l.text, "[]*,¼½¾%") {
		return false
	}
	d := l.at.down
	return l.at.up == nil && (d == nil || !folio(d.text)) || d == nil && l.gapUp() > airLeast && !folio(l.at.up.text)
}

// Mastheads: the name of the paper, its motto, number and price, with the date
// in the last row. On a sheet of two pages one can stand over the right page
// alone.
const (
	mastLines  = 24   // that stand over and level with the date, at most
	mastRows   = 8    // of one segment: the conditions of sale
	mastBeside = 2    // rows of a segment that stands level with the date
	mastReach  = 14.0 // ems between what stands level with the date
	mastFar    = 45.0 // the same for numbers, at the ends of the row
)

// markMast marks what stands over a date, if it is a masthead: a few short
// lines up to the page's edge. Lines are from the bottom of the page to its
// top.
func markMast(ls []*line) {
	for i, d := range ls {
		if d.hint != RoleUnknown || !dateLine(strings.TrimRight(strings.TrimSpace(d.text), ".")) {
			continue
		}
		span := d.at.box
		var mast []*line
		ok := true
		for _, l := range ls[max(0, i-mastLines):] {
			b := l.at.box
			switch {
			case level(l, d):
				gap := max(b.X0, span.X0) - min(b.X1, span.X1)
				if l == d || len(l.at.seg.Rows) <= mastBeside && l.gapUp() > airLeast && l.gapDown() > airLeast && l.ems(gap) < mastReach || l.ems(gap) < mastFar && numberLine(l.text) {
					span = span.Union(b)
					mast = append(mast, l)
				}
			case l.at.mid > d.at.mid || min(b.X1, span.X1) <= max(b.X0, span.X0):
			default:
				mast = append(mast, l)
				span.X0, span.X1 = min(span.X0, b.X0), max(span.X1, b.X1)
			}
			if len(mast) > mastLines {
				ok = false
				break
			}
		}
		if !ok || !mastLike(mast) {
			continue
		}
		for _, l := range mast {
			l.hint, l.why = RoleFurniture, "masthead"
		}
	}
}

// numberRunes is how long the number of an issue is at most: "Nr. 12 345".
const numberRunes = 10

// numberLine reports whether s is a number of the paper, a year or a price: a
// few letters at most.
func numberLine(s string) bool {
	return utf8.RuneCountInString(s) <= numberRunes && strings.ContainsFunc(s, unicode.IsDigit) && !strings.ContainsAny(s, "[]*,¼½¾⅛⅜⅝⅞%")
}

// mastLike reports whether lines can be a masthead: one is large, and none is
// long or part of a column of text.
func mastLike(ls []*line) bool {
	if !slices.ContainsFunc(ls, func(l *line) bool { return l.at.size > mastSize && letters(l.text) >= sureLetters/2 }) {
		return false // no name of a paper
	}
	for _, l := range ls {
		if utf8.RuneCountInString(l.text) > mastRunes || len(l.at.seg.Rows) > mastRows && l.at.size < headlineInkLeast {
			return false
		}
	}
	return true
}

// mastSize is the size of the name of a paper, against the body type's, at
// least.
const mastSize = 1.6

// mastRunes is how long a line of a masthead is at most.
const mastRunes = 120

// Catchwords: the first word of the next page, at the foot of a page.
const catchRunes = 14

// markCatchwords marks catchwords and the signatures beside them.
func (s *analysis) markCatchwords(sheets []*sheet, by map[*sheet][]*line) {
	for i, sh := range sheets {
		var next string
		if i+1 < len(sheets) {
			next = s.firstText(by[sheets[i+1]])
		}
		for _, l := range by[sh] {
			t := strings.TrimSpace(l.text)
			if l.hint != RoleUnknown || l.at.down != nil || utf8.RuneCountInString(t) > catchRunes || l.at.up == nil {
				continue
			}
			word := strings.TrimRight(t, "-=\u00AC\u2010 /,.")
			switch {
			case letters(t) == 0 && strings.ContainsAny(t, "()[]*†"):
				l.hint, l.why = RoleFurniture, "signature"
			case word != "" && letters(word) > 0 && strings.HasPrefix(strings.ToLower(next), strings.ToLower(word)) &&
				l.at.box.X0-l.at.up.at.left > l.at.up.at.right-l.at.box.X1:
				l.hint, l.why = RoleFurniture, "catchword"
			}
		}
	}
}

// firstText returns the text that the first column of a page begins with.
func (s *analysis) firstText(ls []*line) string {
	for _, l := range ls {
		if l.hint == RoleUnknown && letters(l.text) > 1 {
			return strings.TrimSpace(l.text)
		}
	}
	return ""
}

// markRepeatedEdges marks lines that stand, but for their figures, at the
// same edge of several pages.
func (s *analysis) markRepeatedEdges(sheets []*sheet, by map[*sheet][]*line) {
	seen := map[string]int{}
	edge := func(l *line) string {
		if l.at.up != nil && l.at.down != nil || utf8.RuneCountInString(l.text) > headMost || letters(l.text) == 0 {
			return ""
		}
		return foldFigures(l.text)
	}
	for _, sh := range sheets {
		on := map[string]bool{}
		for _, l := range by[sh] {
			if key := edge(l); key != "" && !on[key] {
				on[key] = true
				seen[key]++
			}
		}
	}
	for _, sh := range sheets {
		for _, l := range by[sh] {
			if key := edge(l); l.hint == RoleUnknown && key != "" && seen[key] > 1 {
				l.hint, l.why = RoleFurniture, "repeated"
			}
		}
	}
}

// bandSlack is how far, in line distances, the parts of a running head may be
// apart in height.
const bandSlack = 0.7

// mastBands is how many rows a masthead has at most, with the date in the
// last: the paper's name, its motto, number and price.
const mastBands = 5

// markBand marks the rows at an edge of the page that hold nothing but a date,
// a folio and what stands level with them, and what is beyond them.
func markBand(ls []*line) {
	var rows []*line
	for k := 0; k < mastBands && len(ls) > len(rows); k++ {
		band := bandOf(ls[len(rows):])
		sure, ok := bandKind(band, k == 0)
		if !ok {
			return
		}
		rows = ls[:len(rows)+len(band)]
		if sure {
			for _, l := range rows {
				l.hint, l.why = RoleFurniture, "running-head"
			}
			k, ls, rows = -1, ls[len(rows):], nil
			if len(ls) == 0 || !onlyShort(bandOf(ls)) {
				return
			}
		}
	}
}

// bandOf returns the first lines of ls that stand at one height.
func bandOf(ls []*line) []*line {
	n := 1
	for n < len(ls) && level(ls[0], ls[n]) {
		n++
	}
	return ls[:n]
}

// bandKind reports whether a row can be of a running head, and whether it is
// sure to: the outermost row with a folio, any with a date.
func bandKind(band []*line, outermost bool) (sure, ok bool) {
	if !onlyShort(band) {
		return false, false
	}
	for _, l := range band {
		t := strings.TrimSpace(l.text)
		sure = sure || dateLine(t) || outermost && folio(t)
	}
	return sure, true
}

// onlyShort reports whether no line of a row is long or a sentence.
func onlyShort(band []*line) bool {
	for _, l := range band {
		if t := strings.TrimSpace(l.text); utf8.RuneCountInString(t) > headMost || endsSentence(t) && !dateLine(strings.TrimRight(t, ".")) {
			return false
		}
	}
	return true
}

// level reports whether a and b stand at one height on the page.
func level(a, b *line) bool {
	d := abs(a.box.Y0+a.box.Y1-b.box.Y0-b.box.Y1) / 2
	return d < bandSlack*max(a.at.sheet.em, 1e-9)
}
