package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	for i := 0; i < len(sheets); {
		// What is set level on a vertical page is a sheet of its own.
		ls := slices.Clone(by[sheets[i]])
		for i++; i < len(sheets) && sheets[i].index == sheets[i-1].index; i++ {
			ls = append(ls, by[sheets[i]]...)
		}
		slices.SortStableFunc(ls, func(a, b *line) int { return sign(a.at.flat.Y0 + a.at.flat.Y1 - b.at.flat.Y0 - b.at.flat.Y1) })
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

// Catchwords: the first word of the next page, at the right end of the foot of
// a page.
const (
	catchRunes = 14
	catchFoot  = 2.5 // line distances from the last line of the page, at most
	catchRoom  = 3.0 // ems from the right edge, at most
)

// markCatchwords marks catchwords and the signatures beside them.
func (s *analysis) markCatchwords(sheets []*sheet, by map[*sheet][]*line) {
	for i, sh := range sheets {
		var next string
		if i+1 < len(sheets) {
			next = s.firstText(by[sheets[i+1]])
		}
		foot := footOf(by[sh])
		for _, l := range by[sh] {
			t := strings.TrimSpace(l.text)
			if l.hint != RoleUnknown || l.at.down != nil || utf8.RuneCountInString(t) > catchRunes || l.at.up == nil {
				continue
			}
			word := strings.TrimRight(t, "-=\u00AC\u2010 /,.")
			switch {
			case letters(t) == 0 && strings.ContainsAny(t, "()[]*†"):
				l.hint, l.why = RoleFurniture, "signature"
			case word == "" || letters(word) == 0 || !l.atRight():
			case strings.HasPrefix(strings.ToLower(next), strings.ToLower(word)), l.loneCatchword(foot):
				l.hint, l.why = RoleFurniture, "catchword"
			}
		}
	}
}

// atRight reports whether l stands at the right of the column above it, where
// no last line of a paragraph does.
func (l *line) atRight() bool {
	return l.at.box.X0-l.at.up.at.left > l.at.up.at.right-l.at.box.X1
}

// loneCatchword reports whether l is one word without a full stop at the end
// of the last line of a page: what it announces may be on a page that is not
// here, or be read wrongly there.
func (l *line) loneCatchword(foot float64) bool {
	t := strings.TrimSpace(l.text)
	return !strings.ContainsAny(t, " .:!?") && l.at.sheet.face.tight && l.at.mid > foot-catchFoot*l.at.sheet.pitch &&
		l.ems(l.at.up.at.right-l.at.box.X1) < catchRoom && l.at.up.fills() && l.at.size < headlineInkLeast
}

// footOf returns the height of the last of lines.
func footOf(ls []*line) float64 {
	foot := -far
	for _, l := range ls {
		if l.hint == RoleUnknown {
			foot = max(foot, l.at.mid)
		}
	}
	return foot
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
	d := abs(a.at.flat.Y0+a.at.flat.Y1-b.at.flat.Y0-b.at.flat.Y1) / 2
	return d < bandSlack*max(a.at.sheet.em, 1e-9)
}
