package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// scan returns set lines as OCR engines give them that know whole lines only:
// with the box of the ink, on a page turned by slope. Lines that do not end a
// paragraph are spread to end at right.
func scan(slope, right float64, lines ...setLine) *Page {
	p := &Page{Number: 1, Bounds: Rect{X1: 1000, Y1: 1400}}
	for i, l := range lines {
		up, down, _ := extent(l.text)
		w := naturalWidth(l.text) * l.size
		if !strings.HasSuffix(l.text, ".") {
			w = right - l.x
		}
		x, y := l.x-slope*l.y, l.y+slope*l.x
		box := Rect{X0: x, X1: x + w, Y0: y - up*l.size, Y1: y + down*l.size}
		box.Y0, box.Y1 = box.Y0+min(0, slope*w), box.Y1+max(0, slope*w)
		p.Lines = append(p.Lines, Line{Text: l.text, ID: string(rune('a' + i%26)), Bounds: box})
	}
	return p
}

const wills = "Anna the widow of a cooper in the house by the upper mill, aged eighty two years.\n" +
	"Peter a carter at the sign of the green jug in the lower town, aged fifty years.\n" +
	"Martha who sold apples and nuts under the arch of the west gate, aged sixty years.\n" +
	"Jacob a weaver from the row of houses behind the old brewery, aged forty years.\n" +
	"Clara the daughter of a smith near the bridge for the horses, aged three years.\n" +
	"Simon a soldier in the barracks of the garrison at the north wall, aged thirty years."

// TestHangingList checks that in a list whose items begin at the edge, with
// what follows indented, each item is a paragraph; and that indents say the
// reverse in the text before.
func TestHangingList(t *testing.T) {
	text, y := column(50, 100, 190, 10, 15, 12, ferry+"\n"+apple+"\n"+ferry)
	list, _ := column(65, y, 175, 10, -15, 12, wills)
	for _, slope := range []float64{0, 0.01, -0.01} {
		got := outline(analyzed(t, scan(slope, 240, append(text, list...)...)))
		want := append(append(paragraphs(ferry), paragraphs(apple)...), append(paragraphs(ferry), paragraphs(wills)...)...)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("slope %v: -want +got:\n%s", slope, d)
		}
	}
}

// TestLargeFirstLine checks that the first line of a text set in larger type is
// no headline.
func TestLargeFirstLine(t *testing.T) {
	text, y := column(50, 116, 240, 10, 15, 12, ferry+"\n"+apple)
	more, _ := column(50, y+6, 240, 10, 15, 12, apple+"\n"+ferry)
	large := setLine{65, y, 15, "Word came on Monday that"}
	lines := append(append(text, large), more[1:]...)
	for _, b := range analyzed(t, scan(0, 290, lines...)).Articles[0].Blocks {
		if b.Role != RoleBody {
			t.Errorf("%v: %q", b.Role, b.Text(" "))
		}
	}
}
