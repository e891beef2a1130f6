package layout

import (
	"slices"
	"strings"
	"unicode"
)

// analyzePlaced is the analysis of pages with geometry.
func (s *analysis) analyzePlaced() {
	s.place() // order.go: columns, reading order
	simplified := isSimplified(s.lines)
	for _, l := range s.lines {
		l.mendChars(simplified)
		if s.grid && hasRTL(l.text) {
			l.mendAllah()
		}
	}
	s.learn()
	vs := s.views()
	surround(vs)
	scannedEdges(s.lines)
	s.placedFurniture(vs) // geofurniture.go
	for _, l := range s.lines {
		if l.narrow() {
			l.mendDoubles()
		}
		l.mendSoftHyphen()
	}
	vs = s.reducedViews()
	surround(vs)
	s.habitsOfSheets()
	s.findHeads(vs) // geohead.go: what each line is
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
	if s.grid {
		sec.readHeads(stories)
	}
	markHanging(textRuns(stories))
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
	for _, e := range s.headParts(st) {
		a.Blocks = append(a.Blocks, s.block(e.role, e.rule, s.headParas(e.lines)...))
	}
	for _, p := range st.byline {
		a.Blocks = append(a.Blocks, s.block(RoleByline, p.rule, s.join(p.lines)))
	}
	for _, r := range st.runs() {
		if r.role == RoleCrosshead {
			a.Blocks = append(a.Blocks, s.block(RoleCrosshead, r.rule, s.sentences(r.lines)...))
			continue
		}
		a.Blocks = append(a.Blocks, s.block(r.role, r.rule, s.paragraphsOf(r.lines, r.role, r.rule)...))
	}
	for _, p := range st.captions {
		a.Blocks = append(a.Blocks, s.block(RoleCaption, p.rule, s.join(p.lines)))
	}
	return a
}

// runs returns the text of st, what follows each other without a crosshead
// between together.
func (st *story) runs() []part {
	var out []part
	for _, p := range st.text {
		if n := len(out); n > 0 && p.role != RoleCrosshead && out[n-1].role == p.role {
			out[n-1].lines = append(out[n-1].lines, p.lines...)
			continue
		}
		out = append(out, part{p.role, p.rule, slices.Clone(p.lines)})
	}
	return out
}

// textRuns returns the running text of stories.
func textRuns(stories []*story) [][]*line {
	var out [][]*line
	for _, st := range stories {
		for _, r := range st.runs() {
			if r.role == RoleBody {
				out = append(out, r.lines)
			}
		}
	}
	return out
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

// A part is lines of an article with one role.
type part struct {
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
func divideStack(ps []*piece) []part {
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
		if l := ls[j-1]; l.text != "" && endsSentence(l.text) && !l.fills() {
			break // what has a full stop, and room after it, is complete: the next line says something else
		}
	}
	var out []part
	for _, e := range []part{{RoleKicker, rule, ls[:i]}, {RoleHeadline, rule, ls[i:j]}, {RoleDeck, rule, ls[j:]}} {
		if len(e.lines) > 0 {
			out = append(out, e)
		}
	}
	return out
}
