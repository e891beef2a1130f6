package layout

import (
	"math"
	"testing"
)

func TestExtent(t *testing.T) {
	for _, c := range []struct {
		s        string
		up, down float64
		ok       bool
	}{
		{"nose", xHeight, 0, true},
		{"ape", xHeight, descender, true},
		{"Tall", ascender, 0, true},
		{"jolly", ascender, descender, true},
		{"天", ascender, descender, true},
		{"--", 0, 0, false},
	} {
		if up, down, ok := extent(c.s); up != c.up || down != c.down || ok != c.ok {
			t.Errorf("extent(%q) = %v, %v, %v, want %v, %v, %v", c.s, up, down, ok, c.up, c.down, c.ok)
		}
	}
}

// typeRows returns rows of words in type of the given sizes, with boxes of the
// ink or of the font.
func typeRows(ink bool, sizes ...float64) [][]sample {
	words := []string{"nose", "Tall", "jolly", "ape", "summer", "paper", "Highly", "zero"}
	var rows [][]sample
	for _, size := range sizes {
		var row []sample
		for _, w := range words {
			up, down, _ := extent(w)
			m := sample{height: 1.2 * size, width: naturalWidth(w) * size, class: classOther, up: up, down: down, runes: len(w)}
			if ink {
				m.height = (up + down) * size
			}
			row = append(row, m)
		}
		rows = append(rows, row)
	}
	return rows
}

func TestMeasureType(t *testing.T) {
	sizes := []float64{19, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 8.5}
	for _, ink := range []bool{false, true} {
		rows := typeRows(ink, sizes...)
		f := measureType(rows)
		if f.tight != ink {
			t.Errorf("ink %v: tight %v", ink, f.tight)
		}
		for i, want := range sizes {
			if got := f.height(rows[i]) / f.body; math.Abs(got-want/10) > 0.01 {
				t.Errorf("ink %v: row %d has %.3f of the body size, want %.3f", ink, i, got, want/10)
			}
		}
	}
}

func TestMode(t *testing.T) {
	vs := []weighted{{10, 5}, {10.1, 5}, {19, 4}, {8, 3}, {0, 9}}
	if got := mode(vs); got < 10 || got > 10.1 {
		t.Errorf("mode %v", got)
	}
	if got := mode(nil); got != 0 {
		t.Errorf("mode of nothing %v", got)
	}
}

func TestWeightedMedian(t *testing.T) {
	if got := weightedMedian([]weighted{{3, 1}, {1, 1}, {2, 5}}); got != 2 {
		t.Errorf("%v, want 2", got)
	}
	if got := weightedMedian(nil); got != 0 {
		t.Errorf("%v, want 0", got)
	}
}
