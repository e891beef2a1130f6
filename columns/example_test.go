package columns_test

import (
	"fmt"

	"github.com/galleyproof/galley/columns"
)

// A headline over two columns, in no order at all.
func Example() {
	lines := []struct {
		text string
		box  columns.Rect
	}{
		{"rain at last,", columns.Rect{X0: 110, Y0: 30, X1: 210, Y1: 40}},
		{"Rain at last", columns.Rect{X0: 0, Y0: 0, X1: 210, Y1: 20}},
		{"was praying for", columns.Rect{X0: 0, Y0: 42, X1: 100, Y1: 52}},
		{"The whole county", columns.Rect{X0: 0, Y0: 30, X1: 100, Y1: 40}},
		{"when it came.", columns.Rect{X0: 110, Y0: 42, X1: 210, Y1: 52}},
	}
	var s columns.Sheet
	for _, l := range lines {
		s.Boxes = append(s.Boxes, l.box)
	}
	var f columns.Finder
	for i := range f.Find(s).All() {
		fmt.Println(lines[i].text)
	}
	// Output:
	// Rain at last
	// The whole county
	// was praying for
	// rain at last,
	// when it came.
}

func ExampleDirection() {
	line := columns.Rect{X0: 500, Y0: 10, X1: 510, Y1: 90} // of vertical Japanese
	d := columns.TopToBottom
	fmt.Println(d.Frame(line))
	fmt.Println(d.Page(d.Frame(line)))
	// Output:
	// {10 -510 90 -500}
	// {500 10 510 90}
}
