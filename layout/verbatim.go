package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lists, verse, tables, code, addresses, mail headers and quotations are not
// running text: their lines end where their author ended them, not where the
// measure was full. Plain text is looked at block by block, a block being
// lines without an empty line between, and a block that is not running text is
// left as it is, white space included.

// markVerbatim marks the lines of plain text pages that are to be left alone.
func (s *analysis) markVerbatim() {
	for i := 0; i < len(s.lines); {
		j := i + 1
		for j < len(s.lines) && s.lines[j].blank == 0 {
			j++
		}
		if s.pages[s.lines[i].page].Cells {
			s.markBlock(s.lines[i:j])
		}
		i = j
	}
	s.markBetween()
}

// markBlock marks the lines of one block.
func (s *analysis) markBlock(lines []*line) {
	role, rule := blockKind(lines, s.columnar)
	if role == RoleUnknown {
		return
	}
	for _, l := range lines {
		l.verbatim, l.hint, l.why = true, role, rule
	}
}

// Shares of the lines of a block from which on it is what they are a sign of.
const (
	markedShare = 0.5 // begin as list items, quotations or headers do
	codeShare   = 0.5 // read as code
	tableShare  = 0.6 // have gaps inside
	verseShare  = 0.8 // end in a mark of punctuation, and are short
)

// verseMost is the longest line of verse in East Asian writing, in ems.
const verseMost = 16

// blockKind returns what the block is if it is not running text, and why.
// Columnar says that the text around it is set in columns, where a few short
// lines are a heading.
func blockKind(lines []*line, columnar bool) (Role, string) {
	n := float64(len(lines))
	var marked, code, gaps, stopped, fenced float64
	for _, l := range lines {
		if marker(l.text) {
			marked++
		}
		if codeLike(l.text) {
			code++
		}
		if cellGap(l.text) {
			gaps++
		}
		if l.width <= verseMost && wide(lastRune(trimClosers(l.text))) && unicode.IsPunct(lastRune(l.text)) {
			stopped++
		}
		if strings.HasPrefix(l.text, "```") || strings.HasPrefix(l.text, "~~~") {
			fenced++
		}
	}
	switch {
	case fenced >= 1:
		return RoleOther, "fence"
	case code >= codeShare*n && (n > 1 || !columnar):
		return RoleOther, "code"
	case gaps >= tableShare*n && (n > 1 || !columnar):
		return RoleTable, "cells"
	case marked > 0 && (marked >= markedShare*n || marker(lines[0].text) && hanging(lines)) && (n > 1 || !columnar):
		return RoleOther, "marked-lines"
	case n < 2:
		return RoleUnknown, ""
	case stopped >= verseShare*n && stopped >= 2 && !columnar:
		return RoleOther, "verse"
	}
	own := lines[0].width
	for _, l := range lines {
		own = max(own, l.width)
	}
	loose, forced := looseEnds(lines, columnar, own)
	if !columnar && capitalVerse(lines, loose > 0) {
		return RoleOther, "verse"
	}
	if columnar {
		if loose > forced && len(lines) > headLines {
			return RoleOther, "loose-lines"
		}
		return RoleUnknown, ""
	}
	prose := forced >= 2 && forced > 2*loose
	if loose > forced && !prose {
		return RoleOther, "loose-lines"
	}
	if !prose && (openLines(lines) || staggered(lines)) {
		return RoleOther, "open-lines"
	}
	return RoleUnknown, ""
}

// openLines reports whether no line of the block shows that it goes on in the
// next, and the last does not end as a sentence does.
func openLines(lines []*line) bool {
	for i, l := range lines {
		if i > 0 && startsLower(l.text) || i+1 < len(lines) && (midSentence(l.text) || functionWord(l.text)) {
			return false
		}
	}
	return !endsStop(lines[len(lines)-1].text)
}

// staggered reports whether all lines stand in from the margin, each by
// another width than the one before.
func staggered(lines []*line) bool {
	for i, l := range lines {
		if l.box.X0 < 2 || i > 0 && abs(l.box.X0-lines[i-1].box.X0) < 2 {
			return false
		}
	}
	return true
}

// capitalVerse reports whether the block is verse by its letters: each line
// begins with a capital, as one in six lines of prose does (one in three in
// German), and nearly half of them end in a mark; all of them where the lines
// are so alike in length that none leaves room for the next word.
func capitalVerse(lines []*line, loose bool) bool {
	marks := 0
	for _, l := range lines {
		if !unicode.IsUpper(firstRune(strings.TrimLeft(l.text, " \t\"“„«»'‘"))) {
			return false
		}
		if unicode.IsPunct(lastRune(strings.TrimRight(l.text, " "))) {
			marks++
		}
	}
	return len(lines) >= 3 && (loose && 5*marks >= 2*len(lines) || marks == len(lines))
}

// keepLines makes lines of their own what was not joined in a text that is not
// set in columns: a block of lines of which none goes on in the next is a list
// of some kind, and empty lines between them would be ours, not the author's.
func (s *analysis) keepLines() {
	if s.columnar {
		return
	}
	for i := 0; i < len(s.paras); {
		j, single := i+1, len(s.paras[i].lines) == 1
		for ; j < len(s.paras) && s.paras[j].blank() == 0; j++ {
			single = single && len(s.paras[j].lines) == 1
		}
		if single && j-i > 1 {
			s.keepBlock(s.paras[i:j])
		}
		i = j
	}
}

// keepBlock leaves the lines of paras, all in one block, as they are.
func (s *analysis) keepBlock(paras []*para) {
	for _, p := range paras {
		l := p.lines[0]
		if l.hint == RoleFurniture || l.verbatim || l.width > measureMost || !s.pages[l.page].Cells {
			return
		}
	}
	for _, p := range paras {
		l := p.lines[0]
		l.verbatim, l.hint, l.why = true, RoleOther, "unjoined-lines"
		p.script = l.script
	}
}

// looseEnds counts the line ends of a block at which the next word would have
// fitted, and those at which it would not, against the measure of the columns
// around, if there are any, else against m. A line as wide as m proves nothing
// then and is not counted, unless several are.
func looseEnds(lines []*line, columnar bool, m float64) (loose, forced int) {
	reach := 0
	for _, l := range lines {
		if l.width >= m*(1-roomSlack) {
			reach++
		}
	}
	for i, l := range lines[:len(lines)-1] {
		m, known := m, false
		if columnar && l.proven {
			m, known = l.measure, true
		}
		slack := looseRoom * m
		if wide(lastRune(l.text)) {
			slack = max(slack, 1) + l.slack
		}
		switch room := roomIn(l.metric, m, l, lines[i+1]); {
		case brokenWord(l.text, lines[i+1].text):
			forced++
		case room > slack:
			loose++
		case known || l.width < m || reach >= measureReach:
			forced++
		}
	}
	return loose, forced
}

// measureReach is how many lines must be as wide as the widest for that width
// to be a measure and not chance.
const measureReach = 3

// looseRoom is how much of the width must be left over for a line end not to
// have been forced.
const looseRoom = 0.05

// hanging reports whether the lines after the first of a block are items or
// stand further in than it.
func hanging(lines []*line) bool {
	for _, l := range lines[1:] {
		if !marker(l.text) && l.box.X0 <= lines[0].box.X0 {
			return false
		}
	}
	return true
}

// marker reports whether s begins with the mark of a list item, a quotation, a
// table row, a mail header, or is a signature's separator.
func marker(s string) bool {
	t := strings.TrimLeft(s, " \t")
	if t == "" {
		return false
	}
	switch t[0] {
	case '>', '|', '#', '+':
		return true
	case '-', '*':
		return len(t) == 1 || t[1] == ' ' || t[1] == '-'
	}
	if r := firstRune(t); strings.ContainsRune("•▪‣◦●○∙·★☆✓✗", r) {
		return true
	}
	return numbered(t) || header(t)
}

// numbered reports whether t begins as "1. ", "(a) " or "iv) " do.
func numbered(t string) bool {
	u := strings.TrimPrefix(t, "(")
	i := strings.IndexAny(u, ".)")
	if i < 1 || i > 4 || i+1 >= len(u) || u[i+1] != ' ' {
		return false
	}
	digits := strings.Trim(u[:i], "0123456789") == ""
	return digits || u[i] == ')' && (i == 1 || strings.Trim(u[:i], "ivxIVX") == "")
}

// header reports whether t begins as a line of a mail's header does: a word in
// Latin letters with a capital, a colon and a space.
func header(t string) bool {
	i := strings.Index(t, ": ")
	if i < 2 || i > 24 || t[0] < 'A' || t[0] > 'Z' {
		return false
	}
	for _, r := range t[:i] {
		if r != '-' && (r < 'A' || r > 'z' || r > 'Z' && r < 'a') {
			return false
		}
	}
	return true
}

// codeSigns are characters that code is full of and prose is not.
const codeSigns = "{}[]()<>=;_/\\|&^%$@#*+~`"

// codeDensity is the share of such characters from which on a line is code:
// in prose with references and prices it stays under 0.06.
const codeDensity = 0.1

// codeLike reports whether s reads as a line of code, a path, a log or a rule
// drawn with characters.
func codeLike(s string) bool {
	t := strings.TrimSpace(s)
	if t == "" {
		return false
	}
	signs, all := 0, 0
	for _, r := range t {
		if unicode.IsSpace(r) {
			continue
		}
		all++
		if strings.ContainsRune(codeSigns, r) {
			signs++
		}
	}
	if strings.Trim(t, "-=_*~.─━═ ") == "" {
		return all > 2
	}
	switch t[len(t)-1] {
	case '{', '}', ';', '\\':
		return signs > 0 && !wide(firstRune(t)) && (t[len(t)-1] != ';' || signs > 1 || float64(signs) > codeDensity*float64(all))
	}
	return float64(signs) >= codeDensity*float64(all) && signs > 1 || strings.HasPrefix(s, "\t") && signs > 0
}

// cellGap reports whether s has a gap inside as between the cells of a table:
// a tab, leaders, or three spaces and more.
func cellGap(s string) bool {
	t := strings.TrimSpace(s)
	return strings.Contains(t, "   ") || strings.Contains(t, "\t") || strings.Contains(t, " ...") || strings.Count(t, ",") >= 3 && !strings.Contains(t, ", ")
}

// markBetween also marks the lines of blocks of one line that stand between
// marked ones of code, or open a list: "}" is not a paragraph.
func (s *analysis) markBetween() {
	fence := false
	for i, l := range s.lines {
		if strings.HasPrefix(l.text, "```") {
			fence = !fence
		}
		if l.verbatim {
			continue
		}
		prev, next := i > 0 && s.lines[i-1].verbatim, i+1 < len(s.lines) && s.lines[i+1].verbatim
		code := prev && s.lines[i-1].why == "code" && (next || l.box.X0 > 0) || next && s.lines[i+1].why == "code" && l.box.X0 > 0
		signature := i > 0 && s.lines[i-1].why == "signature" && l.blank == 0
		switch {
		case signature, strings.TrimRight(l.text, " ") == "--":
			l.verbatim, l.hint, l.why = true, RoleOther, "signature"
		case fence || code && l.alonePara(s.lines, i):
			l.verbatim, l.hint, l.why = true, RoleOther, "code"
		}
	}
}

// alonePara reports whether line i is a block by itself.
func (l *line) alonePara(lines []*line, i int) bool {
	return l.blank != 0 && (i+1 == len(lines) || lines[i+1].blank != 0)
}

// isColumnar reports whether the lines are set in columns or hard-wrapped, so
// that a short line is an exception.
func isColumnar(lines []*line) bool {
	n, short := 0, 0
	for i, l := range lines {
		if i+1 < len(lines) && lines[i+1].blank == 0 && l.proven {
			if utf8.RuneCountInString(l.text) > 3 && roomIn(l.metric, l.measure, l, lines[i+1]) <= roomSlack*l.measure+0.6 {
				n++
			} else if !l.stop {
				short++ // and not the end of a paragraph
			}
		}
	}
	return n >= columnarLines && n > short
}

// columnarLines is how many full lines make a text columnar: two paragraphs.
const columnarLines = 12
