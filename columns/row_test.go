package columns

import (
	"slices"
	"testing"
)

// TestOverlappingLines checks that a short last line and the long one below it,
// whose boxes stand at nearly one height on a turned scan, are two rows.
func TestOverlappingLines(t *testing.T) {
	var in Sheet
	for i := range 12 {
		y := float64(100 + 40*i)
		in.Boxes = append(in.Boxes, Rect{X0: 50, Y0: y, X1: 700, Y1: y + 60})
	}
	short, long := len(in.Boxes), len(in.Boxes)+1
	in.Boxes = append(in.Boxes, Rect{X0: 50, Y0: 586, X1: 200, Y1: 646}, Rect{X0: 85, Y0: 590, X1: 700, Y1: 650})
	f := Finder{}
	l := f.Find(in)
	for _, s := range l.Segments {
		for _, r := range s.Rows {
			if len(r.Boxes) > 1 {
				t.Errorf("boxes %v are one row", r.Boxes)
			}
		}
	}
	all := slices.Collect(l.All())
	if slices.Index(all, short) > slices.Index(all, long) {
		t.Errorf("the last line comes after the first one of the next paragraph: %v", all)
	}
}
