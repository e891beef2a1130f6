package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	ferry = "The ferry has left the harbour at seven each morning since the pier was built again by its members.\n" +
		"Nobody on the island remembers a winter in which it stayed away for more than a single day of storm."
	apple = "An apple that nobody could name stands behind the mill and bears each year in the last days of August.\n" +
		"A clockmaker has spent half of his life looking for the trees that it may have come from, he says."
)

// article sets a headline with two columns of text below it; the text is cut
// at half of its lines, wherever that is.
func article(x, y float64, head, text string) []setLine {
	const measure, size, indent, leading = 150, 10, 15, 12
	lines, _ := column(x, y+24, measure, size, indent, leading, text)
	out := []setLine{{x, y, 19, head}}
	half := (len(lines) + 1) / 2
	for i, l := range lines {
		if i >= half {
			l.x += measure + 20
			l.y -= float64(half) * leading
		}
		out = append(out, l)
	}
	return out
}

func paragraphs(text string) []string {
	var out []string
	for _, p := range strings.Split(text, "\n") {
		out = append(out, "body: "+p)
	}
	return out
}

func TestPlacedColumns(t *testing.T) {
	lines := append(article(50, 100, "Ferry goes on", ferry), article(450, 100, "A nameless apple", apple)...)
	got := outline(analyzed(t, sketch(lines...)))
	want := append([]string{"headline: Ferry goes on"}, paragraphs(ferry)...)
	want = append(append(want, "--", "headline: A nameless apple"), paragraphs(apple)...)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestPlacedOrder checks that nothing depends on where the source has a line.
func TestPlacedOrder(t *testing.T) {
	lines := append(article(50, 100, "Ferry goes on", ferry), article(450, 100, "A nameless apple", apple)...)
	want := outline(analyzed(t, sketch(lines...)))
	back := make([]setLine, len(lines))
	for i, l := range lines {
		back[len(lines)-1-i] = l
	}
	if d := cmp.Diff(want, outline(analyzed(t, sketch(back...)))); d != "" {
		t.Errorf("-as set +from the last line to the first:\n%s", d)
	}
}

// TestPlacedHead checks the parts of a heading: a kicker above, a deck below,
// both smaller, and the byline.
func TestPlacedHead(t *testing.T) {
	body, _ := column(50, 160, 200, 10, 15, 12, ferry)
	lines := append([]setLine{{50, 60, 10, "HARBOUR"}, {50, 80, 19, "Ferry goes on"},
		{50, 104, 12.5, "Members rebuild the pier"}, {50, 124, 10, "By Nora Whitcombe"}}, body...)
	got := outline(analyzed(t, sketch(lines...)))
	want := append([]string{"kicker: HARBOUR", "headline: Ferry goes on", "deck: Members rebuild the pier",
		"byline: By Nora Whitcombe"}, paragraphs(ferry)...)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestPlacedCrosshead(t *testing.T) {
	a, y := column(50, 124, 200, 10, 15, 12, ferry)
	b, y := column(50, y+20, 200, 10, 15, 12, apple)
	c, _ := column(50, y+44, 200, 10, 15, 12, ferry)
	lines := append([]setLine{{50, 100, 19, "Ferry goes on"}}, a...)
	lines = append(append(lines, setLine{50, b[0].y - 14, 10.5, "Along the shore"}), b...)
	lines = append(append(lines, setLine{50, c[0].y - 24, 19, "A second ferry"}), c...)
	got := outline(analyzed(t, sketch(lines...)))
	want := append([]string{"headline: Ferry goes on"}, paragraphs(ferry)...)
	want = append(append(want, "crosshead: Along the shore"), paragraphs(apple)...)
	want = append(append(want, "--", "headline: A second ferry"), paragraphs(ferry)...)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestPlacedPicture checks that a column goes on below a picture, and that
// what is said of the picture is a caption.
func TestPlacedPicture(t *testing.T) {
	text, _ := column(50, 124, 200, 10, 15, 12, ferry+"\n"+apple)
	lines := []setLine{{50, 100, 19, "Ferry goes on"}}
	for i, l := range text {
		if i >= 3 {
			l.y += 110
		}
		lines = append(lines, l)
	}
	lines = append(lines, setLine{50, text[2].y + 98, 8.5, "The pier on Monday."})
	got := outline(analyzed(t, sketch(lines...)))
	want := append([]string{"headline: Ferry goes on"}, append(paragraphs(ferry), paragraphs(apple)...)...)
	want = append(want, "caption: The pier on Monday.")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestPlacedFurniture(t *testing.T) {
	lines := append([]setLine{{50, 30, 9, "Tuesday, March 4"}, {400, 30, 9, "The Courier"}, {700, 30, 9, "12"}},
		article(50, 100, "Ferry goes on", ferry)...)
	lines = append(lines, setLine{150, 220, 9, "Continued on page 7"})
	got := outline(analyzed(t, sketch(lines...)))
	want := append([]string{"headline: Ferry goes on"}, paragraphs(ferry)...)
	want = append(want, "furniture: Tuesday, March 4", "furniture: The Courier", "furniture: 12", "furniture: Continued on page 7")
	less := func(a []string) map[string]bool {
		m := map[string]bool{}
		for _, s := range a {
			m[s] = true
		}
		return m
	}
	if d := cmp.Diff(less(want), less(got)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestPositioned(t *testing.T) {
	boxed := sketch(setLine{1, 1, 1, "a"})
	for _, c := range []struct {
		name  string
		pages []*Page
		want  bool
	}{
		{"none", nil, false},
		{"boxes", []*Page{boxed}, true},
		{"no boxes", []*Page{{Lines: []Line{{Text: "a"}}}}, false},
		{"cells", []*Page{{Cells: true, Lines: []Line{{Text: "a", Bounds: Rect{X1: 1, Y1: 1}}}}}, false},
		{"mixed", []*Page{boxed, {Lines: []Line{{Text: "a"}}}}, false},
	} {
		if got := positioned(c.pages); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
