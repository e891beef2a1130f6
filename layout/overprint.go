package layout

import "strings"

// A shadow or fake bold reaches plain text in two more ways than inside one
// line: the painted runs of both layers stand below each other, or the whole
// block stands again below itself.

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
			out = append(out, l)
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
	s.lines = out
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
