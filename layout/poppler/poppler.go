// Package poppler reads what pdftotext -bbox and -bbox-layout write: the
// words of a PDF file with their boxes, in points.
//
// With -bbox-layout the file says which words make a line, which lines a
// block, and which blocks a flow. A line's text is its words with one space
// between them; lines of one block have the same number in Block. Flows are
// sequences of blocks; nothing of them is kept but the order.
//
// With -bbox there are words alone, in the order poppler reads them. Lines
// are made of them as poppler makes them: a word goes on with the line if it
// starts where the last one ended or up to 1.5 ems after it, at the same
// height. There are no blocks.
//
//	<doc>
//	  <page width="595.0" height="842.0">
//	    <flow>
//	      <block xMin="33.7" yMin="33.1" xMax="114.8" yMax="43.5">
//	        <line xMin="33.7" yMin="33.1" xMax="114.8" yMax="43.5">
//	          <word xMin="33.7" yMin="33.1" xMax="65.2" yMax="43.5">Tuesday,</word>
//
// # What poppler does to text
//
// Writing from right to left comes as it stands on the page, from left to
// right, the letters of a word too; vertical writing comes as a word for each
// character, and lines that run across the columns. Both is left as it is:
// the text of a word is the source's, and the boxes tell the rest.
//
// # Names
//
// The format has no names for lines. They are numbered instead: p1b2l3 is the
// third line of the second block of the first page; with -bbox the block is
// left out.
package poppler

import (
	"io"
	"iter"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// Read reads all pages from r. If r holds something else, Read returns what
// was read before the fault together with a [*layout.FormatError].
func Read(r io.Reader) ([]*layout.Page, error) { return source.Collect(Pages(r)) }

// Pages returns the pages of r, each as soon as it is read. An error is the
// last element, without a page; the page it happened in comes before it.
func Pages(r io.Reader) iter.Seq2[*layout.Page, error] {
	return func(yield func(*layout.Page, error) bool) {
		in := markup.NewXML("poppler", r)
		markup.Pages(in, &reader{in: in})(yield)
	}
}
