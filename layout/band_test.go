package layout

import "testing"

// TestBands checks that white space at which all columns of a page stop is a
// band where there are four: two may have a heading at one height by chance.
func TestBands(t *testing.T) {
	for _, c := range []struct{ columns, want int }{{1, 0}, {2, 0}, {4, 1}, {6, 1}} {
		var boxes []Rect
		for _, top := range []float64{100, 600} {
			for k := range c.columns {
				for i := range 12 {
					x, y := float64(50+320*k), top+36*float64(i)
					boxes = append(boxes, Rect{X0: x, Y0: y, X1: x + 300, Y1: y + 30})
				}
			}
		}
		got := bands(boxes)
		if len(got) != c.want {
			t.Errorf("%d columns: %d bands, want %d", c.columns, len(got), c.want)
		}
		for _, b := range got {
			if b.Y0 < 526 || b.Y1 > 600 {
				t.Errorf("%d columns: a band at %v", c.columns, b)
			}
		}
	}
}
