package layout

import (
	"strings"
	"unicode"
)

// A shadow or fake bold reaches plain text in three more ways than inside one
// line: the painted runs of both layers stand below each other, the whole block
// stands again below itself, or each of its lines does.

// mendOverprint makes single the blocks of lines that were printed twice. Only
// columns are looked at.
func (s *analysis) mendOverprint() {
	if !s.columnar {
		return
	}
	var out []*line
	for i := 0; i < len(s.lines); {
		j := blockEnd(s.lines, i)
		block := s.lines[i:j]
		if l := layers(block); l != nil {
			if r := (repeat{0, len(block) / 2}); r.whole(block) {
				out = append(out, singly(block, []repeat{r})...)
			} else {
				out = append(out, l)
			}
		} else if prev := lastBlock(out); sameText(prev, block) {
			for k, l := range block {
				prev[k].runs = concat(prev[k].runs, l.dropAll("overprint"))
				prev[k].twice = true
			}
		} else {
			out = append(out, block...)
		}
		i = j
	}
	s.lines = mendRepeats(out)
}

// blockEnd returns the index after the block of lines without empty lines
// between that begins at i.
func blockEnd(lines []*line, i int) int {
	j := i + 1
	for j < len(lines) && lines[j].blank == 0 {
		j++
	}
	return j
}

// lastBlock returns the last block of lines.
func lastBlock(lines []*line) []*line {
	i := len(lines)
	for i > 0 {
		i--
		if lines[i].blank != 0 {
			break
		}
	}
	return lines[i:]
}

// layersMost is how many lines a caption in layers takes at most.
const layersMost = 24

// layers returns the one line that a block is whose lines, put together, say
// every piece of text twice, or nil.
func layers(block []*line) *line {
	if len(block) < 2 || len(block) > layersMost {
		return nil
	}
	var text strings.Builder
	for _, l := range block {
		text.WriteString(l.text)
	}
	cs := doubled(text.String())
	if cs == nil {
		return nil
	}
	whole := *block[0]
	var runs []Run
	for _, l := range block {
		runs = concat(runs, l.runs)
		whole.box = whole.box.Union(l.box)
	}
	whole.script = scriptOf(runs).apply(cs)
	whole.box.X1 = whole.box.X0 + cells(strings.TrimSpace(whole.text))
	whole.twice = true
	return &whole
}

// refrainMost is the width in cells of a long line of verse: the first hexameter
// of the Aeneid has 45 letters and spaces, an alexandrine is shorter. What is
// no wider may be a refrain.
const refrainMost = 48

// sameText reports whether blocks a and b say the same, and more than one line
// of verse, as a song or a notice says it twice on purpose.
func sameText(a, b []*line) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	n := 0.0
	for i := range a {
		text := strings.TrimSpace(a[i].text)
		if text != strings.TrimSpace(b[i].text) || a[i].verbatim {
			return false
		}
		n += cells(text)
	}
	return n > refrainMost
}

// A repeat is lines that each stand twice in direct succession, A A B B: so an
// extractor that sorts what was painted by its place writes a text in two
// layers. A song and a notice do the same with a line on purpose.
type repeat struct {
	at, lines int // lines[at:at+2*lines]
}

// mendRepeats makes single the lines of repeats that are proven to be two
// layers. Where a page has one of these, its other repeats that are whole
// sentences were painted in the same way.
func mendRepeats(lines []*line) []*line {
	rs := repeats(lines)
	if len(rs) == 0 {
		return lines
	}
	var proven []repeat
	for len(rs) > 0 {
		n := 1
		for n < len(rs) && lines[rs[n].at].page == lines[rs[0].at].page {
			n++
		}
		layered := layeredPage(lines, rs[:n])
		for _, r := range rs[:n] {
			if layered && r.sentence(lines) || r.layered(lines) {
				proven = append(proven, r)
			}
		}
		rs = rs[n:]
	}
	return singly(lines, proven)
}

// singly returns lines with each line of the repeats once.
func singly(lines []*line, rs []repeat) []*line {
	out := make([]*line, 0, len(lines))
	i := 0
	for _, r := range rs {
		out = append(out, lines[i:r.at]...)
		for i = r.at; i < r.at+2*r.lines; i += 2 {
			l := lines[i]
			l.runs = concat(l.runs, lines[i+1].dropAll("overprint"))
			l.twice = true
			out = append(out, l)
		}
	}
	return append(out, lines[i:]...)
}

// whole reports whether lines are nothing but r.
func (r repeat) whole(lines []*line) bool {
	for k := r.at; k < r.at+2*r.lines; k += 2 {
		if strings.TrimSpace(lines[k].text) != strings.TrimSpace(lines[k+1].text) {
			return false
		}
	}
	return 2*r.lines == len(lines)
}

// repeats returns the repeats among lines whose text stands nowhere else.
func repeats(lines []*line) []repeat {
	count := map[string]int{}
	for _, l := range lines {
		count[strings.TrimSpace(l.text)]++
	}
	var out []repeat
	for i := 0; i+1 < len(lines); {
		n := 0
		for j := i; j+1 < len(lines) && lines[j+1].blank == 0 && (n == 0 || lines[j].blank == 0); j += 2 {
			text := strings.TrimSpace(lines[j].text)
			if text != strings.TrimSpace(lines[j+1].text) || count[text] != 2 || lines[j].verbatim {
				break
			}
			n++
		}
		if n > 0 {
			out = append(out, repeat{i, n})
		}
		i += max(1, 2*n)
	}
	return out
}

// text returns what r says, once.
func (r repeat) text(lines []*line) string {
	var parts []string
	for k := r.at; k < r.at+2*r.lines; k += 2 {
		parts = append(parts, strings.TrimSpace(lines[k].text))
	}
	return strings.Join(parts, " ")
}

// layered reports whether r by itself is proven to be painted twice: it is a
// caption with its credit; or a sentence, longer than a line of verse, that is
// broken over its lines inside a phrase, where neither a song nor a notice
// turns back; or one that is set wider than the column it would stand in.
func (r repeat) layered(lines []*line) bool {
	text := r.text(lines)
	switch {
	case creditIn(text):
		return true
	case !r.sentence(lines) || cells(text) <= refrainMost:
		return false
	case r.lines == 1:
		return lines[r.at].overWide()
	}
	for k := r.at; k < r.at+2*(r.lines-1); k += 2 {
		if unicode.IsPunct(lastRune(strings.TrimSpace(lines[k].text))) {
			return false
		}
	}
	return true
}

// sentence reports whether r is a whole sentence and no short line of verse.
func (r repeat) sentence(lines []*line) bool {
	text := r.text(lines)
	return creditIn(text) || endsSentence(text) && !startsLower(text) && cells(text) > refrainMost/2
}

// layeredPage reports whether the repeats of a page show that it has texts
// painted twice: one is proven, or two different sentences are each longer than
// a line of verse.
func layeredPage(lines []*line, rs []repeat) bool {
	long := 0
	for _, r := range rs {
		if r.layered(lines) {
			return true
		}
		if r.sentence(lines) && cells(r.text(lines)) > refrainMost {
			long++
		}
	}
	return long >= 2
}
