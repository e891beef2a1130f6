package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/galleyproof/galley/columns"
)

// Weights of the evidence that a line is one of a heading.
const (
	headScore     = 3.5 // from here on a line is one
	headSize      = 6.0 // the most that type size says
	headHeavy     = 2.0
	headCentred   = 1.5
	headDeep      = 1.5
	headAir       = 1.5
	headCapitals  = 1.5
	headStop      = -3.0
	headLower     = -4.0
	headMid       = -3.0
	headFull      = -4.0
	headPyramid   = 3.5
	headInside    = -3.0 // the line above goes on
	besideHeading = 1.5  // what suffices next to a heading
)

// A line of a scan that is as near to the lines above and below as lines of text
// are is hardly of larger type: its box is too high, because it slants or a
// speck was taken for a letter.
const (
	textGaps  = 2.2 // line distances from the line above to the one below
	headSmall = 0.5 // the least that the size of a line in the middle says, with white above
	headWhite = 1.3 // line distances from which there is white above
	headSolid = 2.0 // the most that type size says of such a line
)

// sizeStep is by how much larger type must be for one point of evidence where
// boxes are exact, and where they are of the ink.
const (
	sizeStepExact = 0.015
	sizeStepInk   = 0.045
)

// headEvidence weighs whether l is a line of a heading.
func (l *line) headEvidence() float64 {
	step := sizeStepExact
	if l.at.sheet.face.tight {
		step = sizeStepInk
	}
	v := max(-headSize, min(headSize, l.surely(l.at.size-1)/step))
	big := l.at.size > headlineLeast
	if l.wholeLines() {
		big = l.at.size > headlineInkLeast
		if l.gapUp()+l.gapDown() < textGaps && !l.deeplyCentred() {
			v, big = min(v, headSolid), false
		}
	}
	t := strings.TrimSpace(l.text)
	switch {
	case l.at.heavy > 1.08:
		v += headHeavy
	case l.at.heavy > 1.045:
		v += headHeavy / 2
	}
	if l.centred() {
		v += headCentred
	}
	if l.deeplyCentred() && l.gapUp() > headWhite && l.wholeLines() {
		v = max(v, headSmall)
	}
	if l.deeplyCentred() && (l.at.up == nil || l.at.up.at.seg != l.at.seg || l.at.up.room() > deepMargin || endsStop(l.at.up.text)) {
		v += headDeep
	}
	if l.gapUp() > headWhite {
		v += headAir
	}
	if allCapitals(t) {
		v += headCapitals
	}
	switch {
	case !endsSentence(t) || big:
	case l.deeplyCentred() && (l.at.up == nil || l.at.up.at.seg != l.at.seg || endsStop(l.at.up.text)):
		v += headAir // old papers have full stops after headings
	default:
		v += headStop
	}
	if startsLower(t) && !big {
		v += headLower
	}
	if midSentence(t) {
		v += headMid
	}
	if l.fills() && !big {
		v += headFull
	}
	if u := l.at.up; u != nil && !big && l.gapUp() < airLeast && abs(u.at.left-l.at.left) < l.at.sheet.em && u.fills() && !endsStop(u.text) {
		v += headInside
	}
	if u := l.at.up; l.pyramid() || u != nil && u.pyramid() && l.nextToHead(u) {
		v += headPyramid
	}
	if n := letters(t); n == 0 || n == 1 && !l.sameType(l.at.up) {
		v -= headSize
	}
	if l.wholeLines() && (l.runsOn() || l.opensText() || l.atRightEdge()) {
		v -= headSize
	}
	return v
}

// pyramid reports whether l is the full first line of a heading whose second
// line stands in the middle: white above, no stop, and what goes on below is no
// line of text.
func (l *line) pyramid() bool {
	d := l.at.down
	return l.wholeLines() && d != nil && l.gapUp() > headWhite && l.gapDown() < airLeast && l.room() < roomPyramid &&
		!endsStop(l.text) && d.deeplyCentred() && d.at.down != nil && !d.at.down.deeplyCentred()
}

// roomPyramid is how far, in ems, the first line of a heading ends from the edge
// at most, where its second line is centred.
const roomPyramid = 2.0

// wholeLines reports whether only whole lines of a scan have boxes: where the
// page is turned or warped, those of text lines are as high as headlines'.
func (l *line) wholeLines() bool { return l.at.sheet.face.tight && !l.at.sheet.words }

// runsOn reports whether l goes on with the text of the line above it, which
// is full and unfinished, at the edge of the column.
func (l *line) runsOn() bool {
	u := l.at.up
	return u != nil && l.gapUp() < runsOnGap && u.at.size < headlineInkLeast && abs(u.at.left-l.at.left) < l.at.sheet.em &&
		u.fills() && !endsStop(u.text) && l.offset() < indentLeast && !u.centred()
}

// opensText reports whether l is the first line of a text in larger type than
// the rest: it begins with an indent and runs to the other edge, where a
// heading stands in the middle or at the left, and the next line, in the
// text's type, goes on.
func (l *line) opensText() bool {
	d := l.at.down
	return d != nil && d.at.size < headlineInkLeast && d.offset() < indentLeast && d.room() < 1 && !endsStop(l.text) &&
		l.room() < roomInk && l.offset() > indentAlone && l.offset() < indentMore
}

// atRightEdge reports whether l begins beyond the middle of the column and ends
// at its edge, as signatures do, and the names of places in local news, but no
// headlines of writing that runs from the left.
func (l *line) atRightEdge() bool {
	width := l.ems(l.at.right - l.at.left)
	return l.at.sheet.dir == columns.LeftToRight && l.offset() > width/2 && l.room() < edgeRoom && l.offset() > edgeOff*l.room()
}

// A line at the right edge.
const (
	edgeRoom = 2.0 // ems to the edge, at most
	edgeOff  = 3.0 // times that to the other edge, at least
)

// runsOnGap is how far, in line distances, a line of running text is from the
// one above at most, on warped pages.
const runsOnGap = 1.5

// sameType reports whether u, a line next to l, has type of its size that is
// not that of the text.
func (l *line) sameType(u *line) bool {
	return u != nil && abs(u.at.size-l.at.size) < 0.06 && l.at.size > 1.06 && l.nextToHead(u)
}

// surely returns d, by how much the type of l differs from the text's, or less
// where the ink of a few letters says so: they may be of any shape.
func (l *line) surely(d float64) float64 {
	if n := float64(letters(l.text)); l.at.sheet.face.tight && n < sureLetters && classOf(l.text) != classWide {
		return d * n / sureLetters
	}
	return d
}

// sureLetters is how many letters have all shapes.
const sureLetters = 12

// allCapitals reports whether s has three letters or more and all are capitals.
func allCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}

// findHeads marks the lines of headings.
func (s *analysis) findHeads(vs []segView) {
	marks := map[*line]float64{}
	crowd := inscriptions(vs)
	for _, l := range s.lines {
		if l.hint != RoleUnknown || crowd[l] {
			continue
		}
		v := l.headEvidence()
		marks[l] = v
		if v >= headScore && (!bylineOnly(l.text) || l.continuesHead()) {
			l.hint, l.why = RoleHeadline, "type"
		}
		if s.Explain {
			s.explain(Decision{Kind: DecideRole, Page: l.page, Line: l.id, Chosen: l.hint.String(), Margin: v - headScore,
				Rule: "type", What: clip(l.text), Cues: []Cue{{"size", l.at.size}, {"heavy", l.at.heavy}, {"above", min(99, l.gapUp())},
					{"below", min(99, l.gapDown())}, {"offset", l.offset()}, {"room", l.room()}}})
		}
	}
	s.headsOfOneType()
	// Kickers and decks, set smaller, are known by the headline they are next to.
	for _, l := range s.lines {
		u := l.at.up
		switch {
		case l.hint != RoleUnknown || u == nil || u.hint != RoleHeadline || !l.nextToHead(u):
		case l.bareByline():
			l.hint, l.why = RoleByline, "below-heading"
		case l.deckEvidence() >= deckScore:
			l.hint, l.why = RoleHeadline, "below-heading"
		}
	}
	for i := len(s.lines) - 1; i >= 0; i-- {
		l := s.lines[i]
		if d := l.at.down; l.hint == RoleUnknown && d != nil && d.hint == RoleHeadline && d.nextToHead(l) && l.kickerEvidence() >= deckScore {
			l.hint, l.why = RoleHeadline, "above-heading"
		}
	}
	s.airedHeads()
}

// headsOfOneType marks the lines between and beside lines of headings that are
// set in their type: a headline's line may end in a broken word, begin small
// and fill the measure.
func (s *analysis) headsOfOneType() {
	mark := func(l, u *line) {
		if l.hint == RoleUnknown && u != nil && u.hint == RoleHeadline && !l.at.sheet.face.tight && !endsSentence(l.text) && !bylineOnly(l.text) {
			l.hint, l.why = RoleHeadline, "type"
		}
	}
	for _, l := range s.lines {
		if l.sameType(l.at.up) {
			mark(l, l.at.up)
		}
	}
	for _, l := range slices.Backward(s.lines) {
		if d := l.at.down; d != nil && d.sameType(l) {
			mark(l, d)
		}
	}
}

// continuesHead reports whether l is set in the large type of the line of a
// heading right above: "di" and "von" begin bylines, but not in that type.
func (l *line) continuesHead() bool {
	u := l.at.up
	return u != nil && u.hint == RoleHeadline && startsLower(l.text) && l.sameType(u)
}

const (
	// airedLines is how many lines a crosshead in the text's own type has at
	// most, and airedRoom by how much its last line is shorter than the
	// measure at least, in ems.
	airedLines = 3
	airedRoom  = 1.0
)

// airedHeads marks crossheads that are set in the type of the text, or so
// nearly that it cannot be told: between paragraphs that have no white space,
// a line or two with some above, without a stop, and the text below flush.
func (s *analysis) airedHeads() {
	for i := 1; i < len(s.lines); i++ {
		l := s.lines[i]
		u := l.at.up
		if l.hint != RoleUnknown || l.at.sheet.spaced || u == nil || u.hint != RoleUnknown || u.at.seg != l.at.seg ||
			!endsSentence(u.text) || l.gapUp() < airLeast || l.offset() > indentLeast || bylineOnly(l.text) {
			continue
		}
		j := i
		for j+1 < len(s.lines) && j-i+1 < airedLines && s.lines[j].fills() && s.lines[j].headText() && s.lines[j+1].at.up == s.lines[j] && s.lines[j+1].gapUp() < airLeast {
			j++
		}
		last := s.lines[j]
		d := last.at.down
		if !last.headText() || last.fills() || last.room() < airedRoom || d == nil || d.at.seg != l.at.seg || d.hint != RoleUnknown ||
			startsLower(d.text) || d.offset() > indentLeast || last.gapDown() > l.gapUp() {
			continue
		}
		for _, h := range s.lines[i : j+1] {
			h.hint, h.why = RoleHeadline, "air"
		}
	}
}

// headText reports whether what l says can be a line of a heading: it has
// words, and neither a stop nor a comma at its end.
func (l *line) headText() bool {
	t := strings.TrimSpace(l.text)
	return letters(t) > 2 && !endsStop(t) && !midSentence(t) && !strings.ContainsAny(string(lastRune(t)), ",;:") && !creditIn(t)
}

// inscriptionLeast is how many lines in the middle of the column, one below the
// other in the type of the text, are no heading but an inscription, an address
// or verse.
const inscriptionLeast = 6

// inscriptions returns the lines of scans that are of such a block.
func inscriptions(vs []segView) map[*line]bool {
	out := map[*line]bool{}
	for i := range vs {
		ls := vs[i].lines
		for j := 0; j < len(ls); {
			k := j
			for k < len(ls) && ls[k].wholeLines() && ls[k].deeplyCentred() && ls[k].at.size < headlineInkLeast {
				k++
			}
			if k-j >= inscriptionLeast {
				for _, l := range ls[j:k] {
					out[l] = true
				}
			}
			j = max(k, j+1)
		}
	}
	return out
}

// label reports whether l is a word or two without any stop, as the name of a
// section is.
func (l *line) label() bool {
	t := strings.TrimSpace(l.text)
	if wide(firstRune(t)) {
		return utf8.RuneCountInString(t) <= 2*labelWords && !endsStop(t)
	}
	return len(strings.Fields(t)) <= labelWords && !strings.ContainsAny(t, ".,;:!?") || allCapitals(t) && l.spacedOut()
}

const labelWords = 3

// spacedOut reports whether the letters of l stand apart, as in names of
// sections: an extractor takes them for words.
func (l *line) spacedOut() bool {
	f := strings.Fields(l.text)
	return len(f) > 3 && utf8.RuneCountInString(strings.Join(f, "")) < 2*len(f)
}

// nextToHead reports whether l is as near below u as lines of a heading are.
func (l *line) nextToHead(u *line) bool {
	return l.gapTo(u) < stackGap*max(1, u.at.size, l.at.size)
}

// Weights of the evidence that a line next to a headline is part of the
// heading.
const (
	deckScore   = 3.0
	deckHeavy   = 3.0
	deckCentred = 2.0
	deckExact   = 3.0 // with equal margins, where boxes are exact
	deckAir     = 1.5
	deckSize    = 2.0
	deckByline  = 1.5
	deckStop    = -3.0
	deckFull    = -3.0
	deckIndent  = -3.0
	deckFlush   = 3.5  // not indented, and the text below is
	deckBeside  = -4.0 // in a column that is not the first below the headline
	deckSpan    = 3.0  // over several columns of text, above a byline
	kickerLeast = 0.95 // of the body type
	kickerRoom  = 1.5
	kickerForm  = 1.5
	kickerOpen  = -4.0
)

// bareByline reports whether l, right below a heading and right above text, is
// a name without any word that says so: a few words in the type of the text,
// where a deck is larger or heavier.
func (l *line) bareByline() bool {
	t := strings.TrimSpace(l.text)
	n := len(strings.Fields(t))
	width := l.ems(l.at.right - l.at.left)
	if l.at.size > nameSize || l.at.heavy > nameHeavy && !namesOnly(t) || endsStop(t) || midSentence(t) || startsLower(t) ||
		strings.ContainsFunc(t, unicode.IsDigit) || l.room() < 0.3*width || l.at.down == nil || l.at.down.hint != RoleUnknown {
		return false
	}
	if wide(firstRune(t)) {
		return utf8.RuneCountInString(t) <= nameHan
	}
	return n >= 2 && n <= nameWords
}

// Bare bylines.
const (
	nameSize  = 1.06 // of the body type, at most
	nameHeavy = 1.04 // width of letters, against the body text's
	nameHan   = 6    // ideographs
)

// shape weighs what the letters and the place of l in its column say.
func (l *line) shape() float64 {
	v := 0.0
	switch {
	case l.at.heavy > 1.06:
		v += deckHeavy
	case l.at.heavy > 1.035:
		v += deckHeavy / 2
	}
	switch {
	case l.centred() && !l.at.sheet.face.tight && abs(l.offset()-l.room()) < exactSlack:
		v += deckExact
	case l.centred():
		v += deckCentred
	}
	if l.at.size > 1.03 {
		v += deckSize
	}
	if endsSentence(l.text) {
		v += deckStop
	}
	if bylineOnly(l.text) || datelineStart(l.text) || letters(l.text) < 2 {
		v -= 10
	}
	return v
}

// deckEvidence weighs whether l, right below a headline, is part of its deck.
func (l *line) deckEvidence() float64 {
	v := l.shape()
	d := l.at.down
	if d != nil && d.hint == RoleUnknown && l.gapDown() > 1.12 && l.gapDown() < 2.5 {
		v += deckAir
	}
	if d != nil && (bylineOnly(d.text) || datelineStart(d.text)) {
		v += deckByline
	}
	above := d != nil && d.at.seg == l.at.seg && !endsSentence(l.text) && l.at.sheet.indent > 0 &&
		(l.offset() < indentLeast || l.centred()) && !d.centred() && d.offset() > indentLeast
	switch {
	case above && !(l.wholeLines() && l.fills()): // that may be the first line of hanging text
		v += deckFlush
	case d != nil && bylineOnly(d.text) && l.spans():
		v += deckSpan
	case l.fills() && l.at.heavy < 1.06 && !(l.centred() && !l.at.sheet.face.tight):
		v += deckFull
	}
	if o := l.offset(); o > indentLeast && l.room() < 1 {
		v += deckIndent
	}
	if l.besideFirst() {
		v += deckBeside
	}
	return v
}

// besideFirst reports whether l begins one of several columns below the segment
// that is right above, and not the first of them.
func (l *line) besideFirst() bool {
	u := l.at.up
	if u == nil || u.at.seg == l.at.seg || len(u.at.seg.Below) < 2 {
		return false
	}
	first := &l.at.sheet.segs[u.at.seg.Below[0]]
	return first != l.at.seg && first.Left < l.at.seg.Left
}

const (
	// spanDeep is how many segments may stand between a deck and the columns
	// of the text: a picture's caption, a byline.
	spanDeep = 2

	// spanRows is how many rows a deck and its byline have at most; what is
	// longer is text itself.
	spanRows = 4
)

// spans reports whether l runs over several of the columns that begin below
// its segment.
func (l *line) spans() bool {
	sh, below := l.at.sheet, l.at.seg.Below
	if len(l.at.seg.Rows) > spanRows {
		return false
	}
	for range spanDeep {
		if len(below) != 1 {
			break
		}
		below = sh.segs[below[0]].Below
	}
	n := 0
	for _, k := range below {
		if g := &sh.segs[k]; min(g.Right, l.at.box.X1) > max(g.Left, l.at.box.X0)+sh.em {
			n++
		}
	}
	return n > 1
}

// kickerEvidence weighs whether l, right above a headline, is its kicker.
func (l *line) kickerEvidence() float64 {
	v := l.shape()
	if creditIn(l.text) || l.at.size < kickerLeast && !l.label() || l.wholeLines() && l.runsOn() {
		return 0
	}
	if l.gapUp() > 1.3 {
		v += deckAir
	}
	if l.room() > 0.5*l.ems(l.at.right-l.at.left) {
		v += kickerRoom
	}
	if kickerLike(strings.TrimSpace(l.text)) || allCapitals(l.text) || l.label() {
		v += kickerForm
	}
	if u := l.at.up; u != nil && u.hint == RoleUnknown && u.at.seg == l.at.seg && !endsStop(u.text) {
		v += kickerOpen
	}
	return v
}
