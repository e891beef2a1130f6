// Galley turns the text of a printed page back into its articles.
package main

import (
	"fmt"
	"os"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/plain"
)

func main() {
	f, err := os.Open(os.Args[len(os.Args)-1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	pages, err := plain.Read(f)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	a := layout.Analyzer{}
	to := "md"
	for i, x := range os.Args {
		if x == "-to" {
			to = os.Args[i+1]
		}
		if x == "-explain" {
			a.Explain = true
		}
	}
	d := a.Analyze(pages...)
	if err := d.Validate(pages); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	var p layout.Printer
	switch {
	case a.Explain:
		for _, x := range d.Decisions {
			fmt.Println(x)
		}
	case to == "json":
		os.Stdout.Write(p.JSON(d))
	case to == "trace":
		os.Stdout.Write(p.Trace(d, pages...))
	case to == "text":
		os.Stdout.Write(p.Text(d))
	case to == "md":
		os.Stdout.Write(p.Markdown(d))
	}
}
