package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// roles says of each paragraph what it is, as far as the paragraph and its
// neighbours tell. Which of the lines of a heading are kicker, headline and
// deck is decided with the article it belongs to.
func (s *analysis) roles() {
	for i, p := range s.paras {
		var prev, next *para
		if i > 0 {
			prev = s.paras[i-1]
		}
		if i+1 < len(s.paras) {
			next = s.paras[i+1]
		}
		p.role, p.rule = s.classify(p, prev, next)
	}
	for _, p := range s.paras {
		if s.Explain {
			s.explain(Decision{Kind: DecideRole, Page: p.lines[0].page, Line: p.lines[0].id,
				Chosen: p.role.String(), Rule: p.rule, What: clip(p.text)})
		}
	}
}

// classify returns the role of p between prev and next, which may be nil.
func (s *analysis) classify(p, prev, next *para) (Role, string) {
	l := p.lines[0]
	switch {
	case l.hint == RoleFurniture && jumpLine(p.text):
		return RoleFurniture, "jump-line"
	case l.verbatim:
		return l.hint, l.why
	case l.hint != RoleUnknown:
		return l.hint, "hint"
	case l.head:
		return RoleHeadline, "between-texts"
	case bylineStart(p.text) && len(p.lines) <= 2:
		return RoleByline, "byline-words"
	case datelineStart(p.text):
		return RoleBody, "dateline"
	case len(p.lines) <= captionLines && (creditIn(p.text) || p.twice() && endsStop(p.text)) && p.standsAlone(next):
		return RoleCaption, "credit"
	case s.columnar && s.standsWide(p, next):
		return RoleCaption, "wider-than-column"
	case !s.justified(p) && p.headlike(prev, next):
		return RoleHeadline, "short-open-line"
	}
	return RoleBody, "running-text"
}

// justified reports whether lines of p were stretched to the measure, as the
// lines of headings are not.
func (s *analysis) justified(p *para) bool {
	return s.habits.stretched > justifiedLeast && slices.ContainsFunc(p.lines, (*line).stretched)
}

// justifiedLeast is the share of stretched lines from which on two spaces are
// the sign of it, and no slip of the pen.
const justifiedLeast = 0.1

// standsWide reports whether p is a finished sentence on a line by itself that
// is wider than the columns around it: what is set under a picture.
func (s *analysis) standsWide(p, next *para) bool {
	l := p.lines[0]
	return len(p.lines) == 1 && l.stop && s.apart(p) && (next == nil || s.apart(next)) && !startsLower(p.text) && l.overWide()
}

// overWide reports whether l is wider than the columns around it, by more than
// natural widths differ from printed ones: twice as much where the writing
// joins its letters and the table of widths does not fit.
func (l *line) overWide() bool {
	if l.joined && l.blank == 0 && l.width < joinedMost*l.measure {
		return false
	}
	over := 1 + fullTolerance
	if hasRTL(l.text) {
		over += fullTolerance
	}
	return l.width <= measureMost && l.width-l.slack > l.measure*over
}

// apart reports whether an empty line stands before p, or the source has none.
func (s *analysis) apart(p *para) bool { return p.blank() != 0 || s.noBlanks }

// captionLines is how many lines a caption has at most.
const captionLines = 6

// twice reports whether p was printed twice.
func (p *para) twice() bool {
	for _, l := range p.lines {
		if l.twice {
			return true
		}
	}
	return false
}

// standsAlone reports whether p is not inside a column of running text.
func (p *para) standsAlone(next *para) bool {
	if p.twice() {
		return true
	}
	return p.blank() != 0 && (next == nil || next.blank() != 0 || len(p.lines) == 1)
}

const (
	headRunes = 160 // a headline in text seldom has more
	headLines = 6

	// capitalsLeast is how many letters tell a line in capitals from initials.
	capitalsLeast = 6
)

// headlike reports whether p reads as a heading: a few lines that do not end
// as a sentence and do not fill the measure of the columns around them.
func (p *para) headlike(prev, next *para) bool {
	t := strings.TrimSpace(p.text)
	if len(p.lines) > headLines || utf8.RuneCountInString(t) > headRunes || startsLower(t) || midSentence(t) || letters(t) < 2 {
		return false
	}
	if strings.ContainsAny(string(lastRune(trimClosers(t))), ".。．:：؛") || listItem(t) || strings.ContainsRune(t, '。') {
		return false
	}
	if next != nil && startsLower(next.text) || p.lines[0].spread {
		return false
	}
	if !p.fullLines() || p.shortEnd() {
		return true
	}
	apart := p.blank() != 0 && next != nil && next.blank() != 0
	if apart && letters(t) >= capitalsLeast && t == strings.ToUpper(t) && t != strings.ToLower(t) {
		return true // running text is not set in capitals
	}
	if r := firstRune(t); len(p.lines) == 1 && apart && unicode.IsUpper(r) && opensText(next.text) &&
		(prev == nil || prev.role != RoleBody || endsStop(prev.text)) {
		return true // empty lines on both sides, and what follows begins anew
	}
	// A heading can be as wide as the column by chance. Running text that ends
	// without a stop goes on elsewhere; but not before a text that begins.
	return len(p.lines) <= headLines/2 && !endsStop(t) && (p.blank() != 0 || next == nil || next.blank() != 0) && next.fresh() && (prev == nil || prev.role != RoleBody || endsStop(prev.text))
}

// shortHeading is the share of the measure under which a line by itself that
// has no stop is a heading, and not the first line of a text that was cut off.
const shortHeading = 0.7

// fresh reports whether p, which may be nil, begins something and cannot go on
// what stands before it.
func (p *para) fresh() bool {
	if p != nil && len(p.lines) == 1 && !endsStop(p.text) && !startsLower(p.text) {
		if l := p.lines[0]; l.width < shortHeading*l.measure {
			return true
		}
	}
	return p == nil || p.lines[0].hint != RoleUnknown || bylineStart(p.text) || datelineStart(p.text) || creditIn(p.text)
}

// fullLines reports whether p is set to the measure of a column: all lines but
// the last are full, or it is one line and full.
func (p *para) fullLines() bool {
	if len(p.lines) == 1 {
		l := p.lines[0]
		return l.proven && l.width > l.measure*(1-fullTolerance)
	}
	for _, l := range p.lines[:len(p.lines)-1] {
		if !l.proven || l.width < l.measure*(1-2*fullTolerance) {
			return false
		}
	}
	return true
}

// shortEnd reports whether p stands apart, in several lines, and its last line
// was not ended by the measure: running text that is cut off at the end of a
// column is. An empty line inside shows the first line of a paragraph.
func (p *para) shortEnd() bool {
	for _, l := range p.lines[1:] {
		if l.blank != 0 {
			return false
		}
	}
	l := p.last()
	return len(p.lines) > 1 && p.blank() != 0 && !endsStop(p.text) && l.proven && l.width < shortHeading*l.measure
}

// listItem reports whether s begins as an item of a list does.
func listItem(s string) bool {
	r := firstRune(s)
	if strings.ContainsRune("•●▪·*–—-+>|#", r) {
		return true
	}
	i := strings.IndexAny(s, ".)、")
	return i > 0 && i <= 4 && strings.Trim(s[:i], "0123456789abcdeivxABCDEIVX(") == ""
}

// startsInside reports whether s begins in the middle of a sentence.
func startsInside(s string) bool {
	return startsLower(s) || isNoStart(firstRune(s)) && !strings.ContainsRune("—…%", firstRune(s))
}

// endsInside reports whether s ends in the middle of a sentence.
func endsInside(s string) bool {
	return !strings.ContainsRune(stops, lastRune(trimClosers(s))) || midSentence(s)
}
