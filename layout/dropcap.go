package layout

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A drop cap is a letter two or more lines high that the first lines of a
// paragraph stand beside. It belongs before the first of them, however far
// down or up its own box reaches.
const (
	dropSize  = 1.6 // of the heights of boxes, at least
	dropMost  = 8.0
	dropNear  = 3.2 // usual heights between the letter and its lines, an indent among them
	dropRunes = 2   // the letter, and a quote before it
	dropRows  = 2   // lines beside it, at least
)

// dropCaps returns the units without drop caps, and notes these with the units
// that they stand before.
func (sh *sheet) dropCaps(all []int) []int {
	if sh.upright() {
		return all // the boxes of letters on their side are as high
	}
	var hs []float64
	for _, i := range all {
		hs = append(hs, sh.dir.Frame(sh.us[i].box).Dy())
	}
	usual := median(hs)
	var caps []int
	for _, i := range all {
		t := strings.TrimSpace(sh.us[i].text(sh.page))
		h := sh.dir.Frame(sh.us[i].box).Dy()
		if (sh.us[i].nth == 0 || sh.grid) && utf8.RuneCountInString(t) <= dropRunes && letters(t) == 1 && wideRunes(t) == 0 &&
			h >= dropSize*usual && h <= dropMost*usual {
			caps = append(caps, i)
		}
	}
	gone := map[int]bool{}
	for _, c := range caps {
		if rows := sh.rowsBeside(c, all, usual); len(rows) >= dropRows && rows[0].cap == nil {
			rows[0].cap = &sh.us[c]
			gone[c] = true
		}
	}
	if len(gone) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return gone[i] })
}

// rowsBeside returns the first units of the rows beside the drop cap c, from
// top to bottom, and marks them.
func (sh *sheet) rowsBeside(c int, all []int, usual float64) []*unit {
	box := sh.dir.Frame(sh.us[c].box)
	mid := func(u *unit) float64 { b := sh.dir.Frame(u.box); return (b.Y0 + b.Y1) / 2 }
	var rows []*unit
	for _, i := range all {
		u := &sh.us[i]
		b := sh.dir.Frame(u.box)
		if i == c || mid(u) < box.Y0 || mid(u) > box.Y1 || b.Dy() > dropSize*usual {
			continue
		}
		if gap := b.X0 - box.X1; gap < -box.Dx()/2 || gap > dropNear*usual {
			continue
		}
		k := slices.IndexFunc(rows, func(r *unit) bool { return abs(mid(r)-mid(u)) < usual/3 })
		switch {
		case k < 0:
			rows = append(rows, u)
		case b.X0 < sh.dir.Frame(rows[k].box).X0:
			rows[k] = u
		}
	}
	if len(rows) < dropRows {
		return nil
	}
	slices.SortFunc(rows, func(a, b *unit) int { return sign(mid(a) - mid(b)) })
	for _, u := range rows {
		u.drop = true
	}
	return rows
}

// cap writes the drop cap c before u. The letter is part of the word that
// follows, but for words of one letter: those stand before a word that begins
// small, and which the page has without it.
func (e *editor) cap(sh *sheet, c, u *unit) {
	src := sh.page.Lines[c.line].Text
	e.put(Run{Text: src[c.start:c.end], From: Span{sh.index, c.line, c.start, c.end}})
	if c.stop > c.end {
		e.put(Run{From: Span{sh.index, c.line, c.end, c.stop}, Edit: Deleted, Rule: "drop-cap", Confidence: Likely})
	}
	if sh.wordAlone(src[c.start:c.end], u.text(sh.page)) {
		at := Span{sh.index, c.line, c.stop, c.stop}
		e.put(Run{Text: " ", From: at, Edit: Inserted, Rule: "drop-cap", Confidence: Likely})
	}
}

// oneLetter are the words of one letter that a text can begin with.
const oneLetter = "AIOYEÀÓÁUVWZKSИВКОСУЯ"

// wordAlone reports whether c is a word by itself before word.
func (sh *sheet) wordAlone(c, word string) bool {
	letter := firstRune(strings.TrimLeft(c, openers+"\"'"))
	if !strings.ContainsRune(oneLetter, letter) || !startsLower(word) {
		return false
	}
	word = strings.TrimRight(word, ".,;:!?")
	alone, joined := false, false
	for i := range sh.us {
		switch t := strings.Trim(sh.us[i].text(sh.page), ".,;:!?"+openers+closers); {
		case sh.us[i].box.Empty():
		case strings.EqualFold(t, word) && sh.us[i].cap == nil:
			alone = true
		case strings.EqualFold(t, string(letter)+word):
			joined = true
		}
	}
	return alone && !joined
}
