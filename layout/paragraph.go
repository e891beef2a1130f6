package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/galleyproof/galley/dehyphen"
)

// A para is a paragraph: lines that belong together, joined.
type para struct {
	script
	lines []*line
	role  Role
	rule  string

	features []uint64 // of its text, once they were asked for
}

// blank returns the empty lines before p.
func (p *para) blank() int { return p.lines[0].blank }

// last returns the last line of p.
func (p *para) last() *line { return p.lines[len(p.lines)-1] }

// habits is what a page does everywhere, measured before any decision.
type habits struct {
	metric metric

	// indent is how much shorter first lines are than other full ones, in
	// ems: the indent, which plain text has lost.
	indent float64

	// short is how much shorter than the measure full lines are, in ems.
	short float64

	// blankFirst is the share of the clear first lines of paragraphs after
	// which an empty line stands; an extractor that takes the indented line
	// for a block of its own puts one there.
	blankFirst float64

	// blankBetween is the share of the clear ends of paragraphs after which an
	// empty line stands.
	blankBetween float64

	// stretched is the share of the lines ended by the measure in which
	// justification has made spaces so wide that the source has two.
	stretched float64
}

// paragraphs joins the lines into paragraphs, stretch by stretch of lines that
// follow each other.
func (s *analysis) paragraphs() {
	h := s.measureHabits()
	s.habits = h
	markSections(s.lines)
	s.markHeadings()
	s.learn()
	for i := 0; i < len(s.lines); {
		j := i + 1
		for j < len(s.lines) && s.lines[j].seg == s.lines[i].seg {
			j++
		}
		breaks := s.breaks(h, s.lines[i:j])
		s.cut(s.lines[i:j], breaks)
		i = j
	}
	s.keepLines()
}

// learn makes the words of the pages the evidence for their hyphens, unless the
// caller has given some: no dictionary knows a page's names and spellings as
// well as the page itself.
func (s *analysis) learn() {
	if s.joiner.Words != nil {
		return
	}
	words := &dehyphen.Words{}
	for _, l := range s.lines {
		if !l.verbatim {
			words.Learn(l.text)
		}
	}
	s.joiner.Words = words
}

// measureHabits sets widths and measures and finds the habits of the pages.
func (s *analysis) measureHabits() habits {
	h := habits{metric: s.metric}
	s.remeasure()
	if !s.columnar {
		return h
	}
	var first, middle []float64
	clear, blankClear, begins, blankBegins := 0, 0, 0, 0
	for i := 1; i+1 < len(s.lines); i++ {
		prev, l, next := s.lines[i-1], s.lines[i], s.lines[i+1]
		if !l.proven || !prev.proven || prev.stretch != l.stretch {
			continue
		}
		deficit, columns := h.deficit(l)
		goesOn := !endsStop(l.text) && (startsLower(next.text) || wide(lastRune(l.text)) && next.full1(h.metric))
		switch {
		case endsSentence(prev.text) && roomIn(h.metric, prev.measure, prev, l) > 0.15*prev.measure:
			clear++
			if l.blank > 0 {
				blankClear++
			}
			if goesOn && columns == 1 {
				first = append(first, deficit)
				begins++
				if next.blank > 0 {
					blankBegins++
				}
			}
		case goesOn && columns == 1 && !endsStop(prev.text) && l.blank == 0 && next.blank == 0:
			middle = append(middle, deficit)
		}
	}
	h.stretched = stretchedShare(h.metric, s.lines)
	h.short = median(middle)
	h.indent = max(0, min(median(first)-h.short, 4))
	h.blankBetween = share(blankClear, clear, 0.5)
	h.blankFirst = share(blankBegins, begins, 0.05)
	return h
}

// full1 reports whether l fills its measure.
func (l *line) full1(m metric) bool {
	return l.width > l.measure*(1-fullTolerance) || l.measure-l.width < 1.5
}

// stretchedMost keeps a share off 1, where what it says would be beyond doubt.
const stretchedMost = 0.9

// stretchedShare returns the share of the lines ended by the measure that have
// stretched spaces.
func stretchedShare(m metric, lines []*line) float64 {
	n, all := 0, 0
	for _, l := range lines {
		if l.proven && !l.stop && l.full1(m) {
			all++
			if l.stretched() {
				n++
			}
		}
	}
	return min(stretchedMost, share(n, all, 0))
}

// stretched reports whether l has a space that justification has made wider
// than one: pdfminer and others write two or more then.
func (l *line) stretched() bool { return strings.Contains(strings.TrimSpace(l.text), "  ") }

// share returns n of all, drawn towards prior while there is little to count.
func share(n, all int, prior float64) float64 {
	return (float64(n) + prior) / (float64(all) + 1)
}

func median(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	slices.Sort(v)
	return v[len(v)/2]
}

// A cue is evidence for or against a break between two lines.
type cue uint8

const (
	cueRoom       cue = iota // the next word would have fitted
	cueStretch               // the measure changes
	cueWide                  // one of the two is wider than the column
	cueBlank                 // an empty line
	cueNoBlank               // none, where breaks usually have one
	cueIndent                // the next line is short by an indent, as a first line is
	cueNoIndent              // the next line is full, where first lines are not
	cueIndentSeen            // the next line stands further in than this one
	cueDash                  // the next line begins as speech or a list item does
	cueByline                // the next line begins as a byline or dateline does
	cueSize                  // the type changes
	cueHead                  // this line is a heading or byline
	cueHyphen                // a word is broken
	cueHalf                  // a word is broken, and over an empty line something else follows
	cueMid                   // the sentence is sure to go on
	cueNoStop                // no end of a sentence
	cueLower                 // the next line begins with a small letter
	cueNoStart               // the next line begins with what may not begin a line
	cueOpen                  // a quote or bracket is open
	cueJoined                // the line is several, and the last of them ends as a paragraph does
	cueFull                  // the line is full, as few last lines are
	cueNatural               // the line is not justified, as last lines are not, and others are
	cueOperator              // the line ends in a sign of arithmetic
	cueFigure                // the next line begins with a figure, inside a sentence
	cueSection               // the next line begins with the number of a section
	cueSourceJoin            // the source says that the word goes on
	cueHint                  // one of the two is furniture or to be left alone
	numCues
)

// cues holds the name and weight of each cue, in nats: the logarithm of how
// much more often the cue is seen at a paragraph's end than inside (above 0),
// or the reverse (below 0). They were set from counts over the line ends of
// books rewrapped at TeX's breakpoints, newspaper columns of five languages and
// scientific papers, and rounded.
var cues = [numCues]struct {
	name   string
	weight float64
}{
	cueRoom:       {"room", 1},
	cueStretch:    {"measure-changes", 1.5},
	cueWide:       {"wider-than-column", 5},
	cueBlank:      {"blank", 1},
	cueNoBlank:    {"no-blank", -1},
	cueIndent:     {"indent", 1.6},
	cueNoIndent:   {"no-indent", -1.5},
	cueIndentSeen: {"indent-seen", 4},
	cueDash:       {"dash", 1.2},
	cueByline:     {"byline", 14},
	cueSize:       {"type-changes", 5},
	cueHead:       {"heading", 6},
	cueHyphen:     {"broken-word", -7},
	cueHalf:       {"half-word", 6},
	cueMid:        {"mid-sentence", -4},
	cueNoStop:     {"no-stop", -2.8},
	cueLower:      {"lower-case", -4},
	cueNoStart:    {"no-start", -6},
	cueOpen:       {"open-bracket", -1.2},
	cueJoined:     {"joined-stop", 1.2},
	cueFull:       {"full", -1.7},
	cueNatural:    {"not-justified", 1},
	cueOperator:   {"operator", -4},
	cueFigure:     {"figure", -4},
	cueSection:    {"section", 2},
	cueSourceJoin: {"source-joins", -20},
	cueHint:       {"set-apart", 40},
}

// roomCertain is the room, as a share of the measure, from which on a line is
// certainly not full; roomWeight is what it then says. Between no room and
// this the weight rises in proportion.
const (
	roomCertain = 0.25
	roomWeight  = 6.0
	roomSlack   = 0.02 // natural widths are this uncertain

	// headingRelief is how much more likely a break is after a line without a
	// stop if the line would be a paragraph by itself, a heading: the last of
	// several lines hardly ever has none. A capital below makes it likelier than
	// what has no case. After an empty line narrow lines are headings too, and
	// blockRelief is what that says.
	capitalRelief  = 6.0
	caselessRelief = 2.0
	blockRelief    = 3.2

	// noStopProven is how much more a missing stop says where the measure is
	// known, and with it that the text is set in columns.
	noStopProven = 1.4

	// lowerOpen is how much more a small letter says after a line without a
	// stop.
	lowerOpen = 1.3

	// headingFill is the share of the measure that no line of a heading in
	// larger type fills by its letters' natural widths.
	headingFill = 0.82
)

// indentMost is the widest indent of a first line, in cells.
const indentMost = 10

// A boundary is the evidence between two lines.
type boundary struct {
	cues   [numCues]float64
	score  float64 // above 0: a paragraph ends, if the line above is not its first
	first  float64 // added to score if the line above is the first of its paragraph
	opener float64 // how well the line above suits as the first of a paragraph that goes on
}

func (b *boundary) add(c cue, factor float64) {
	w := cues[c].weight * factor
	b.cues[c] += w
	b.score += w
}

// breaks returns for each of lines whether a paragraph ends after it: the best
// sequence by dynamic programming, whose state is whether a line is the first
// of its paragraph.
func (s *analysis) breaks(h habits, lines []*line) []bool {
	n := len(lines)
	out := make([]bool, n)
	out[n-1] = true
	if n == 1 {
		return out
	}
	bs := make([]boundary, n-1)
	narrow := 0 // narrow lines since the last empty one
	for i := range bs {
		var before, after *line
		if i > 0 {
			before = lines[i-1]
		}
		if i+2 < n {
			after = lines[i+2]
		}
		bs[i] = s.boundary(h, lines[i], lines[i+1], after)
		bs[i].opener = h.opener(before, lines[i], lines[i+1])
		switch l := lines[i]; {
		case !s.columnar || !l.proven || l.width > headingFill*l.measure || l.spread:
			narrow = -headLines
		case l.blank != 0 || before != nil && before.stop:
			narrow = 1
		default:
			narrow++
		}
		// Lines that are all narrow, after an empty one, are a heading.
		if narrow > 1 && !lines[i].stop && !midSentence(lines[i].text) && !startsLower(lines[i+1].text) {
			bs[i].score += blockRelief
		}
	}
	const first, middle = 0, 1
	gain := [2]float64{0, math.Inf(-1)} // best sum so far with this line in that state
	from := make([][2]uint8, n)
	for i := range bs {
		var next [2]float64
		b := &bs[i]
		cut := [2]float64{gain[first] + (b.score+b.first)/2, gain[middle] + b.score/2}
		run := [2]float64{gain[first] - (b.score+b.first)/2 + b.opener, gain[middle] - b.score/2}
		next[first], from[i+1][first] = best2(cut)
		next[middle], from[i+1][middle] = best2(run)
		gain = next
	}
	st := uint8(first)
	if gain[middle] >= gain[first] {
		st = middle // where nothing speaks for a break there is none
	}
	for i := n - 1; i > 0; i-- {
		if st == first {
			out[i-1] = true
		}
		st = from[i][st]
	}
	if s.Explain {
		s.explainBreaks(lines, bs, out)
	}
	return out
}

func best2(v [2]float64) (float64, uint8) {
	if v[1] > v[0] {
		return v[1], 1
	}
	return v[0], 0
}

func (s *analysis) explainBreaks(lines []*line, bs []boundary, out []bool) {
	for i := range bs {
		d := Decision{Kind: DecideBreak, Page: lines[i].page, Line: lines[i].id, Rule: "break",
			Chosen: "join", Against: "break", Margin: -bs[i].score, What: clip(lines[i].text) + " ⏎ " + clip(lines[i+1].text)}
		if out[i] {
			d.Chosen, d.Against, d.Margin = "break", "join", bs[i].score
		}
		for c, w := range bs[i].cues {
			if w != 0 {
				d.Cues = append(d.Cues, Cue{cues[c].name, w})
			}
		}
		d.Cues = append(d.Cues, Cue{"if-first-line", bs[i].first}, Cue{"as-first-line", bs[i].opener})
		s.explain(d)
	}
}

// clip returns the beginning and end of s, for explanations.
func clip(s string) string {
	const most = 24
	r := []rune(strings.TrimSpace(s))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most/2]) + "…" + string(r[len(r)-most/2:])
}

// boundary weighs the evidence for a paragraph ending between l and next;
// after is the line that follows, or nil.
func (s *analysis) boundary(h habits, l, next, after *line) boundary {
	var b boundary
	room := roomIn(h.metric, l.measure, l, next)
	slack := roomSlack * l.measure
	if wide(lastRune(l.text)) {
		slack = 0.6 // compressed punctuation at line ends
	}
	forced := room <= slack
	if l.proven && !forced {
		f := min(1, (room-slack)/(roomCertain*l.measure)) * roomWeight
		b.add(cueRoom, f)
		// A first line is short by its indent.
		if left := room - slack - h.indent; left <= 0 {
			b.first -= f
		} else {
			b.first += min(1, left/(roomCertain*l.measure))*roomWeight - f
			if !endsStop(l.text) && headingLike(l.text) && opensText(next.text) {
				b.first += headingRelief(next.text)
			}
		}
	}
	s.weighEnds(&b, h, l, next, forced)
	s.weighBlank(&b, h, l, next)
	if in := next.box.X0 - l.box.X0; s.pages[l.page].Cells && in >= 1 && in <= indentMost && next.blank >= 0 {
		b.add(cueIndentSeen, 1)
	}
	if next.proven && after != nil && h.indent > 0.5 && next.stretch == l.stretch {
		deficit, columns := h.deficit(next)
		switch {
		case deficit+next.slack > h.indent*0.6 && deficit < h.indent*1.6+0.5 && !endsStop(next.text):
			b.add(cueIndent, 1/columns)
		case deficit+next.slack < h.indent*0.4:
			b.add(cueNoIndent, 1/columns)
		}
	}
	if l.size > 0 && next.size > 0 && math.Abs(l.size-next.size) > 0.06*max(l.size, next.size) {
		b.add(cueSize, 1)
	}
	if next.stretch != l.stretch {
		b.add(cueStretch, 1)
	}
	if s.columnar && l.overWide() != next.overWide() && !startsLower(next.text) && !(l.overWide() && s.goesOnBelow(l, next)) {
		b.add(cueWide, max(l.wideness(), next.wideness()))
	}
	switch {
	case l.head != next.head, l.twice != next.twice:
		b.add(cueHint, 1)
	case l.head:
		b.add(cueHint, -1)
	}
	if l.hint == RoleFurniture || next.hint == RoleFurniture || l.verbatim || next.verbatim {
		b.add(cueHint, 1)
	}
	return b
}

// wideCertain is how much wider than its column, as a share of the measure, a
// line is that was surely not set in it: between this and what natural widths
// differ by, the width says less in proportion.
const wideCertain = 0.2

// wideness returns how sure it is, from 0 to 1, that l was not set in the
// column around it.
func (l *line) wideness() float64 {
	over := (l.width-l.slack)/l.measure - 1
	return max(0, min(1, (over-fullTolerance)/(wideCertain-fullTolerance)))
}

// goesOnBelow reports whether l, without a stop, has next right below in a
// source that parts what is set apart by empty lines.
func (s *analysis) goesOnBelow(l, next *line) bool {
	return !s.noBlanks && next.blank == 0 && !l.stop
}

// weighEnds weighs what l ends in and next begins with.
func (s *analysis) weighEnds(b *boundary, h habits, l, next *line, forced bool) {
	t := trimClosers(l.text)
	first := firstRune(next.text)
	switch {
	case l.more:
		b.add(cueSourceJoin, 1)
	case next.blank != 0 && halfWord(l.text, next.text):
		b.add(cueHalf, 1)
	case brokenWord(l.text, next.text):
		b.add(cueHyphen, 1)
	case midSentence(l.text):
		b.add(cueMid, 1)
	case !endsStop(t):
		if l.proven {
			b.add(cueNoStop, noStopProven)
		} else {
			b.add(cueNoStop, 1)
		}
	}
	switch {
	case !startsLower(next.text):
	case l.stop:
		b.add(cueLower, 1) // after an abbreviation, or where the order of the lines is broken
	default:
		b.add(cueLower, lowerOpen)
	}
	s.weighStart(b, l, next)
	if l.proven && h.stretched > 0 && !l.stretched() {
		b.add(cueNatural, -math.Log(1-h.stretched))
	}
	switch {
	case openRound(l.text):
		b.add(cueOpen, 4) // no paragraph ends in a bracket
	case openBrackets(l.text) > 0:
		b.add(cueOpen, 1)
	}
	switch {
	case !l.proven || !forced:
	case l.stop && l.several():
		b.add(cueJoined, 1) // how full the last of several lines is, is not known
	default:
		b.add(cueFull, 1)
	}
	if strings.ContainsRune("—–•●■□◆★▪·*", first) || first == '-' && strings.HasPrefix(next.text, "- ") {
		b.add(cueDash, 1)
	}
	if bylineStart(next.text) || datelineStart(next.text) || creditLine(next) {
		b.add(cueByline, 1)
	}
	if bylineOnly(l.text) || creditLine(l) && endsCredit(l.text) {
		b.add(cueHead, 1)
	}
}

// weighStart weighs what next begins with where it can begin a line, but not a
// text.
func (s *analysis) weighStart(b *boundary, l, next *line) {
	first := firstRune(next.text)
	if isNoStart(first) && wide(lastRune(l.text)) || closingMark(next.text) {
		b.add(cueNoStart, 1)
	}
	if operatorEnd(l.text) {
		b.add(cueOperator, 1)
	}
	if first >= '0' && first <= '9' && next.blank <= 0 && !endsStop(trimClosers(l.text)) && sectionNumber(next.text) == "" {
		b.add(cueFigure, 1)
	}
	if next.section {
		b.add(cueSection, 1)
	}
}

// creditLine reports whether l is a caption by itself: a line that stands
// apart and names who made the picture.
func creditLine(l *line) bool { return l.blank != 0 && creditIn(l.text) }

// endsCredit reports whether a caption is complete with s: the credit is the
// last of it.
func endsCredit(s string) bool { return !midSentence(s) }

// weighBlank weighs an empty line, or its absence.
func (s *analysis) weighBlank(b *boundary, h habits, l, next *line) {
	switch {
	case next.blank > 0:
		w := 2 + 3*h.blankBetween
		switch {
		case !s.columnar:
			w = 60 // the author's, in a text that no column has torn apart
		case !l.proven:
			w = 8
		}
		b.add(cueBlank, w)
		if l.proven && (!l.stop || h.fullFirst(l, next)) {
			b.first -= w * min(1, 1.6*h.blankFirst)
		}
	case next.blank == 0:
		b.add(cueNoBlank, 2.5*max(0, h.blankBetween-0.5)*2)
	}
}

// blankInside is how often an empty line stands between two lines of one
// paragraph of which the upper is not the first: where a column ends, once in
// some thirty lines.
const blankInside = 0.04

// fullFirst reports whether l, with the indent of a first line before it, has
// no room for what next begins with, but is not wider than the column either.
func (h habits) fullFirst(l, next *line) bool {
	room := roomIn(h.metric, l.measure, l, next) - h.indent
	return room <= roomSlack*l.measure && l.width-l.slack <= l.measure
}

// opener weighs whether l, between before and next, is the first line of a
// paragraph that goes on with next: where the page has an empty line after
// most first lines, an empty line in a sentence is the sign of one.
func (h habits) opener(before, l, next *line) float64 {
	deficit := l.measure - l.width
	if !l.proven || next.blank < 0 || l.stop && !h.fullFirst(l, next) || before != nil && l.blank == 0 && !endsStop(before.text) ||
		deficit > 1.6*h.indent+1 || bylineStart(next.text) || datelineStart(next.text) {
		return 0
	}
	if next.blank > 0 {
		return max(0, math.Log(h.blankFirst/blankInside))
	}
	if isOpener(firstRune(l.text)) {
		return 0 // the bracket moves the line, and the extractor does not see the indent
	}
	return min(0, math.Log((1-h.blankFirst)/(1-blankInside)))
}

// brokenWord reports whether a line ends in a word that goes on in the next
// one, by its hyphen.
func brokenWord(l, next string) bool {
	l = strings.TrimRightFunc(l, unicode.IsSpace)
	if !strings.ContainsRune("-\u00AD\u00AC\u2010\u2011\u2E17\u0002=", lastRune(l)) {
		return false
	}
	t := strings.TrimSuffix(l, string(lastRune(l)))
	return unicode.IsLetter(lastRune(t)) && unicode.IsLetter(firstRune(next))
}

// closingMark reports whether s begins with a mark that follows a word without
// space in Latin type, and not with an ellipsis or a decimal: it was set higher
// or lower than the line that it ends, or after what was.
func closingMark(s string) bool {
	if s == "" || !strings.ContainsRune(",.;:)]}%", firstRune(s)) {
		return false
	}
	next := firstRune(s[1:])
	return next != '.' && !unicode.IsDigit(next)
}

// operatorEnd reports whether s ends in a sign of arithmetic, after which a
// formula goes on.
func operatorEnd(s string) bool {
	return strings.ContainsRune("=+<>≤≥≈≠×÷±∈∼→←≡∝", lastRune(strings.TrimRightFunc(s, unicode.IsSpace)))
}

// headingRelief returns what speaks for a heading above next.
func headingRelief(next string) float64 {
	if unicode.IsUpper(firstRune(strings.TrimLeft(next, openers+"\"'"))) {
		return capitalRelief
	}
	return caselessRelief
}

// headingLike reports whether s can be a heading by what it begins with and is
// made of.
func headingLike(s string) bool {
	r := firstRune(strings.TrimLeft(s, openers+"\"'"))
	return !startsLower(s) && letters(s) >= headingLetters && !operatorEnd(s) &&
		(unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("—–-¿¡", r))
}

// headingLetters is how many letters a heading has at least: fewer are a sign
// in a formula or a drawing.
const headingLetters = 3

// opensText reports whether s begins as a text can.
func opensText(s string) bool {
	r := firstRune(strings.TrimLeft(s, openers+"\"'"))
	return unicode.IsLetter(r) && !unicode.IsLower(r) || strings.ContainsRune("—–-¿¡", r) ||
		sectionNumber(s) != "" || bylineStart(s) || datelineStart(s)
}

// halfWord reports whether a line ends in a broken word that the next one does
// not go on: small letters before the hyphen, a capital after it.
func halfWord(l, next string) bool {
	return brokenWord(l, next) && unicode.IsUpper(firstRune(next))
}

// cut divides lines into paragraphs where breaks says so.
func (s *analysis) cut(lines []*line, breaks []bool) {
	start := 0
	for i := range lines {
		if breaks[i] {
			s.paras = append(s.paras, s.join(lines[start:i+1]))
			start = i + 1
		}
	}
}

// join makes one paragraph of lines. Each line end is decided from the two
// lines alone, so the work is in proportion to the text.
func (s *analysis) join(lines []*line) *para {
	if lines[0].verbatim {
		return &para{lines: lines, script: lines[0].script}
	}
	cur := lines[0].trimmed()
	var runs []Run
	for i, l := range lines[1:] {
		next := l.trimmed()
		cur, next = s.joinLines(cur, next, lines[i])
		runs = concat(runs, cur.runs)
		cur = next
	}
	return &para{lines: lines, script: scriptOf(concat(runs, cur.runs))}
}

// joinLines readies two texts to stand one after the other, the line end
// between them decided by package dehyphen; l is the line that a ends in.
func (s *analysis) joinLines(a, b script, l *line) (script, script) {
	d := s.joiner.Decide(l.textOf(a), b.text)
	switch {
	case d.Op != dehyphen.Glue:
	case s.swallowed(a.text, b.text):
		d = dehyphen.Decision{Op: dehyphen.Space, Rule: "page-space", Confidence: Likely, Put: " "}
	case endsSentence(a.text) && creditOnly(b.text):
		d = dehyphen.Decision{Op: dehyphen.Space, Rule: "credit-space", Confidence: Likely, Put: " "}
	}
	if s.Explain && (d.Op == dehyphen.Drop || d.Op == dehyphen.Keep) {
		s.explain(Decision{Kind: DecideHyphen, Page: l.page, Line: l.id, Chosen: d.Op.String(), Against: otherOp(d.Op),
			Margin: editMargins[d.Confidence], Cues: []Cue{{d.Confidence.String(), editMargins[d.Confidence]}}, Rule: string(d.Rule), What: clip(a.text) + " ⏎ " + clip(b.text)})
	}
	rule := string(d.Rule)
	n := len(a.text)
	if d.Cut > 0 {
		a = a.apply([]change{{n - d.Cut, n, d.Put, rule, d.Confidence}})
	} else if d.Put != "" {
		a = a.apply([]change{{n, n, d.Put, rule, d.Confidence}})
	}
	if d.Trim > 0 {
		b = b.apply([]change{{0, d.Trim, "", rule, d.Confidence}})
	}
	return a, b
}

// otherOp returns what else could have become of a hyphen.
func otherOp(op dehyphen.Op) string {
	if op == dehyphen.Drop {
		return dehyphen.Keep.String()
	}
	return dehyphen.Drop.String()
}

// headWindow is how much of a text before a line end package dehyphen sees: it
// needs the last words only, and the paragraph may be long.
const headWindow = 400

// textOf returns the end of a, as far as a decision needs it.
func (l *line) textOf(a script) string {
	if len(a.text) <= headWindow {
		return a.text
	}
	i := len(a.text) - headWindow
	for i < len(a.text) && !utf8.RuneStart(a.text[i]) {
		i++
	}
	return a.text[i:]
}
