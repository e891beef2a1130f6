package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/galleyproof/galley/columns"
)

// Rules of the edits that order makes.
const (
	ruleVisual    = "visual-order" // letters turned round to be read
	ruleOrder     = "line-order"   // a word that the source has elsewhere in its line
	ruleRow       = "row"          // white space where rows are made of other lines' parts
	ruleOverprint = "overprint"
)

// script returns the text of units in a row with the source of each.
func (sh *sheet) script(units []*unit) script {
	var e editor
	reached := map[int]int{} // line → last of its units so far
	stretch := sh.stretch(units)
	for k, u := range units {
		if u.cap != nil {
			e.cap(sh, u.cap, u)
		}
		src := sh.page.Lines[u.line].Text
		span := Span{sh.index, u.line, u.start, u.end}
		r := Run{Text: src[u.start:u.end], From: span}
		if n, ok := reached[u.line]; ok && u.nth < n {
			r.Edit, r.Rule, r.Confidence = Moved, ruleOrder, Likely
		}
		reached[u.line] = max(reached[u.line], u.nth)
		if sh.grid && strings.ContainsRune(r.Text, embedding) {
			r.Text, r.Edit, r.Rule, r.Confidence = sh.unembedded(r.Text), Changed, ruleVisual, Likely
		}
		if sh.visual {
			if t := sh.logical(r.Text); t != r.Text {
				r.Text, r.Edit, r.Rule, r.Confidence = t, Changed, ruleVisual, Likely
			}
		}
		e.put(r)
		white := Span{sh.index, u.line, u.end, u.stop}
		var next *unit
		if k+1 < len(units) {
			next = units[k+1]
		}
		e.space(white, src[u.end:u.stop], next != nil && sh.spaceBetween(u, next, stretch), next != nil && follows(u, next))
		e.shadows(sh, u)
	}
	return scriptOf(e.out)
}

// unembedded returns s without the marks for embedding. On a page that runs from
// the left they enclose words of the other direction in the order of reading.
func (sh *sheet) unembedded(s string) string {
	if sh.dir == columns.RightToLeft {
		return unembedded(s)
	}
	return unmarked(s)
}

// logical returns s, a word in visual order, in the order it is read. On a page
// of the other direction the marks around the word are in their place.
// Words without letters of the writing stay as they are, but for the stop that
// stands at the left end of a figure, which is its end.
func (sh *sheet) logical(s string) string {
	switch rtl, ltr := directed(s); {
	case sh.dir == columns.RightToLeft && rtl == 0 && ltr == 0 && strings.ContainsFunc(s, unicode.IsDigit):
		return logicalFigure(s, sh.mirror)
	case sh.dir == columns.RightToLeft && (rtl > 0 || ltr == 0):
		return logical(s, sh.mirror)
	case rtl == 0:
		return s
	}
	mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }
	t := strings.TrimLeftFunc(s, mark)
	head := s[:len(s)-len(t)]
	word := strings.TrimRightFunc(t, mark)
	return head + logical(word, sh.mirror) + t[len(word):]
}

// figureMarks are the marks around figures that stand in the order of the
// writing; signs of currency and per cent go with the figures, from left to
// right (UAX #9, types ES, ET and EN).
const figureMarks = ".,;:!?،؛\"'”“’‘״׳()[]{}«»"

// logicalFigure returns s, a figure in visual order among words that run from
// the right: the marks at its left end are its last ones.
func logicalFigure(s string, mirror bool) string {
	t := strings.TrimLeft(s, figureMarks)
	before := s[:len(s)-len(t)]
	core := strings.TrimRight(t, figureMarks)
	after := t[len(core):]
	if core == "" || before == "" && after == "" {
		return s
	}
	if mirror {
		before, after = mirrored.Replace(before), mirrored.Replace(after)
	}
	return reversed(after) + core + reversed(before)
}

// reversed returns s with its runes in reverse order.
func reversed(s string) string {
	rs := []rune(s)
	slices.Reverse(rs)
	return string(rs)
}

// follows reports whether v is the word after u in the source.
func follows(u, v *unit) bool { return v.line == u.line && v.nth == u.nth+1 }

// space writes the white space after a unit: that of the source if the next
// unit follows there, or another.
func (e *editor) space(at Span, white string, wanted, follows bool) {
	if wanted && follows && white != "" {
		e.put(Run{Text: white, From: at})
		return
	}
	if white != "" {
		e.put(Run{From: at, Edit: Deleted, Rule: ruleRow})
	}
	if wanted {
		at.Start = at.End
		e.put(Run{Text: " ", From: at, Edit: Inserted, Rule: ruleRow})
	}
}

// shadows writes, as deleted, the units that are second prints of u.
func (e *editor) shadows(sh *sheet, u *unit) {
	if sh.shadow == nil {
		sh.shadow = map[*unit][]*unit{}
		for i := range sh.us {
			if d := sh.us[i].dup; d >= 0 {
				sh.shadow[&sh.us[d]] = append(sh.shadow[&sh.us[d]], &sh.us[i])
			}
		}
	}
	for _, v := range sh.shadow[u] {
		e.put(Run{From: Span{sh.index, v.line, v.start, v.stop}, Edit: Deleted, Rule: ruleOverprint, Confidence: Likely})
	}
}

// Widths of white space between two units, in ems, from which it is one
// between words.
const (
	// Beside ideographs a space is a quarter of an em, a little less where the
	// line was set narrower; where boxes are of the ink, the white in the
	// square of a character comes to it.
	wideSpace    = 0.15
	wideSpaceInk = 0.6
	// Between letters that have boxes of their own, as in vertical lines.
	letterSpace = 0.12
)

// upright reports whether the lines of the sheet are vertical.
func (sh *sheet) upright() bool {
	return sh.dir == columns.TopToBottom || sh.dir == columns.TopToBottomLTR
}

// spaceBetween reports whether there is a space between u and v in a row.
// Where ideographs are concerned the boxes say so: extractors part words where
// they find white, and find it beside every bracket.
func (sh *sheet) spaceBetween(u, v *unit, stretch float64) bool {
	a, b := lastRune(u.text(sh.page)), firstRune(v.text(sh.page))
	boxed := !u.box.Empty() && !v.box.Empty()
	if !boxed || !sh.upright() && !wide(a) && !wide(b) {
		return (!follows(u, v) || u.stop > u.end) && !sh.clings(u, v)
	}
	gap := sh.gapBetween(u, v)
	if n := wideRunes(u.text(sh.page)); sh.upright() && n > 1 {
		gap -= float64(n-1) * stretch / stretchedGap // what the line was spread by inside of u
	}
	switch {
	case wide(a) && !wide(b):
		gap -= sh.shift
	case !wide(a) && wide(b):
		gap += sh.shift
	}
	em := sh.unitEm(u, v)
	switch {
	case !wide(a) && !wide(b):
		return gap > letterSpace*em
	case sh.face.tight:
		a, b := sh.dir.Frame(u.box), sh.dir.Frame(v.box)
		return gap > wideSpaceInk*max(em, a.Dy(), b.Dy(), sh.face.body)
	}
	return gap > max(wideSpace*em, stretch)
}

// Lines of ideographs that were spread to fill the measure: most of the units
// are single ideographs, and a space is clearly wider than what is between
// them.
const (
	stretchedUnits = 5
	stretchedGap   = 1.7
)

// stretch returns the least width of a space between units of a row that was
// spread out, or 0 if it was not.
func (sh *sheet) stretch(units []*unit) float64 {
	var gaps []float64
	single := 0
	for k, u := range units {
		t := u.text(sh.page)
		if wideRunes(t) == 1 && utf8.RuneCountInString(strings.TrimFunc(t, unicode.IsPunct)) <= 1 {
			single++
		}
		if k > 0 && (wide(firstRune(t)) || wide(lastRune(units[k-1].text(sh.page)))) {
			gaps = append(gaps, sh.gapBetween(units[k-1], u))
		}
	}
	if single < stretchedUnits || len(gaps) < stretchedUnits-1 {
		return 0
	}
	return stretchedGap * median(gaps)
}

// touching is the white between two words, as a share of their height, up to
// which there is no space between them.
const touching = 0.06

// clings reports whether v stands right against u: extractors part words where
// the font or the direction of the writing changes. Boxes of the ink are
// believed only where a mark is set against a word.
func (sh *sheet) clings(u, v *unit) bool {
	if u.box.Empty() || v.box.Empty() || abs(sh.gapBetween(u, v)) >= touching*min(u.box.Dy(), v.box.Dy()) {
		return false
	}
	return !sh.face.tight || strings.Trim(v.text(sh.page), closers+stops+",،؛") == "" || strings.Trim(u.text(sh.page), openers) == ""
}

// gapBetween returns the white between u and v, in the frame. The boxes of
// ideographs in vertical lines reach beyond them: they are one em long.
func (sh *sheet) gapBetween(u, v *unit) float64 {
	r, t := sh.dir.Frame(u.box), sh.dir.Frame(v.box)
	end := r.X1
	if n := wideRunes(u.text(sh.page)); sh.upright() && n > 0 {
		end = min(end, r.X0+float64(n)*r.Dy())
	}
	return t.X0 - end
}

// unitEm returns the size of type of u and v.
func (sh *sheet) unitEm(u, v *unit) float64 {
	for _, w := range [...]*unit{u, v} {
		t := w.text(sh.page)
		r := sh.dir.Frame(w.box)
		switch n := wideRunes(t); {
		case n == 0:
		case sh.upright():
			return r.Dy()
		default:
			return r.Dx() / naturalWidth(t)
		}
	}
	return sh.em
}

// measureShift returns by how much the boxes of letters on their side, in
// vertical lines, stand too far down: most of them have no space before.
func (sh *sheet) measureShift(rows [][]*unit) float64 {
	if !sh.upright() {
		return 0
	}
	var gaps []float64
	for _, units := range rows {
		for k := 1; k < len(units); k++ {
			u, v := units[k-1], units[k]
			if wide(lastRune(u.text(sh.page))) && !wide(firstRune(v.text(sh.page))) {
				gaps = append(gaps, sh.gapBetween(u, v))
			}
		}
	}
	return median(gaps)
}
