package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A drop cap is painted by itself, so that text without geometry has it on a
// line of its own, or parted from its word by spaces: "Z", and below it
// "unächst mal war da". Extractors that order the text by height put the
// headline between the two, as the cap reaches above its first line.

// capReach is how many lines after a drop cap its word may stand: a kicker, a
// headline of three lines, a deck of two and a byline can come between.
const capReach = 8

// strandedCaps puts drop caps on lines of their own before the words that
// they begin.
func (s *analysis) strandedCaps() {
	for i := 0; i < len(s.lines); {
		j := i + 1
		for j < len(s.lines) && s.lines[j].page == s.lines[i].page {
			j++
		}
		strandedCaps(s.lines[i:j])
		i = j
	}
	s.lines = slices.DeleteFunc(s.lines, func(l *line) bool { return l.text == "" && len(l.runs) == 0 })
}

// strandedCaps does so for the lines of one page. The lines of the caps are
// left empty.
func strandedCaps(lines []*line) {
	var words *capWords
	for i, l := range lines {
		c, rest := leadingCap(l.text)
		if c == "" || enumerates(lines, i, c) {
			continue
		}
		if words == nil {
			words = wordsOf(lines)
		}
		switch {
		case rest == "":
			if k, fit := capTarget(lines, i, c, words); k >= 0 {
				lines[k].takeCap(l, fit == capWord)
				lines[k].more = true // a drop cap is at least two lines high
				if lines[i+1].blank = max(l.blank, lines[i+1].blank); l.blank < 0 {
					lines[i+1].blank = l.blank
				}
			}
		default:
			fit := words.fits(c, rest)
			if fit == capPart && strings.ContainsRune(oneLetter, capLetter(c)) {
				fit = capWord // "I shall" needs no other word to be what it is
			}
			if fit > capWord && (wideGap(l.text, c) || i == 0 || beginsParagraph(lines[i-1], l)) {
				at := strings.Index(l.text, c) + len(c)
				l.script = l.apply([]change{{at, len(l.text) - len(rest), "", "drop-cap", Likely}})
				l.more = true
			}
		}
	}
}

// leadingCap returns the capital that s begins with and that white space parts
// from the rest, with a quote before it or the apostrophe of an elision after
// it, and the rest. It returns "" if there is none.
func leadingCap(s string) (c, rest string) {
	s = strings.TrimSpace(s)
	r := strings.TrimLeftFunc(s, func(r rune) bool { return isOpener(r) || r == '"' || r == '\'' })
	if before := utf8.RuneCountInString(s[:len(s)-len(r)]); before > 1 || !unicode.IsUpper(firstRune(r)) {
		return "", ""
	}
	_, n := utf8.DecodeRuneInString(r)
	after := r[n:]
	for _, mark := range []string{"’", "'"} {
		if t, ok := strings.CutPrefix(after, mark); ok {
			after = t
			break
		}
	}
	if after != "" && !unicode.IsSpace(firstRune(after)) {
		return "", ""
	}
	return s[:len(s)-len(after)], strings.TrimSpace(after)
}

// enumerates reports whether the capital of line i is one of a list of
// letters: the next one by itself is that which follows in the alphabet, or
// the one before is that before it.
func enumerates(lines []*line, i int, c string) bool {
	letter := capLetter(c)
	for _, way := range [...]int{1, -1} {
		for k := i + way; k >= 0 && k < len(lines) && (k-i)*way <= 2*capReach; k += way {
			if d, _ := leadingCap(lines[k].text); d != "" {
				if capLetter(d) == letter+rune(way) {
					return true
				}
				break
			}
		}
	}
	return false
}

func capLetter(c string) rune {
	for _, r := range c {
		if unicode.IsUpper(r) {
			return r
		}
	}
	return 0
}

// capWords holds how often a page has each word, in small letters: first on a
// line, where a drop cap can have taken a letter from it, and elsewhere.
type capWords struct{ first, inner map[string]int }

func wordsOf(lines []*line) *capWords {
	words := &capWords{map[string]int{}, map[string]int{}}
	for _, l := range lines {
		first := 0
		if c, _ := leadingCap(l.text); c != "" {
			first = 1
		}
		for i, w := range strings.FieldsFunc(l.text, notLetter) {
			if w = strings.ToLower(w); i <= first {
				words.first[w]++
			} else {
				words.inner[w]++
			}
		}
	}
	return words
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }

// A capFit says how a text goes on after a drop cap.
type capFit int

const (
	capNot   capFit = iota
	capWord         // the cap is a word by itself
	capPart         // it begins with a part of a word, to all appearance
	capLead         // the same, in capitals: the place of a dateline, a lead-in
	capKnown        // the page has the whole word elsewhere, or the cap elides
)

// fits returns how text goes on after the cap c. A part of a word is none
// itself, so that the page has it nowhere but at the beginning of a line, and
// begins small or is all capitals, with small letters after it.
func (words *capWords) fits(c, text string) capFit {
	i := strings.IndexFunc(text, notLetter)
	if i < 0 {
		i = len(text)
	}
	w := text[:i]
	if w == "" {
		return capNot
	}
	letter, small := capLetter(c), strings.ToLower(w)
	whole := strings.ToLower(string(letter)) + small
	own := words.inner[small] == 0
	alone := strings.ContainsRune(oneLetter, letter) && words.inner[strings.ToLower(string(letter))] > 0
	switch capital := !startsLower(w); {
	case strings.ContainsRune("’'", lastRune(c)):
		if !capital {
			return capKnown
		}
	case capital && (strings.ToUpper(w) != w || utf8.RuneCountInString(w) < 2 || !own || !strings.ContainsFunc(text, unicode.IsLower)):
	case own && words.inner[whole]+words.first[whole] > 0:
		return capKnown
	case own && capital:
		return capLead
	case own && !alone:
		return capPart
	case !capital && alone:
		return capWord
	}
	return capNot
}

// beginsParagraph reports whether l can begin a paragraph after prev: prev is
// not full, or it ends a sentence.
func beginsParagraph(prev, l *line) bool {
	return l.blank != 0 || !prev.proven || prev.width < capFull*prev.measure || endsStop(trimClosers(prev.text))
}

// capTarget returns the line that the cap c on line i belongs before and how it
// goes on there, or -1.
func capTarget(lines []*line, i int, c string, words *capWords) (int, capFit) {
	best, fit := -1, capNot
	full := 0
	for k := i + 1; k < len(lines) && k <= i+capReach; k++ {
		l := lines[k]
		if d, rest := leadingCap(l.text); d != "" && rest == "" {
			break // the next drop cap
		}
		f := words.fits(c, strings.TrimSpace(l.text))
		if f == capWord && k > i+1 {
			f = capNot // any line could be meant
		}
		if f == capPart && k > i+1 && l.blank == 0 && lines[i+1].blank != 0 {
			f = capNot // the second line of a headline: the body has space before
		}
		if f == capPart && full >= 2 {
			f = capNot // it is running text already
		}
		if full++; !l.proven || l.width < capFull*l.measure || l.width > l.measure/capFull {
			full = 0
		}
		if f > fit {
			best, fit = k, f
		}
	}
	return best, fit
}

// capFull is the share of the measure from which a line is one of running text;
// larger type runs over it as far.
const capFull = 0.9

// capGap is the least number of spaces after a drop cap on the line of its
// word: extractors that keep the distances write three or more, as the cap is
// wider than any letter of the text.
const capGap = 3

func wideGap(s, c string) bool {
	_, after, _ := strings.Cut(s, c)
	return strings.HasPrefix(after, strings.Repeat(" ", capGap))
}

// takeCap puts the text of the line of a drop cap before that of l, with a
// space between if it is a word by itself. The cap's line is left empty.
func (l *line) takeCap(c *line, alone bool) {
	head, tail := c.trimmed(), l.script
	if lead := len(tail.text) - len(strings.TrimLeftFunc(tail.text, unicode.IsSpace)); lead > 0 {
		tail = tail.apply([]change{{0, lead, "", "drop-cap", Likely}})
	}
	if alone {
		n := len(head.text)
		head = head.apply([]change{{n, n, " ", "drop-cap", Likely}})
	}
	l.script = scriptOf(concat(slices.Clone(head.runs), tail.runs))
	c.script = script{}
}
