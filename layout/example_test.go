package layout_test

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/formats"
	"github.com/galleyproof/galley/layout/plain"
)

// convert is the program that the README shows: it reads a page in any format
// and writes its articles.
func convert(w io.Writer, r io.Reader) error {
	pages, err := formats.Read(r) // told by the content; what was read before a fault is in pages
	var a layout.Analyzer
	doc := a.Analyze(pages...)
	var p layout.Printer
	w.Write(p.Markdown(doc))
	return err
}

func Example() {
	const page = `
Night ferry sails again

The night ferry will sail again on Fri-
day, nine years after the last crossing.
`
	if err := convert(os.Stdout, strings.NewReader(page)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// ## Night ferry sails again
	//
	// The night ferry will sail again on Friday, nine years after the last crossing.
}

// read returns the pages of a plain text.
func read(text string) []*layout.Page {
	pages, err := plain.Read(strings.NewReader(text))
	if err != nil {
		fmt.Println(err)
	}
	return pages
}

// What Galley did to the text is in the runs: each names its source.
func ExampleAnalyzer() {
	pages := read("The ﬁrst lighthouse, and the keeper of the light-\nhouse.\n")
	var a layout.Analyzer
	doc := a.Analyze(pages...)
	for _, r := range doc.Articles[0].Blocks[0].Paragraphs[0] {
		line := pages[r.From.Page].Lines[r.From.Line]
		fmt.Printf("line %s: %q is %v\n", line.ID, line.Text[r.From.Start:r.From.End], r.Edit)
		if r.Edit != layout.Same {
			fmt.Printf("\tto %q by rule %s, %v\n", r.Text, r.Rule, r.Confidence)
		}
	}
	// Output:
	// line 1: "The " is same
	// line 1: "ﬁ" is changed
	// 	to "fi" by rule ligature, certain
	// line 1: "rst lighthouse, and the keeper of the light" is same
	// line 1: "-" is deleted
	// 	to "" by rule document, certain
	// line 2: "house." is same
}

// Pages can be built by hand: geometry, words and fonts are there to help, not
// needed.
func ExampleAnalyzer_Analyze() {
	page := &layout.Page{Lines: []layout.Line{
		{Text: "Tarnhaven Post", Hint: layout.RoleFurniture},
		{Text: "It rained on the islands, and"},
		{Text: "then the wind turned."},
	}}
	var a layout.Analyzer
	doc := a.Analyze(page)
	fmt.Println(doc.Articles[0].Blocks[0].Text("\n"))
	fmt.Println(doc.Furniture[0].Text("\n"))
	// Output:
	// It rained on the islands, and then the wind turned.
	// Tarnhaven Post
}

func ExampleDocument_Validate() {
	pages := read("Rain.\nMore rain.\n")
	var a layout.Analyzer
	doc := a.Analyze(pages...)
	fmt.Println(doc.Validate(pages))
	doc.Articles = nil
	fmt.Println(doc.Validate(pages))
	// Output:
	// <nil>
	// layout: page 0 line 0: bytes from 0 of "Rain." are missing
}

func ExampleDecision() {
	a := layout.Analyzer{Explain: true}
	doc := a.Analyze(read("The lighthouse, and the keeper of the light-\nhouse.\n")...)
	for _, d := range doc.Decisions {
		if d.Kind == layout.DecideHyphen {
			fmt.Println(d.Chosen, "by rule", d.Rule, "at line", d.Line)
		}
	}
	// Output: drop by rule document at line 1
}

func ExamplePrinter() {
	var a layout.Analyzer
	doc := a.Analyze(read("Ferry sails\n\nIt sails & sails again.\n")...)
	p := layout.Printer{HeadingLevel: 1}
	os.Stdout.Write(p.Text(doc))
	fmt.Println("--")
	os.Stdout.Write(p.HTML(doc))
	// Output:
	// Ferry sails
	//
	// It sails & sails again.
	// --
	// <article>
	// <h1>Ferry sails</h1>
	// <p>It sails &amp; sails again.</p>
	// </article>
}

func ExamplePrinter_JSON() {
	var a layout.Analyzer
	doc := a.Analyze(read("Ferry sails\n\nIt sails & sails again.\n")...)
	var p layout.Printer
	os.Stdout.Write(p.JSON(doc))
	// Output:
	// {
	//  "articles": [
	//   {
	//    "kicker": "",
	//    "headline": "Ferry sails",
	//    "deck": "",
	//    "byline": "",
	//    "paragraphs": [
	//     "It sails & sails again."
	//    ],
	//    "captions": []
	//   }
	//  ],
	//  "furniture": []
	// }
}
