package layout

import "testing"

// TestRowSpaces checks where words of a row are set apart.
func TestRowSpaces(t *testing.T) {
	wide := func(x0, x1 float64, text string) Line {
		b := Rect{X0: x0, Y0: 100, X1: x1, Y1: 126}
		return Line{Text: text, Bounds: b, Words: []Word{{End: len(text), Bounds: b}}}
	}
	// Between ideographs the boxes tell a space from a trimmed bracket.
	p := &Page{Lines: []Line{wide(0, 40, "记者张三"), wide(43, 63, "报道"), wide(58, 98, "，十二月")}}
	d := analyzed(t, p)
	if got, want := d.Articles[0].Blocks[0].Text(" "), "记者张三 报道，十二月"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestRowVisual checks that a line in visual order is read from the right,
// with what runs from the left in its own order.
func TestRowVisual(t *testing.T) {
	l := Line{ID: "a"}
	for i, w := range []string{"םלוע", "New", "York", "םולש"} {
		if i > 0 {
			l.Text += " "
		}
		x := float64(50 * i)
		b := Rect{X0: x, Y0: 100, X1: x + 46, Y1: 112}
		l.Words = append(l.Words, Word{Start: len(l.Text), End: len(l.Text) + len(w), Bounds: b})
		l.Bounds = l.Bounds.Union(b)
		l.Text += w
	}
	p := &Page{Lines: []Line{l}, Dir: RightToLeft}
	if got, want := analyzed(t, p).Articles[0].Blocks[0].Text(" "), "שלום New York עולם"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestGlue checks that the words of a headline stay together where a space in
// it stands above a gutter.
func TestGlue(t *testing.T) {
	a, _ := column(50, 124, 100, 10, 0, 12, ferry)
	b, _ := column(163, 124, 100, 10, 0, 12, apple)
	lines := append([]setLine{{60, 100, 19, "Ferries for all the islands"}}, append(a, b...)...)
	for _, line := range outline(analyzed(t, sketch(lines...))) {
		if line == "headline: Ferries for all the islands" {
			return
		}
	}
	t.Error("the headline was taken apart")
}

func TestLeastShared(t *testing.T) {
	for _, c := range []struct {
		vs   []float64
		want float64
	}{
		{[]float64{10, 10.1, 10, 25, 25, 10}, 10},
		{[]float64{4, 10, 10.1, 10, 10}, 10}, // one line is set out
		{[]float64{1, 2, 3, 4, 5}, far},      // ragged
		{nil, far},
	} {
		if got := leastShared(c.vs, 0.25, edgeShare); got != c.want {
			t.Errorf("leastShared(%v) = %v, want %v", c.vs, got, c.want)
		}
	}
}
