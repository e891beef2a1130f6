package layout

import "testing"

// gridRows returns lines of a grid, each given as its row, its places, and the
// number of the line above it or -1.
func gridRows(spec [][4]int) []gridLine {
	ls := make([]gridLine, len(spec))
	for i, s := range spec {
		ls[i] = gridLine{row: s[0], x0: float64(s[1]), x1: float64(s[2]), size: 1}
		if s[3] >= 0 {
			ls[i].up = &ls[s[3]]
		}
	}
	return ls
}

// TestHeights holds how far down the page the rows of a grid are.
func TestHeights(t *testing.T) {
	for _, c := range []struct {
		why  string
		rows [][4]int
		want []float64
	}{
		{"lines of one column are a line distance apart", [][4]int{{0, 0, 9, -1}, {1, 0, 9, 0}, {2, 0, 9, 1}}, []float64{0, 1, 2}},
		{"rows of two columns that are not level", [][4]int{{0, 0, 9, -1}, {1, 12, 20, -1}, {2, 0, 9, 0}, {3, 12, 20, 1}}, []float64{0, 0.4, 1, 1.4}},
		{"empty rows are white", [][4]int{{0, 0, 9, -1}, {3, 0, 9, 0}}, []float64{0, 2.4}},
		{"two lines of each column, one column after the other", [][4]int{{0, 0, 9, -1}, {1, 0, 9, 0}, {2, 12, 20, -1}, {3, 12, 20, 2}}, []float64{0, 1, 0, 1}},
	} {
		ls := gridRows(c.rows)
		heights(ls)
		for i := range ls {
			if abs(ls[i].y-c.want[i]) > 1e-9 {
				t.Errorf("%s: line %d is %g down, want %g", c.why, i, ls[i].y, c.want[i])
			}
		}
	}
}

// TestSettle holds where a column's white space is put that its rows show
// roughly.
func TestSettle(t *testing.T) {
	texts := []string{"one line and", "another that ends.", "A new paragraph", "goes on here and", "here."}
	ls := make([]*gridLine, len(texts))
	for i, y := range []float64{0, 1, 2.2, 3.6, 4.6} { // the white comes half a line late
		ls[i] = &gridLine{text: texts[i], y: y, size: 1}
	}
	settleRun(ls)
	for i := 1; i < len(ls); i++ {
		gap := ls[i].y - ls[i-1].y
		if white := gap > 1+stepUnit; white != (i == 2) {
			t.Errorf("%q is %.1f below %q", texts[i], gap, texts[i-1])
		}
	}
}
