package plain_test

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout/plain"
)

func Example() {
	const text = "HARVEST FAILS\n\n  The rains came\nlate this year.\n\fWEATHER\n"
	pages, err := plain.Read(strings.NewReader(text))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range pages {
		for _, l := range p.Lines {
			fmt.Printf("page %d line %s, indent %v: %q\n", p.Number, l.ID, l.Bounds.X0, l.Text)
		}
	}
	// Output:
	// page 1 line 1, indent 0: "HARVEST FAILS"
	// page 1 line 3, indent 2: "  The rains came"
	// page 1 line 4, indent 0: "late this year."
	// page 2 line 5, indent 0: "WEATHER"
}

func ExamplePages() {
	const text = "one\ftwo\fthree"
	for p, err := range plain.Pages(strings.NewReader(text)) {
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(p.Number, p.Lines[0].Text)
	}
	// Output:
	// 1 one
	// 2 two
	// 3 three
}

func ExampleReader() {
	rd := plain.Reader{TabWidth: 4}
	pages, err := rd.Read(strings.NewReader("\tindented"))
	fmt.Println(pages[0].Lines[0].Bounds.X0, err)
	// Output: 4 <nil>
}
