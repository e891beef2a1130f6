package layout

import (
	"strings"
	"testing"
)

// TestHeadingAt holds which lines of a column without empty lines are a heading.
func TestHeadingAt(t *testing.T) {
	const column = "The market hall was full again on\nSaturday, and the sellers from the\nvalley had brought so many plums\n" +
		"that the price fell before ten. At\nnoon the band came out and played.\nAfter that nobody wanted to go home\n" +
		"until the lamps were lit, and the\nlast cart left the square at eight.\n"
	for _, tt := range []struct {
		why, before, text, head string
	}{
		{"short lines before a text that begins", column, "Plums in every cart\nPrice falls by half\n" + column, "Plums in every cart|Price falls by half"},
		{"lines before a byline", column, "Plums in every cart of the valley\nand beyond\nBy Nora Whitcombe\n" + column, "Plums in every cart of the valley|and beyond"},
		{"a full line before a byline is the end of a text", column, "The cart that came last of all was\nBy Nora Whitcombe\n" + column, ""},
		{"a sentence that goes on below", column, "Plums in every cart,\nand the price of them fell by half\n" + column, ""},
		{"a short sentence", column, "They went home.\n" + column, ""},
		{"the middle of a sentence", strings.TrimSuffix(column, ".\n") + "\n", "Saint Aubin and there\n" + column, ""},
		{"a byline", column, "By Nora Whitcombe\n" + column, ""},
	} {
		a := newAnalysis(&Analyzer{}, []*Page{cellPage(tt.before + tt.text)})
		a.gather()
		a.paragraphs()
		var got []string
		for _, l := range a.lines {
			if l.head {
				got = append(got, l.text)
			}
		}
		if h := strings.Join(got, "|"); h != tt.head {
			t.Errorf("%s: %q, want %q", tt.why, h, tt.head)
		}
	}
}

// cellPage returns the page of a plain text.
func cellPage(text string) *Page {
	p := &Page{Cells: true}
	for i, s := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		p.Lines = append(p.Lines, Line{Text: s, Bounds: Rect{X1: float64(cells(s)), Y0: float64(i), Y1: float64(i + 1)}})
	}
	return p
}
