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

// TestSkew checks that the slope of a turned page is told by the boxes of its
// lines, and that a level page has none.
func TestSkew(t *testing.T) {
	text, _ := column(50, 100, 240, 10, 15, 12, strings.Repeat(ferry+"\n"+apple+"\n"+wills+"\n", 3)+ferry)
	for _, slope := range []float64{0, 0.02, -0.015} {
		var boxes []Rect
		for _, l := range scan(slope, 290, text...).Lines {
			boxes = append(boxes, l.Bounds)
		}
		if got := skewOf(boxes); abs(got-slope) > 0.25*abs(slope) {
			t.Errorf("slope %v is told as %v", slope, got)
		}
	}
}

// scanned returns a column with lines put between its two parts.
func scanned(between ...setLine) *Page {
	above, y := column(50, 100, 240, 10, 15, 12, wills+"\n"+ferry)
	for _, l := range between {
		l.y += y
		above = append(above, l)
	}
	below, _ := column(50, above[len(above)-1].y+22, 240, 10, 15, 12, apple+"\n"+ferry)
	p := scan(0.004, 290, append(above, below...)...)
	for i, l := range between { // not spread
		b := &p.Lines[len(above)-len(between)+i].Bounds
		b.X1 = b.X0 + naturalWidth(l.text)*l.size
	}
	return p
}

// TestScannedLines checks what lines between two texts of a scan are.
func TestScannedLines(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []setLine
		want  []Role
	}{
		{"a heading in the middle", []setLine{{120, 10, 13, "News from Skerrow"}}, []Role{RoleHeadline}},
		{"a place at the right edge", []setLine{{233, 6, 11, "Skerrow Bay"}}, []Role{RoleBody}},
		{"the number of a chapter", []setLine{{163, 10, 13, "XIV"}}, []Role{RoleCrosshead}},
		{"a full line and a short one in the middle", []setLine{{52, 10, 11, "A great deal of noise about the new pier at"}, {150, 22, 11, "Skerrow"}},
			[]Role{RoleHeadline, RoleHeadline}},
	} {
		roles := map[string]Role{}
		for _, a := range analyzed(t, scanned(c.lines...)).Articles {
			for _, b := range a.Blocks {
				for _, l := range c.lines {
					if strings.Contains(b.Text(" "), l.text) {
						roles[l.text] = b.Role
					}
				}
			}
		}
		for i, l := range c.lines {
			if roles[l.text] == RoleDeck {
				roles[l.text] = RoleHeadline // of several lines
			}
			if roles[l.text] != c.want[i] {
				t.Errorf("%s: %q is %v, want %v", c.name, l.text, roles[l.text], c.want[i])
			}
		}
	}
}
