package layout

import (
	"slices"
	"strings"
)

// Weights of the evidence for a paragraph ending between two lines of a
// positioned page, in nats, as in the table of cues for plain text.
const (
	geoIndent    = 6.0  // the second line is indented as first lines are
	geoFlush     = -4.0 // it is not, on a page that has indents
	geoFlushGrid = -9.0 // the same on a grid, where left edges are exact and nothing else is
	geoRoom      = 6.0  // the next word would have fitted
	geoFull      = -1.5 // it would not
	geoAir       = 6.0  // white space between
	geoNoAir     = -3.0 // none, on a page that parts paragraphs so
	geoHyphen    = -9.0
	geoLower     = -6.0
	geoMid       = -4.0
	geoNoStop    = -2.0
	geoStop      = 0.8
	geoAbbr      = -1.0
	geoNoStart   = -6.0
	geoDash      = 1.0
	geoAlone     = 3.0  // an indent on a page that shows no others
	indentAlone  = 0.8  // ems
	geoCentred   = 6.0  // one stands in the middle of the column, the other not
	roomExact    = 0.15 // ems of room beyond the next word that say nothing
	roomInk      = 0.5  // the same on scanned pages
	roomFirst    = 0.25 // of geoRoom, as soon as there is more, where boxes are exact
	geoFresh     = 6.0  // a dateline
	geoType      = 3.0  // another size of type
	geoHang      = 6.0  // the second line is not indented, in hanging text
	hangMiddle   = 0.55 // ems of indent that say nothing in hanging text
	hangSure     = 0.35 // ems from there that say all
	hangOpen     = 0.3  // of geoHang, after a full line without any stop
	hangChange   = 7.0  // against text that is hanging here and not there
	geoCapped    = 20.0
	geoSpace     = 6.0  // more than white space between
	airLeast     = 1.28 // line distances from which there is white space
	airMost      = 2.6
	speckSize    = 0.5  // of the body type, under which ink is no line
	indentLeast  = 0.45 // ems
	indentMore   = 6.0
)

// Habits of a sheet. A clear start is a line after one that ends a sentence
// and leaves room for more.
const (
	clearRoom    = 2.0  // ems
	clearLeast   = 3    // starts, to say anything
	indentShare  = 0.5  // of the clear starts that are indented, at least
	airShare     = 0.4  // of those with white space above
	indentSpread = 0.35 // ems by which indents of a page differ
)

// An offset says the more for an indent the nearer it comes to the page's own:
// from indentFrom of it on it says something, from indentSure on all it can.
const (
	indentFrom = 0.4
	indentSure = 0.75
)

// measureHabits finds whether the paragraphs of a sheet, whose lines are ls, are
// indented, or set apart by white space. It returns the indents.
func (sh *sheet) measureHabits(ls []*line) []float64 {
	var starts, others []float64
	aired := 0
	for i := 1; i < len(ls); i++ {
		l, prev := ls[i], ls[i-1]
		if l.at.sheet != sh || prev.at.seg != l.at.seg || l.at.drop || l.hint != RoleUnknown || prev.hint != RoleUnknown || l.centred() {
			continue
		}
		if o := l.offset(); endsSentence(prev.text) && prev.room() > clearRoom {
			starts = append(starts, o)
			if l.gapUp() > airLeast {
				aired++
			}
		} else if o > indentLeast && o < indentMore {
			others = append(others, o)
		}
	}
	sh.indent = 0
	in := indents(starts)
	if len(starts) >= clearLeast && float64(len(in)) >= indentShare*float64(len(starts)) {
		sh.indent = median(in)
	} else if len(starts) < clearLeast && len(others) >= clearLeast {
		if m := median(others); len(nearTo(others, m)) > len(others)/2 {
			sh.indent = m
		}
	}
	if sh.grid && sh.indent == 0 {
		if more := sh.gridIndents(ls); more != nil {
			in = more
			sh.indent = median(slices.Clone(in))
		}
	}
	if sh.endsExact() {
		sh.indent, in = 0, nil
	}
	sh.spaced = len(starts) > 0 && float64(aired) >= airShare*float64(len(starts))
	return in
}

// gridNoise is how many indented lines a page on a grid may have inside
// sentences for each one after a sentence: where paragraphs have no indents
// these come from centred lines and white that was measured wrong.
const gridNoise = 0.25

// gridIndents returns the indents of first lines of a page on a grid, whose
// left edges are exact: there an indent is known without a clear start.
func (sh *sheet) gridIndents(ls []*line) []float64 {
	var in []float64
	noise := 0
	for i := 1; i < len(ls); i++ {
		l, prev := ls[i], ls[i-1]
		o := l.offset()
		switch {
		case l.at.sheet != sh || prev.at.seg != l.at.seg || l.at.drop || l.hint != RoleUnknown || prev.hint != RoleUnknown:
		case o <= indentLeast || o >= indentMore || wide(firstRune(l.text)):
		case endsStop(prev.text):
			in = append(in, o)
		default:
			noise++
		}
	}
	in = nearTo(in, median(slices.Clone(in)))
	if len(in) < 2 || float64(noise) > gridNoise*float64(len(in)) {
		return nil
	}
	return in
}

// indents returns those of offsets that are indents of the usual depth.
func indents(offsets []float64) []float64 {
	var in []float64
	for _, o := range offsets {
		if o > indentLeast && o < indentMore {
			in = append(in, o)
		}
	}
	return nearTo(in, median(slices.Clone(in)))
}

// nearTo returns those of vs that are near m.
func nearTo(vs []float64, m float64) []float64 {
	var out []float64
	for _, v := range vs {
		if abs(v-m) < max(indentSpread, m/4) {
			out = append(out, v)
		}
	}
	return out
}

// cutLines returns for each line whether a paragraph ends after it.
func (s *analysis) cutLines(ls []*line) []bool {
	out := make([]bool, len(ls))
	for i := range ls[:len(ls)-1] {
		out[i] = s.paragraphEnds(ls[i], ls[i+1])
	}
	out[len(ls)-1] = true
	return out
}

// paragraphEnds decides whether a paragraph ends between a and b.
func (s *analysis) paragraphEnds(a, b *line) bool {
	name, w := b.indentCue(a, b.at.hanging)
	cues := append([]Cue{{name, w}}, breakCues(a, b)...)
	score := sum(cues)
	if s.Explain {
		cues = slices.DeleteFunc(cues, func(c Cue) bool { return c.Weight == 0 })
		d := Decision{Kind: DecideBreak, Page: a.page, Line: a.id, Rule: "break", Chosen: "join", Against: "break",
			Margin: -score, What: clip(a.text) + " ⏎ " + clip(b.text), Cues: cues}
		if score > 0 {
			d.Chosen, d.Against, d.Margin = "break", "join", score
		}
		s.explain(d)
	}
	return score > 0
}

func sum(cues []Cue) float64 {
	v := 0.0
	for _, c := range cues {
		v += c.Weight
	}
	return v
}

// indentCue weighs what it says for a paragraph ending after a that b begins
// where it does: in hanging text, lists above all, the first line of each
// paragraph begins at the edge of the column and the others are indented;
// elsewhere it is the other way round.
func (b *line) indentCue(a *line, hanging bool) (string, float64) {
	if b.at.sheet.endsExact() {
		return "", 0
	}
	sh := b.at.sheet
	o := b.offset()
	switch {
	case b.at.capped:
		return "drop-cap", geoCapped
	case b.at.drop || b.at.seg.Table:
		return "", 0
	case hanging && o < indentMore:
		w := geoHang * max(-1, min(1, (hangMiddle-o)/hangSure))
		if w > 0 && !pointed(a.text) && a.fills() {
			w *= hangOpen
		}
		return "hanging", w
	case hanging:
		return "", 0
	case sh.indent > 0 && o > indentFrom*sh.indent && o < 1.6*sh.indent+0.3:
		w := geoIndent * min(1, (o/sh.indent-indentFrom)/(indentSure-indentFrom))
		if sh.face.tight && a.room() <= a.ems(b.at.first) && !endsStop(a.text) {
			w /= 2 // or the page is warped
		}
		return "indent", w
	case sh.indent > 0 && sh.grid && !wide(firstRune(b.text)):
		return "flush", geoFlushGrid
	case sh.indent > 0 && (o < indentMore || !pointed(a.text)):
		return "flush", geoFlush
	case o > indentAlone && o < indentMore && endsSentence(a.text):
		return "indent-alone", geoAlone
	}
	return "", 0
}

// breakCues returns what else speaks for and against a paragraph ending
// between a and b.
func breakCues(a, b *line) []Cue {
	sh := b.at.sheet
	var cues []Cue
	add := func(name string, w float64) { cues = append(cues, Cue{name, w}) }
	same := a.at.seg == b.at.seg && a.at.sheet == b.at.sheet
	room, next := a.room(), a.ems(b.at.first)+0.25
	if wide(lastRune(a.text)) {
		next += 0.5
	}
	slack, least := roomExact, roomFirst
	if sh.face.tight {
		slack, least = roomInk, 0 // edges of scans are uncertain
	}
	switch {
	case sh.face.tight && (a.deeplyCentred() && b.deeplyCentred() || a.at.size < speckSize):
		// Lines in the middle end where they are meant to, pieces of letters
		// anywhere.
	case room > next+slack:
		add("room", geoRoom*min(1, least+(room-next-slack)/4))
	case room <= next:
		add("full", geoFull)
	}
	if same || b.at.up == a {
		switch gap := b.whiteAbove(); {
		case sh.grid && gap > airLeast && !endsStop(a.text):
			// heights of rows are uncertain, see settle
		case gap > airLeast && gap < airMost:
			add("air", geoAir)
		case gap >= airMost && b.at.up == a && endsStop(a.text) && !startsInside(b.text):
			add("space", geoSpace)
		case sh.spaced && gap <= airLeast:
			add("no-air", geoNoAir)
		}
	}
	if same && !sh.grid && a.deeplyCentred() != b.deeplyCentred() && (a.deeplyCentred() || pointed(a.text)) {
		add("centred", geoCentred)
	}
	switch {
	case brokenWord(a.text, b.text):
		add("broken-word", geoHyphen)
	case midSentence(a.text):
		add("mid-sentence", geoMid)
	case !pointed(a.text):
		add("no-stop", geoNoStop)
	case !endsStop(trimClosers(a.text)):
		add("abbreviation", geoAbbr)
	default:
		add("stop", geoStop)
	}
	if startsLower(b.text) {
		add("lower-case", geoLower)
	}
	if isNoStart(firstRune(b.text)) && wide(lastRune(a.text)) {
		add("no-start", geoNoStart)
	}
	if strings.ContainsRune("—–•●■□◆★▪·*", firstRune(b.text)) {
		add("dash", geoDash)
	}
	if datelineStart(b.text) {
		add("dateline", geoFresh)
	}
	if abs(a.at.size-b.at.size) > 0.12 && (sh.words || !sh.face.tight) {
		add("type", geoType)
	}
	return cues
}

// whiteAbove returns the distance of b from the line above, in line distances.
// Where only whole lines of a scan have boxes, that of a short line may stand
// too high or too low: white space pushes the line after and the one before
// apart, too.
func (b *line) whiteAbove() float64 {
	gap := b.gapUp()
	a, d := b.at.up, b.at.down
	if a == nil || !b.wholeLines() {
		return gap
	}
	if u := a.at.up; u != nil && u.inColumn(b) {
		gap = min(gap, b.gapTo(u)-1)
	}
	if d != nil && d.inColumn(b) {
		gap = min(gap, d.gapTo(a)-1)
	}
	return gap
}

// inColumn reports whether l and m stand in columns with the same left edge.
func (l *line) inColumn(m *line) bool {
	return l.at.sheet == m.at.sheet && abs(l.at.left-m.at.left) < edgeMove*l.at.sheet.em
}

// pointed reports whether s ends in a stop, though it may be one of an
// abbreviation.
func pointed(s string) bool {
	t := trimClosers(s)
	return endsStop(t) || strings.HasSuffix(t, ".")
}

// markHanging finds which runs of lines, each of them running text, are
// hanging: the way in which indents and the other cues agree best over all,
// where a change of the way has its price.
func markHanging(runs [][]*line) {
	const ways = 2 // 0: first lines are indented, 1: hanging
	type step struct {
		b    *line
		from [ways]int
	}
	var steps []step
	best := [ways]float64{0, -hangChange}
	for _, run := range runs {
		for i := 1; i < len(run); i++ {
			a, b := run[i-1], run[i]
			rest := sum(breakCues(a, b))
			st := step{b: b}
			var next [ways]float64
			for w := range next {
				st.from[w] = w
				next[w] = best[w]
				if v := best[1-w] - hangChange; v > next[w] {
					st.from[w], next[w] = 1-w, v
				}
				_, cue := b.indentCue(a, w == 1)
				next[w] += abs(rest+cue) / 2
			}
			best = next
			steps = append(steps, st)
		}
	}
	w := 0
	if best[1] > best[0] {
		w = 1
	}
	for i := len(steps) - 1; i >= 0; i-- {
		steps[i].b.at.hanging = w == 1
		w = steps[i].from[w]
	}
}

// paragraphsOf returns the paragraphs of lines that follow each other.
func (s *analysis) paragraphsOf(ls []*line, role Role, rule string) []*para {
	ends := s.cutLines(ls)
	var out []*para
	start := 0
	for i := range ls {
		if ends[i] {
			p := s.join(slices.Clone(ls[start : i+1]))
			p.role, p.rule = role, rule
			out = append(out, p)
			start = i + 1
		}
	}
	return out
}
