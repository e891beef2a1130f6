package layout

import "unicode"

// A heading that no empty line sets apart from the texts above and below it is
// told by where it stands: after the end of a sentence, without an end of its
// own, and before a text that begins.

// roomStanding is the room on a line, as a share of the measure, with which it
// was not ended by the measure, whatever it is stretched by.
const roomStanding = 0.08

// markHeadings marks the lines of headings in columns that are set close to
// running text.
func (s *analysis) markHeadings() {
	if !s.columnar {
		return
	}
	for i := 0; i < len(s.lines); {
		j := s.headingAt(i)
		for k := i; k < j; k++ {
			s.lines[k].head = true
		}
		i = max(j, i+1)
	}
}

// signedLines is how many lines may stand between the end of a text and a
// byline or dateline to be a heading: kicker, headline and deck.
const signedLines = headLines + 2

// headingAt returns the index after the heading that begins with line i, or i
// if none does: all lines down to a byline or dateline, or else the short ones
// down to a full line that begins a text.
func (s *analysis) headingAt(i int) int {
	if !s.opensHeading(i) {
		return i
	}
	measure := s.measureAt(i)
	short := true // all lines so far have room left
	full := true  // all lines so far fill the measure
	end := i
	for j := i; j+1 < len(s.lines) && j < i+signedLines; j++ {
		l, next := s.lines[j], s.lines[j+1]
		if !l.inHeading() || s.habits.stretched > justifiedLeast && l.stretched() || j > i && l.blank != 0 || next.blank < 0 || j == i && l.blank != 0 && next.blank != 0 {
			break
		}
		full = full && l.asWide(measure)
		open := sentenceGoesOn(l.text, next.text)
		if !open && !full && (bylineStart(next.text) || datelineStart(next.text)) {
			return j + 1
		}
		short = short && roomIn(s.metric, measure, l, next) > s.habits.indent+roomStanding*measure
		if end == i && short && !open && j < i+headLines && next.blank == 0 && s.beginsText(j+1, measure) {
			end = j + 1
		}
	}
	return end
}

// inHeading reports whether l can be a line of a heading.
func (l *line) inHeading() bool {
	return l.hint == RoleUnknown && !l.twice && !l.spread && !l.stop && len(l.text) <= 4*headRunes
}

// asWide reports whether l is as wide as a line of running text of a measure.
func (l *line) asWide(measure float64) bool {
	return l.width > measure*(1-fullTolerance) && l.width-l.slack < measure*(1+fullTolerance/2)
}

// opensHeading reports whether line i can be the first of a heading: what
// stands before it is finished, and it begins something.
func (s *analysis) opensHeading(i int) bool {
	l := s.lines[i]
	if startsLower(l.text) || isNoStart(firstRune(l.text)) || letters(l.text) < 2 || listItem(l.text) || bylineStart(l.text) || datelineStart(l.text) || creditIn(l.text) {
		return false
	}
	if i == 0 {
		return true
	}
	prev := s.lines[i-1]
	if l.blank != 0 {
		return !bylineStart(prev.text)
	}
	return prev.stop && !bylineStart(prev.text) || prev.twice || prev.hint == RoleFurniture || creditIn(prev.text)
}

// measureAt returns the measure of the column that line i stands in.
func (s *analysis) measureAt(i int) float64 {
	for _, k := range []int{i - 1, i, i + 1} {
		if k >= 0 && k < len(s.lines) && s.lines[k].proven {
			return s.lines[k].measure
		}
	}
	return s.lines[i].measure
}

// sentenceGoesOn reports whether the sentence of a line is sure to go on in the
// next one, where a heading's last line is not.
func sentenceGoesOn(l, next string) bool {
	return operatorEnd(l) || midSentence(l) && !(brokenWord(l, next) && unicode.IsUpper(firstRune(next)))
}

// beginsText reports whether running text of a measure begins with line i: a
// full line that begins as a sentence does.
func (s *analysis) beginsText(i int, measure float64) bool {
	l := s.lines[i]
	dated := unicode.IsDigit(firstRune(l.text)) && hasWide(l.text) // "12月14日，…"
	return l.hint == RoleUnknown && (opensText(l.text) || dated) && l.width+s.habits.indent > measure*(1-fullTolerance) && l.width-l.slack < measure*(1+fullTolerance)
}
