// Package plain reads plain text: what pdftotext, mutool, pdfminer, an OCR
// engine's text output or a text editor write.
//
// Plain text has geometry too. One character cell is one unit: a line's Y0 is
// its number on the page, counting from zero and counting empty lines; its X0
// is the width of the white space it begins with, and X1 is X0 plus the width
// of what follows without the white space at its end. Widths are those of a
// terminal (an East Asian wide character has two cells), and a tab stop is
// every eight cells.
//
// # Lines
//
// A line ends at LF, CRLF or CR, or at the end of the file. Every line that
// holds at least one byte, be it only white space, becomes a [layout.Line]
// with exactly these bytes as its Text; NUL and bytes that are not UTF-8 are
// kept as they are. U+0085, U+2028, U+2029 and the vertical tab do not end a
// line: neither editors nor grep count them, so that line numbers would no
// longer be those the reader of a message looks up; besides, U+0085 is what
// becomes of an ellipsis in Windows-1252 that was taken for ISO-8859-1, and
// U+2028 in the output of a PDF extractor stands before the line's real end.
//
// The ID of a line is its number in the file, as grep -n and editors have it.
//
// # Pages
//
// A form feed ends its line and its page. It is a terminator, as a line feed
// is, hence in no line's Text; and it does not count as a line end in line
// numbers, for the tools named above do not count it either. Where text
// stands before and after a form feed on one line of the file, the two parts
// have the same ID, but are on different pages. Empty pages between form
// feeds are pages. After the last form feed, empty lines alone (mutool and
// pdfminer end their output so) are no further page. A file without any
// text is one page without lines.
//
// # Encoding
//
// The text is taken for UTF-8 unless a byte order mark says that it is UTF-16
// or UTF-32, or every other byte at its beginning is NUL as in UTF-16. A byte
// order mark is not part of the text. Positions count bytes of the text as
// UTF-8.
package plain

import (
	"io"
	"iter"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A Reader reads plain text. The zero Reader is ready to use.
type Reader struct {
	// TabWidth is the distance of tab stops in cells.
	// If TabWidth is zero or less, it defaults to 8, as on a terminal.
	// It is at most 1000, so that no line is wider than an int.
	TabWidth int
}

// defaultTabWidth is the distance of tab stops that POSIX expand(1) and
// terminals start with.
const defaultTabWidth = 8

// maxTabWidth bounds TabWidth; no terminal is as wide.
const maxTabWidth = 1000

// Read reads all pages from r with the zero [Reader]. The only error is one
// from r; the pages before it are returned with it.
func Read(r io.Reader) ([]*layout.Page, error) { return Reader{}.Read(r) }

// Pages reads page by page with the zero [Reader].
func Pages(r io.Reader) iter.Seq2[*layout.Page, error] { return Reader{}.Pages(r) }

// Read reads all pages from r. The only error is one from r; what was read
// before it, including the page it happened in, is returned with it.
func (rd Reader) Read(r io.Reader) ([]*layout.Page, error) {
	return source.Collect(rd.Pages(r))
}

// Pages returns the pages of r, each as soon as it is read. An error of r is
// the last element, without a page; the page it happened in comes before it.
// There is at least one page.
func (rd Reader) Pages(r io.Reader) iter.Seq2[*layout.Page, error] {
	if rd.TabWidth <= 0 {
		rd.TabWidth = defaultTabWidth
	}
	rd.TabWidth = min(rd.TabWidth, maxTabWidth)
	return func(yield func(*layout.Page, error) bool) {
		p := pager{Reader: rd, in: newScanner(r), line: 1, col: 1}
		p.run(yield)
	}
}
