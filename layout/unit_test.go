package layout

import (
	"testing"

	"github.com/galleyproof/galley/columns"
)

func TestUnitsOf(t *testing.T) {
	p := &Page{Lines: []Line{
		{Text: "  a bc d ", Words: []Word{
			{Start: 2, End: 3, Bounds: Rect{X1: 1, Y1: 1}}, {Start: 4, End: 6}, {Start: 7, End: 8, Bounds: Rect{X0: 3, X1: 4, Y1: 1}}}},
		{Text: " "},
		{Text: "e", Bounds: Rect{X1: 1, Y1: 1}},
	}}
	us := unitsOf(p)
	want := [][4]int{{0, 0, 6, 7}, {0, 7, 8, 9}, {2, 0, 1, 1}}
	if len(us) != len(want) {
		t.Fatalf("%d units, want %d", len(us), len(want))
	}
	for i, w := range want {
		if u := us[i]; [4]int{u.line, u.start, u.end, u.stop} != w {
			t.Errorf("unit %d: line %d bytes %d to %d, white to %d, want %v", i, u.line, u.start, u.end, u.stop, w)
		}
	}
}

func TestLogical(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"letters", "םולש", "שלום"},
		{"figures stay", "םולש1994", "1994שלום"},
		{"decimal", "3.5ב", "ב3.5"},
		{"marks stay on their letters", "اًب", "باً"},
		{"the name of God is one sign", "للها", "الله"},
		{"and so before a stop", ".للها", "الله."},
		{"only there", "ملله", "هللم"},
		{"Latin", "NATO", "NATO"},
		{"empty", "", ""},
	} {
		if got := logical(c.in, false); got != c.want {
			t.Errorf("%s: logical(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
	if got := logical("(בא)", true); got != "(אב)" {
		t.Errorf("mirrored: %q", got)
	}
}

func TestLogicalFigure(t *testing.T) {
	for in, want := range map[string]string{",71": "71,", ".1994": "1994.", "?!12": "12!?", "4.7": "4.7", "335(": "(335",
		".)4,489,109": "4,489,109).", "%50": "%50", "50%,": ",50%", ".": ".", "": ""} {
		if got := logicalFigure(in, false); got != want {
			t.Errorf("logicalFigure(%q) = %q, want %q", in, got, want)
		}
	}
	if got := logicalFigure("335)", true); got != "(335" {
		t.Errorf("mirrored: %q", got)
	}
}

// words returns a page with one line of words, each with its left edge.
func wordsAt(xs []float64, words ...string) (*Page, []unit) {
	l := Line{}
	for i, w := range words {
		if i > 0 {
			l.Text += " "
		}
		l.Words = append(l.Words, Word{Start: len(l.Text), End: len(l.Text) + len(w), Bounds: Rect{X0: xs[i], Y0: 0, X1: xs[i] + 8, Y1: 10}})
		l.Text += w
	}
	p := &Page{Lines: []Line{l}}
	return p, unitsOf(p)
}

func TestVisualOrder(t *testing.T) {
	rising, us := wordsAt([]float64{0, 10, 20, 30}, "א", "ב", "ג", "ד")
	if !visualOrder(rising, us, false) {
		t.Error("words from left to right: not visual")
	}
	falling, us := wordsAt([]float64{30, 20, 10, 0}, "א", "ב", "ג", "ד")
	if visualOrder(falling, us, true) {
		t.Error("words from right to left: visual")
	}
	one, us := wordsAt([]float64{0}, "םולש")
	if !visualOrder(one, us, false) {
		t.Error("a final letter at the beginning: not visual")
	}
	none, us := wordsAt([]float64{0}, "נהיה")
	if visualOrder(none, us, false) || !visualOrder(none, us, true) {
		t.Error("no evidence: the boxes do not decide")
	}
}

func TestDirectionOf(t *testing.T) {
	p, us := wordsAt([]float64{0, 10}, "שלום", "abc")
	if got := directionOf(p, us); got != columns.RightToLeft {
		t.Errorf("most letters are Hebrew: %v", got)
	}
	p.Dir = LeftToRight
	if got := directionOf(p, us); got != columns.LeftToRight {
		t.Errorf("the source says it: %v", got)
	}
	down := &Page{}
	for i, r := range []rune("天地玄黄宇宙洪荒") {
		x, y := float64(40-20*(i/4)), float64(10*(i%4))
		down.Lines = append(down.Lines, Line{Text: string(r), Bounds: Rect{X0: x, Y0: y, X1: x + 10, Y1: y + 10}})
	}
	if got := directionOf(down, unitsOf(down)); got != columns.TopToBottom {
		t.Errorf("ideographs one below the other: %v", got)
	}
	level := &Page{Lines: []Line{{Text: "天地玄黄", Bounds: Rect{X1: 40, Y1: 10}}}}
	if got := directionOf(level, unitsOf(level)); got != columns.LeftToRight {
		t.Errorf("a level box: %v", got)
	}
}

// TestOverprint checks that a shadow is taken out and a repetition stays.
func TestOverprint(t *testing.T) {
	shadow, us := wordsAt([]float64{0, 0.6, 10, 10.6}, "Duran", "Duran", "left", "left")
	markOverprint(shadow, us)
	for i, want := range []int{-1, 0, -1, 2} {
		if us[i].dup != want {
			t.Errorf("shadow: unit %d is a print of %d, want %d", i, us[i].dup, want)
		}
	}
	twice, us := wordsAt([]float64{0, 10}, "Duran", "Duran")
	markOverprint(twice, us)
	if us[1].dup >= 0 {
		t.Error("a repetition was taken for a shadow")
	}
}
