package columns

import (
	"slices"
	"testing"
)

// named returns the segment whose first box has the given letter.
func named(t *testing.T, l *Layout, names []rune, name rune) int {
	t.Helper()
	i := slices.IndexFunc(l.Segments, func(s Segment) bool { return names[s.Rows[0].Boxes[0]] == name })
	if i < 0 {
		t.Fatalf("no segment begins with %c", name)
	}
	return i
}

func TestRelations(t *testing.T) {
	s, names := draw(`
HHHHHHHHH

aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbb
`)
	l := new(Finder).Find(s)
	h, a, b := named(t, l, names, 'H'), named(t, l, names, 'a'), named(t, l, names, 'b')
	if got := l.Segments[h].Below; !slices.Equal(got, []int{a, b}) {
		t.Errorf("the head stands over %v, want %v", got, []int{a, b})
	}
	if l.Segments[a].Head != h || l.Segments[b].Head != h {
		t.Errorf("the columns stand under %d and %d, want %d", l.Segments[a].Head, l.Segments[b].Head, h)
	}
	if g := &l.Segments[b]; g.Left != 15*cellWidth || g.Right != 29*cellWidth {
		t.Errorf("column b goes from %v to %v", g.Left, g.Right)
	}
}

func TestFloat(t *testing.T) {
	s, names := draw(`
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
#############################
#############################
   ccccccccccccccccccccccc

dddddddddddddd eeeeeeeeeeeeee
dddddddddddddd eeeeeeeeeeeeee
dddddddddddddd eeeeeeeeeeeeee
`)
	l := new(Finder).Find(s)
	if got, want := read(l, names), "adbec"; got != want {
		t.Errorf("order %q, want %q", got, want)
	}
	a, c, d := named(t, l, names, 'a'), named(t, l, names, 'c'), named(t, l, names, 'd')
	if !l.Segments[c].Float {
		t.Error("the caption is not a float")
	}
	if l.Segments[d].Prev != a || l.Segments[a].Next != d {
		t.Errorf("what is below the picture continues %d, want %d", l.Segments[d].Prev, a)
	}
}

func TestTable(t *testing.T) {
	s, names := draw(`
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa

bbb  ccc  dd   eee
fff  ggg  hh   iii
jjj  kkk  ll   mmm
nnn  ooo  pp   qqq
`)
	l := new(Finder).Find(s)
	b := &l.Segments[named(t, l, names, 'b')]
	if !b.Table || len(b.Rows) != 4 || len(b.Rows[0].Boxes) != 4 {
		t.Errorf("table %v of %d rows, %d cells in the first", b.Table, len(b.Rows), len(b.Rows[0].Boxes))
	}
	if l.Segments[named(t, l, names, 'a')].Table {
		t.Error("a line of text is a table")
	}
}

func TestRuleOrFrame(t *testing.T) {
	var p sheet
	p.addRule(Rect{0, 0, 100, 1})
	p.addRule(Rect{0, 0, 1, 100})
	p.addRule(Rect{0, 0, 100, 100})
	if len(p.bars) != 1 || len(p.hard) != 1 {
		t.Errorf("%d horizontal and %d vertical rules, want one of each", len(p.bars), len(p.hard))
	}
}

// Vertical lines whose figures lie on their side: each figure has a box that is
// 26 high and set off by 10, so that it covers the next line.
func TestFiguresOnTheirSide(t *testing.T) {
	var s Sheet
	var want []int
	add := func(r Rect) {
		want = append(want, len(s.Boxes))
		s.Boxes = append(s.Boxes, TopToBottom.Page(r))
	}
	for line := range 12 {
		y := float64(line * 14)
		for x := 0.0; x < 160; x += 10 {
			if line%3 == 0 && x == 60 {
				add(Rect{60, y + 2, 65, y + 28})
				add(Rect{65, y + 2, 70, y + 28})
				continue
			}
			add(Rect{x, y, x + 10, y + 10})
		}
	}
	f := Finder{Direction: TopToBottom}
	var got []int
	for i := range f.Find(s).All() {
		got = append(got, i)
	}
	if !slices.Equal(got, want) {
		t.Errorf("order %v", got)
	}
}
