// Package tsv reads the table that Tesseract writes with its configuration
// tsv: one row for each page, block, paragraph, line and word, with numbers
// that say what it is part of, and the box in pixels.
//
//	level  page_num  block_num  par_num  line_num  word_num  left  top  width  height  conf  text
//	4      1         1          1        1         0         95    104  224    22      -1
//	5      1         1          1        1         1         95    104  87     22      96.1  Tuesday,
//
// A row of another page_num, or of level 1, begins a page; a row with another
// block_num, par_num or line_num, or of level 4, begins a line. So a table of
// which only the rows of words were kept, as is often done, gives the same
// text. The text of a line is its words with one space between them; the
// format does not say whether there was one. A word that is white space
// is what Tesseract writes for pictures and rules: which of the two its area
// is, its shape tells.
//
// Columns are found by the names in the first row. A table without that row
// has all twelve in Tesseract's order. Fields are never quoted: a quotation
// mark is text.
//
// The format has no names for lines. They are made of the numbers in the
// table: p1b2p3l4 is line 4 of paragraph 3 of block 2 of page 1.
package tsv

import (
	"io"
	"iter"

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
		rd := reader{in: newTable(r)}
		rd.run(yield)
	}
}
