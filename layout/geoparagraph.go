package layout

import (
	"slices"
	"strings"
)

// Weights of the evidence for a paragraph ending between two lines of a
// positioned page, in nats, as in the table of cues for plain text.
const (
	geoIndent   = 6.0  // the second line is indented as first lines are
	geoFlush    = -4.0 // it is not, on a page that has indents
	geoRoom     = 6.0  // the next word would have fitted
	geoFull     = -1.5 // it would not
	geoAir      = 6.0  // white space between
	geoNoAir    = -3.0 // none, on a page that parts paragraphs so
	geoHyphen   = -9.0
	geoLower    = -4.0
	geoMid      = -4.0
	geoNoStop   = -2.0
	geoStop     = 0.8
	geoNoStart  = -6.0
	geoDash     = 1.0
	geoFresh    = 6.0 // a dateline
	geoType     = 3.0 // another size of type
	geoCapped   = 20.0
	geoColumn   = 0.0
	airLeast    = 1.28 // line distances from which there is white space
	indentLeast = 0.45 // ems
	indentMore  = 6.0
)

// measureHabits measures what the columns of a sheet do, whose lines are ls, and
// returns the offsets of the lines that may be indented.
func (sh *sheet) measureHabits(ls []*line) []weighted {
	indented, flush, aired, all := 0, 0, 0, 0
	var offs []weighted
	for i := 1; i < len(ls); i++ {
		l, prev := ls[i], ls[i-1]
		if l.at.sheet != sh || prev.at.seg != l.at.seg || l.at.drop || l.hint != RoleUnknown || prev.hint != RoleUnknown {
			continue
		}
		if endsSentence(prev.text) {
			all++
			if l.gapUp() > airLeast {
				aired++
			}
		}
		if o := l.offset(); o > indentLeast && o < indentMore && !l.centred() {
			indented++
			offs = append(offs, weighted{o, 1})
		} else if o <= indentLeast {
			flush++
		}
	}
	if indented > 2 && 25*indented > flush {
		sh.indent = weightedMedian(offs)
	}
	sh.spaced = all > 3 && 10*aired > 3*all || sh.indent == 0
	return offs
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

// paragraphEnds weighs whether a paragraph ends between a and b.
func (s *analysis) paragraphEnds(a, b *line) bool {
	sh := b.at.sheet
	var cues []Cue
	score := 0.0
	add := func(name string, w float64) {
		if w != 0 {
			score += w
			if s.Explain {
				cues = append(cues, Cue{name, w})
			}
		}
	}
	same := a.at.seg == b.at.seg && a.at.sheet == b.at.sheet
	switch o := b.offset(); {
	case b.at.capped:
		add("drop-cap", geoCapped)
	case b.at.drop:
	case b.at.seg.Table:
	case sh.indent > 0 && o > 0.5*sh.indent && o < 1.8*sh.indent+0.5:
		add("indent", geoIndent)
	case sh.indent > 0:
		add("flush", geoFlush)
	}
	room, next := a.room(), a.ems(b.at.first)+0.25
	if wide(lastRune(a.text)) {
		next += 0.5
	}
	switch {
	case room > next+0.15:
		add("room", geoRoom*min(1, 0.25+(room-next)/4))
	case room <= next:
		add("full", geoFull)
	}
	if same {
		switch gap := b.gapUp(); {
		case gap > airLeast && gap < 2.6:
			add("air", geoAir)
		case sh.spaced && gap <= airLeast:
			add("no-air", geoNoAir)
		}
	}
	t := trimClosers(a.text)
	switch {
	case brokenWord(a.text, b.text):
		add("broken-word", geoHyphen)
	case midSentence(a.text):
		add("mid-sentence", geoMid)
	case !endsStop(t):
		add("no-stop", geoNoStop)
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
	if abs(a.at.size-b.at.size) > 0.12 {
		add("type", geoType)
	}
	if s.Explain {
		d := Decision{Kind: DecideBreak, Page: a.page, Line: a.id, Rule: "break", Chosen: "join", Against: "break",
			Margin: -score, What: clip(a.text) + " ⏎ " + clip(b.text), Cues: cues}
		if score > 0 {
			d.Chosen, d.Against, d.Margin = "break", "join", score
		}
		s.explain(d)
	}
	return score > 0
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
