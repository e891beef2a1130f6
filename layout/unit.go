package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/galleyproof/galley/columns"
)

// A unit is what is moved as a whole when a page is put in order: a word of a
// source line where the source has words, or the line.
type unit struct {
	line       int   // index in Page.Lines
	nth        int   // number in its line
	start, end int   // the text, in bytes of the line
	stop       int   // end of the white space after it
	seen       Rect  // as the source has it
	box        Rect  // the same on a page that is not turned
	dup        int   // unit that it is a second print of, or -1
	cap        *unit // the drop cap before it, or nil
	drop       bool  // it stands beside a drop cap
}

// unitsOf returns the units of p. Together they have all bytes of all lines
// that are not blank.
func unitsOf(p *Page) []unit {
	var us []unit
	for i := range p.Lines {
		if l := &p.Lines[i]; strings.TrimFunc(l.Text, invisible) != "" {
			us = appendUnits(us, i, l)
		}
	}
	return us
}

// appendUnits appends the units of line i: its words if the line has words
// with boxes. A word without a box goes with the one before it, and text
// outside of words too.
func appendUnits(us []unit, i int, l *Line) []unit {
	first := len(us)
	at := 0
	for _, w := range l.Words {
		if w.Bounds.Empty() || w.Start < at || w.End <= w.Start || w.End > len(l.Text) {
			continue
		}
		at = w.End
		us = append(us, unit{line: i, nth: len(us) - first, start: w.Start, seen: w.Bounds, box: w.Bounds, dup: -1})
	}
	if len(us) == first {
		us = append(us, unit{line: i, seen: l.Bounds, box: l.Bounds, dup: -1})
	}
	us[first].start = 0
	for k := first; k < len(us); k++ {
		u := &us[k]
		u.stop = len(l.Text)
		if k+1 < len(us) {
			u.stop = us[k+1].start
		}
		u.end = u.start + len(strings.TrimRightFunc(l.Text[u.start:u.stop], unicode.IsSpace))
	}
	return us
}

// text returns the text of u, a unit of p.
func (u *unit) text(p *Page) string { return p.Lines[u.line].Text[u.start:u.end] }

// overprintShift is how far a shadow is from what it is the shadow of, as a
// share of the width of one letter or the height of a word: neighbours that
// say the same are at least one letter apart.
const overprintShift = 0.4

// markOverprint finds units printed twice, a fraction of a letter apart: fake
// bold and drop shadows. Real repetition stands side by side.
func markOverprint(p *Page, us []unit) {
	same := map[string][]int{}
	for i := range us {
		if !us[i].box.Empty() {
			t := us[i].text(p)
			same[t] = append(same[t], i)
		}
	}
	for _, is := range same {
		if len(is) < 2 {
			continue
		}
		slices.SortFunc(is, func(a, b int) int { return compareRects(us[a].box, us[b].box) })
		for k, i := range is {
			for _, j := range is[k+1:] {
				if us[j].box.Y0 > us[i].box.Y1 {
					break
				}
				if us[i].dup < 0 && us[j].dup < 0 && shifted(us[i].box, us[j].box) {
					us[j].dup = i
				}
			}
		}
	}
}

// shifted reports whether b is a after a shift of a fraction of a letter.
func shifted(a, b Rect) bool {
	most := overprintShift * min(a.Dx(), a.Dy())
	return abs(a.X0-b.X0) < most && abs(a.Y0-b.Y0) < most && abs(a.X1-b.X1) < most && abs(a.Y1-b.Y1) < most
}

// compareRects orders rectangles from top to bottom, then from left to right.
func compareRects(a, b Rect) int {
	for _, d := range [...]float64{a.Y0 - b.Y0, a.X0 - b.X0, a.Y1 - b.Y1, a.X1 - b.X1} {
		if d < 0 {
			return -1
		} else if d > 0 {
			return 1
		}
	}
	return 0
}

// directionOf returns how page p is read: as the source says or, if it says
// nothing, as scripts and boxes show.
func directionOf(p *Page, us []unit) columns.Direction {
	switch p.Dir {
	case LeftToRight:
		return columns.LeftToRight
	case RightToLeft:
		return columns.RightToLeft
	case TopToBottom:
		return columns.TopToBottom
	case TopToBottomLTR:
		return columns.TopToBottomLTR
	}
	rtl, ltr := 0, 0
	for i := range us {
		a, b := directed(us[i].text(p))
		rtl, ltr = rtl+a, ltr+b
	}
	switch {
	case rtl > ltr:
		return columns.RightToLeft
	case vertical(p, us):
		return columns.TopToBottom
	}
	return columns.LeftToRight
}

// directed counts the letters of s that run from the right and those that run
// from the left.
func directed(s string) (rtl, ltr int) {
	for _, r := range s {
		switch {
		case r < 0x590 || !rightToLeft(r):
			if unicode.IsLetter(r) {
				ltr++
			}
		default:
			rtl++
		}
	}
	return rtl, ltr
}

// rightToLeft reports whether r is a letter of Hebrew, Arabic or their kin.
func rightToLeft(r rune) bool {
	return r >= 0x590 && r < 0x900 && unicode.IsLetter(r) || r >= 0xFB1D && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFF
}

const (
	// uprightShape is how much higher than wide the box of two or more
	// ideographs is that stand one below the other, and levelShape the
	// reverse: some fonts have boxes 2.6 times as high as their type size.
	uprightShape = 3.0
	levelShape   = 1.0

	// verticalPitch is the distance of ideographs in a vertical line against
	// that of the lines: set solid, with at least a quarter of leading.
	verticalPitch = 0.9
)

// vertical reports whether East Asian text runs from top to bottom: by the
// shape of boxes of several ideographs, and where each has a box of its own
// by whether the next one is nearer below or beside.
func vertical(p *Page, us []unit) bool {
	up, level, all := 0, 0, 0
	var single []Rect
	for i := range us {
		t := us[i].text(p)
		n := wideRunes(t)
		all += utf8.RuneCountInString(t)
		switch b := us[i].box; {
		case n == 0:
		case n == 1:
			single = append(single, b)
		case b.Dx() > levelShape*b.Dy():
			level += n
		case b.Dy() > uprightShape*b.Dx():
			up += n
		}
	}
	if 4*(up+level+len(single)) < all {
		return false
	}
	if dx, dy := nearest(single, false), nearest(single, true); dx > 0 && dy > 0 {
		if dy < verticalPitch*dx {
			up += len(single)
		} else {
			level += len(single)
		}
	}
	return up > level
}

func wideRunes(s string) int {
	n := 0
	for _, r := range s {
		if wide(r) {
			n++
		}
	}
	return n
}

// nearest returns the median distance from each box to the next that begins
// in the same column (down) or row, or 0.
func nearest(boxes []Rect, down bool) float64 {
	bs := make([]Rect, len(boxes))
	for i, b := range boxes {
		bs[i] = b
		if !down {
			bs[i] = turned(b)
		}
	}
	slices.SortFunc(bs, func(a, b Rect) int {
		return compareRects(turned(a), turned(b))
	})
	var d []float64
	for i := 1; i < len(bs); i++ {
		if w := bs[i].X0 - bs[i-1].X0; w < 0.1*min(bs[i].Dx(), bs[i].Dy()) && bs[i].Y0 > bs[i-1].Y0 {
			d = append(d, bs[i].Y0-bs[i-1].Y0)
		}
	}
	return median(d)
}

// horizontal reports whether u, on a page with vertical lines, is set from
// left to right: a running head, a picture's caption.
func (u *unit) horizontal(p *Page) bool {
	return wideRunes(u.text(p)) > 1 && u.box.Dx() > levelShape*u.box.Dy()
}

// visualOrder reports whether the words of right-to-left writing have their
// letters as they stand on the page, from left to right: an extractor that
// leaves the words of a line in that order leaves the letters so too. Where
// lines are of one word, the letters tell that Hebrew has at the end of words
// only and the article that Arabic words begin with. Without any of these,
// painted says whether the boxes are of a PDF file, whose letters come as they
// were painted.
func visualOrder(p *Page, us []unit, painted bool) bool {
	rising, falling := 0, 0
	for i := 1; i < len(us); i++ {
		a, b := &us[i-1], &us[i]
		ra, _ := directed(a.text(p))
		rb, _ := directed(b.text(p))
		switch {
		case a.line != b.line || ra == 0 || rb == 0:
		case a.box.X0 < b.box.X0:
			rising++
		case a.box.X0 > b.box.X0:
			falling++
		}
	}
	if rising+falling >= 3 {
		return rising > falling
	}
	vote := 0
	for i := range us {
		t := us[i].text(p)
		if strings.HasPrefix(t, "ال") || strings.ContainsRune("ךםןףץةى", lastRune(t)) {
			vote--
		}
		if strings.HasSuffix(t, "لا") || strings.ContainsRune("ךםןףץةى", firstRune(t)) {
			vote++
		}
	}
	if vote == 0 {
		return painted
	}
	return vote > 0
}

// mirrored holds the brackets that are turned round with the writing.
var mirrored = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "«", "»", "»", "«", "<", ">", ">", "<")

// allah is a ligature that extractors write in the order it is read, wherever
// it stands: turned round with the rest it ends a word as no other does.
const allah, allahTurned = "لله", "هلل"

// mendAllah puts the ligature at the end of s right.
func mendAllah(s string) string {
	t := strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	head, ok := strings.CutSuffix(t, allahTurned)
	if !ok || head != "" && unicode.IsLetter(lastRune(head)) && !strings.ContainsRune("اوفبكل", lastRune(head)) {
		return s
	}
	return head + allah + s[len(t):]
}

// logical returns s, a word in visual order, in the order it is read. Marks
// stay behind the letter that they are on, figures and Latin letters run from
// left to right in either order. Brackets are turned round if mirror is set.
func logical(s string, mirror bool) string {
	if mirror {
		s = mirrored.Replace(s)
	}
	var clusters [][]rune
	for _, r := range s {
		if n := len(clusters); n > 0 && unicode.Is(unicode.Mn, r) {
			clusters[n-1] = append(clusters[n-1], r)
			continue
		}
		clusters = append(clusters, []rune{r})
	}
	slices.Reverse(clusters)
	rs := make([]rune, len(clusters))
	for i, c := range clusters {
		rs[i] = c[0]
	}
	for i := 0; i < len(clusters); {
		j := i
		for j < len(clusters) && leftToRight(rs, j) {
			j++
		}
		slices.Reverse(clusters[i:j])
		i = max(j, i+1)
	}
	var b strings.Builder
	for _, c := range clusters {
		b.WriteString(string(c))
	}
	return mendAllah(b.String())
}

// mirrors reports whether brackets in visual order are those that are seen: an
// opening one at the left end of a word, which is its end. Otherwise they are
// those of the text.
func mirrors(p *Page, us []unit) bool {
	vote := 0
	for i := range us {
		t := us[i].text(p)
		if rtl, _ := directed(t); rtl == 0 {
			continue
		}
		if strings.ContainsRune("([{«", lastRune(t)) || strings.ContainsRune(")]}»", firstRune(t)) {
			vote--
		}
		if strings.ContainsRune("([{«", firstRune(t)) || strings.ContainsRune(")]}»", lastRune(t)) {
			vote++
		}
	}
	return vote > 0
}

// leftToRight reports whether rs[i] is part of a run of figures or Latin
// letters: one of them, or a mark between two.
func leftToRight(rs []rune, i int) bool {
	strong := func(i int) bool {
		return i >= 0 && i < len(rs) && (unicode.IsDigit(rs[i]) || unicode.IsLetter(rs[i]) && !rightToLeft(rs[i]))
	}
	return strong(i) || strong(i-1) && strong(i+1) && strings.ContainsRune(".,:/-'’%", rs[i])
}

// turned returns r with its axes swapped.
func turned(r Rect) Rect { return Rect{X0: r.Y0, Y0: r.X0, X1: r.Y1, Y1: r.X1} }
