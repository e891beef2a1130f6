package layout

import "strings"

// A shadow or fake bold reaches plain text in two more ways than inside one
// line: the painted runs of both layers stand below each other, or the whole
// block stands again below itself.

// mendOverprint makes single the blocks of lines that were printed twice. Only
// columns are looked at: elsewhere a block said twice is a refrain.
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

// sameText reports whether blocks a and b say the same, and enough of it not
// to do so by chance.
func sameText(a, b []*line) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	n := 0
	for i := range a {
		if strings.TrimSpace(a[i].text) != strings.TrimSpace(b[i].text) || a[i].verbatim {
			return false
		}
		n += letters(a[i].text)
	}
	return n >= 2*doubleLetters
}
