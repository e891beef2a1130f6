package layout

import (
	"slices"
	"strings"
	"testing"
)

// prose is running text for columns to be set from.
const prose = "The ferry to the outer islands leaves at six in the morning and comes back when the light goes. In winter " +
	"there are days on which it does not sail at all, and then the post is carried over by the pilot, who knows " +
	"the channel better than anyone and asks for nothing. Nobody on the islands remembers a winter like the one " +
	"that has just gone by. The boats lay on the shingle for nine weeks, and the children were taught in the church " +
	"hall because the stove of the school had burst. A new one was promised by the council in spring, and it came " +
	"in autumn with the second load of coal. It stands now in the middle of the room, black and square, and smokes."

// set breaks text into lines of a measure in ems, as a compositor does.
func set(text string, measure float64) []string {
	var lines []string
	cur := ""
	for _, w := range strings.Fields(text) {
		if cur != "" && naturalWidth(cur+" "+w) > measure {
			lines, cur = append(lines, cur), w
			continue
		}
		cur = strings.TrimPrefix(cur+" "+w, " ")
	}
	return append(lines, cur)
}

// filled returns text set to a measure without its short last line: the last
// of what remains is full, and a paragraph ends there.
func filled(text string, measure float64) []string {
	lines := set(text, measure)
	lines = lines[:len(lines)-1]
	last := &lines[len(lines)-1]
	*last = strings.TrimRight(*last, ".,") + "."
	return lines
}

// beginnings returns the first two words of each paragraph that lines, one
// below the other, are made to.
func beginnings(lines []string) []string {
	p := &Page{Number: 1, Cells: true}
	for i, l := range lines {
		p.Lines = append(p.Lines, Line{Text: l, Bounds: Rect{Y0: float64(i), X1: cells(l), Y1: float64(i + 1)}})
	}
	a := Analyzer{KeepOrder: true}
	var out []string
	for _, art := range a.Analyze(p).Articles {
		for _, b := range art.Blocks {
			for _, p := range b.Paragraphs {
				f := strings.Fields(p.Text())
				out = append(out, strings.Join(f[:min(2, len(f))], " "))
			}
		}
	}
	return out
}

func TestBreaksWithoutEmptyLines(t *testing.T) {
	const measure = 20
	full, whole := filled(prose, measure), set(prose, measure)
	for _, tt := range []struct {
		why   string
		lines []string
		want  []string
	}{
		{"a heading below a line that is full",
			slices.Concat(full, []string{"What the pilot carries"}, whole),
			[]string{"The ferry", "What the", "The ferry"}},
		{"headings with numbers that follow each other",
			slices.Concat([]string{"1 Boats"}, full, []string{"2 Schools"}, whole),
			[]string{"1 Boats", "The ferry", "2 Schools", "The ferry"}},
		{"a formula broken after its sign",
			slices.Concat(whole, []string{"The weight was put down as G ="}, set("W and not less. "+prose, measure)),
			[]string{"The ferry", "The weight"}},
		{"a figure set lower than its line",
			slices.Concat(whole, []string{"The gas was found to be CO"}, set("2 and nothing else. "+prose, measure)),
			[]string{"The ferry", "The gas"}},
		{"a stop set after what was higher",
			slices.Concat(whole, []string{"It is drawn on page nine", ", and " + prose[:20]}, whole[1:]),
			[]string{"The ferry", "It is"}},
	} {
		if got := beginnings(tt.lines); !slices.Equal(got, tt.want) {
			t.Errorf("%s: paragraphs begin %q, want %q", tt.why, got, tt.want)
		}
	}
}

// Where justification shows in the source as double spaces, a full line
// without any can be the last of its paragraph.
func TestBreakAfterLineNotJustified(t *testing.T) {
	const measure = 20
	var lines []string
	for range 3 {
		para := filled(prose, measure)
		for i := range para[:len(para)-1] {
			para[i] = strings.ReplaceAll(para[i], " ", "  ")
		}
		lines = append(lines, para...)
	}
	want := []string{"The ferry", "The ferry", "The ferry"}
	if got := beginnings(lines); !slices.Equal(got, want) {
		t.Errorf("paragraphs begin %q, want %q", got, want)
	}
}

// Text whose lines were counted off in characters has lines that are wider
// than others by their letters; they are no headings.
func TestBreaksOfCountedLines(t *testing.T) {
	lines := []string{
		"Had he not been ill in", "spring, he would have", "gone with them to the", "island. All of us knew",
		"that little hill, still", "full of lilies in July.", "We saw women and mowers", "coming down from a farm",
		"where nobody had mown a", "meadow since the war or", "whatever it was that the", "men had gone away for.",
	}
	want := []string{"Had he"}
	if got := beginnings(lines); !slices.Equal(got, want) {
		t.Errorf("paragraphs begin %q, want %q", got, want)
	}
}
