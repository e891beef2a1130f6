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

// TestBareByline holds that a name right above a text which does not mention it
// is who wrote it, and any other last line of a heading is not.
func TestBareByline(t *testing.T) {
	const body = "The plum sellers of the valley came early to the market, and Anna Lund was first."
	para := func(s string) *para {
		sc := newScript(0, 0, s)
		return &para{script: sc, lines: []*line{{script: sc}}}
	}
	for _, tt := range []struct {
		why   string
		lines []string
		want  string
	}{
		{"a name", []string{"Plum sellers fill market", "Nora Whitcombe"}, "Nora Whitcombe"},
		{"a name that the text has", []string{"Plum sellers fill market", "Anna Lund"}, ""},
		{"a deck", []string{"Plum sellers fill market", "First of them came at four"}, ""},
		{"the headline itself", []string{"HARBOUR", "Maiden Voyage"}, ""},
	} {
		th := &thread{at: 3, head: []*group{{end: 3}}}
		for _, l := range tt.lines {
			th.head[0].paras = append(th.head[0].paras, para(l))
		}
		s := &section{analysis: &analysis{Analyzer: &Analyzer{}}}
		rest := s.bareByline(th, th.head[0].paras, body)
		got := ""
		for _, p := range th.byline {
			got += p.text
		}
		if got != tt.want || len(rest)+len(th.byline) != len(tt.lines) {
			t.Errorf("%s: byline %q and %d lines of heading, want %q", tt.why, got, len(rest), tt.want)
		}
	}
}
