package columns

import (
	"strings"
	"testing"
	"unicode"
)

// A drawn page is text in which every run of one letter is a box: a small
// letter of body text, a capital of a head. '-' is a printed rule, '#' a
// picture. The wanted order names the letters as they come, each run of equal
// ones once.
type drawnPage struct {
	why   string
	page  string
	order string
}

// The measures of a drawn page: one letter is 6 wide, lines are 10 apart, body
// boxes are 8 high and heads 14.
const (
	cellWidth  = 6
	cellPitch  = 10
	bodyHeight = 8
	headHeight = 14
)

// draw returns the sheet of a drawn page and the letter of each box.
func draw(page string) (Sheet, []rune) {
	var s Sheet
	var names []rune
	pics := map[rune]Rect{}
	for y, line := range strings.Split(strings.Trim(page, "\n"), "\n") {
		cells := []rune(line)
		for x := 0; x < len(cells); {
			r, end := cells[x], x+1
			for end < len(cells) && cells[end] == r {
				end++
			}
			box := Rect{float64(x * cellWidth), float64(y * cellPitch), float64(end * cellWidth), float64(y*cellPitch + bodyHeight)}
			switch {
			case r == '-':
				s.Rules = append(s.Rules, Rect{box.X0, box.Y0 + 3, box.X1, box.Y0 + 4})
			case r == '#':
				pics[r] = pics[r].Union(box)
			case unicode.IsLetter(r):
				if unicode.IsUpper(r) {
					box.Y0 -= (headHeight - bodyHeight) / 2
					box.Y1 += (headHeight - bodyHeight) / 2
				}
				s.Boxes = append(s.Boxes, box)
				names = append(names, r)
			}
			x = end
		}
	}
	for _, r := range pics {
		s.Pictures = append(s.Pictures, r)
	}
	return s, names
}

// read returns the letters of l in order, runs of equal ones as one.
func read(l *Layout, names []rune) string {
	var out []rune
	for i := range l.All() {
		if k := len(out); k == 0 || out[k-1] != names[i] {
			out = append(out, names[i])
		}
	}
	return string(out)
}

var drawnPages = []drawnPage{
	{"nothing is read as nothing", "", ""},
	{"one column is read downward", `
aaaaaaaaaaaaaaaa
bbbbbbbbbbbbbbbb
cccccccccccc
  dddddddddddddd
eeeeeeeeeeeeeeee
`, "abcde"},
	{"columns are read one after the other", `
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
`, "abc"},
	{"a head over all columns parts what is above it from what is below", `
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb

HHHHHHHHHHHHHHHHHHHHHHHHHHHHH

cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
`, "abHcd"},
	{"a head set too short spans the columns that begin beside its text", `
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa

HHHHHHHHH

cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
`, "abHcd"},
	{"a head within one column does not stop the others", `
aaaaaaaaaaaaaa dddddddddddddd
aaaaaaaaaaaaaa dddddddddddddd
aaaaaaaaaaaaaa dddddddddddddd
               dddddddddddddd
HHHHHHHHHHHH   dddddddddddddd
               dddddddddddddd
cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
cccccccccccccc dddddddddddddd
`, "aHcd"},
	{"the number of columns changes down the page", `
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
--------------------------------------------
dddddddddddddddddddd eeeeeeeeeeeeeeeeeeeeeee
dddddddddddddddddddd eeeeeeeeeeeeeeeeeeeeeee
dddddddddddddddddddd eeeeeeeeeeeeeeeeeeeeeee
dddddddddddddddddddd eeeeeeeeeeeeeeeeeeeeeee
`, "abcde"},
	{"an article fills an L around another one", `
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc
aaaaaaaaaaaaaa                cccccccccccccc
aaaaaaaaaaaaaa HHHHHHHHHHHHHH cccccccccccccc
aaaaaaaaaaaaaa                cccccccccccccc
aaaaaaaaaaaaaa hhhhhhhhhhhhhh cccccccccccccc
aaaaaaaaaaaaaa hhhhhhhhhhhhhh cccccccccccccc
`, "AabHhc"},
	{"no straight cut takes a pinwheel apart", `
aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbb
cccccccccccccc dddddddddddddd bbbbbbbbbbbbbb
cccccccccccccc dddddddddddddd bbbbbbbbbbbbbb
cccccccccccccc dddddddddddddd bbbbbbbbbbbbbb
cccccccccccccc eeeeeeeeeeeeeeeeeeeeeeeeeeeee
cccccccccccccc eeeeeeeeeeeeeeeeeeeeeeeeeeeee
cccccccccccccc eeeeeeeeeeeeeeeeeeeeeeeeeeeee
`, "acdbe"},
	{"nor one that turns the other way", `
aaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbb
aaaaaaaaaaaaaa cccccccccccccc dddddddddddddd
aaaaaaaaaaaaaa cccccccccccccc dddddddddddddd
aaaaaaaaaaaaaa cccccccccccccc dddddddddddddd
eeeeeeeeeeeeeeeeeeeeeeeeeeeee dddddddddddddd
eeeeeeeeeeeeeeeeeeeeeeeeeeeee dddddddddddddd
eeeeeeeeeeeeeeeeeeeeeeeeeeeee dddddddddddddd
`, "abced"},
	{"a line in pieces is one line", `
aaaaaaaaaaaaaaaaaaaaaaaaaaaaa
bbbbbbbbbb ccccccc dddddddddd
eeeeeeeeeeeeeeeeeeeeeeeeeeeee
ffffffffffffffffff gggggggggg
hhhhhhhhhhhhhhhhhhhhhhhhhhhhh
`, "abcdefgh"},
	{"a short last line under an indented one keeps its place", `
  aaaaaaaaaaaaaaaa
b
  cccccccccccccccc
dddddddddddddddddd
  eeeeeeeeeeeeeeee
`, "abcde"},
	{"a column goes on below a picture, and the caption comes after", `
aaaaaaaaaaaaaa bbbbbbbbbbbbbb eeeeeeeeeeeeee
aaaaaaaaaaaaaa bbbbbbbbbbbbbb eeeeeeeeeeeeee
aaaaaaaaaaaaaa bbbbbbbbbbbbbb eeeeeeeeeeeeee
############################# eeeeeeeeeeeeee
############################# eeeeeeeeeeeeee
############################# eeeeeeeeeeeeee
   cccccccccccccccccccccc     eeeeeeeeeeeeee

aaaaaaaaaaaaaa bbbbbbbbbbbbbb eeeeeeeeeeeeee
aaaaaaaaaaaaaa bbbbbbbbbbbbbb eeeeeeeeeeeeee
aaaaaaaaaaaaaa bbbbbbbbbbbbbb eeeeeeeeeeeeee
`, "abce"},
	{"a table is read by its rows", `
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
bbb  ccc  dd   eee  ff
ggg  hhh  ii   jjj  kk
lll  mmm  nn   ooo  pp
qqq  rrr  ss   ttt  uu
vvv  www  xx   yyy  zz
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
`, "abcdefghijklmnopqrstuvwxyza"},
	{"columns of which one is blank for a while stay columns", `
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa
aaaaaaaaaaaaaa
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
aaaaaaaaaaaaaa bbbbbbbbbbbbbb
`, "ab"},
}

func TestDrawnPages(t *testing.T) {
	for _, d := range drawnPages {
		t.Run(d.why, func(t *testing.T) {
			s, names := draw(d.page)
			var f Finder
			l := f.Find(s)
			checkLayout(t, s, l)
			if got := read(l, names); got != d.order {
				t.Errorf("order %q, want %q\npage:%s", got, d.order, d.page)
			}
		})
	}
}

// turned returns s as it looks on a page that runs in direction d.
func turned(s Sheet, d Direction) Sheet {
	turn := func(rs []Rect) []Rect {
		out := make([]Rect, len(rs))
		for i, r := range rs {
			out[i] = d.Page(r)
		}
		return out
	}
	return Sheet{Boxes: turn(s.Boxes), Rules: turn(s.Rules), Pictures: turn(s.Pictures)}
}

func TestDrawnPagesTurned(t *testing.T) {
	for _, d := range drawnPages {
		for _, dir := range []Direction{RightToLeft, TopToBottom, TopToBottomLTR} {
			s, names := draw(d.page)
			f := Finder{Direction: dir}
			if got := read(f.Find(turned(s, dir)), names); got != d.order {
				t.Errorf("%s, %v: order %q, want %q", d.why, dir, got, d.order)
			}
		}
	}
}
