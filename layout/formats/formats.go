// Package formats reads pages in any of the formats this module knows, and
// tells from the content which one it is.
//
//	pages, err := formats.Read(r)
//
// The formats are a table, [All]. METS is not among them: it is not pages but
// the list of the files they are in; see package layout/mets.
package formats

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/alto"
	"github.com/galleyproof/galley/layout/hocr"
	"github.com/galleyproof/galley/layout/pagexml"
	"github.com/galleyproof/galley/layout/plain"
	"github.com/galleyproof/galley/layout/poppler"
	"github.com/galleyproof/galley/layout/tsv"
)

// A Format is a format that pages can be read from.
type Format struct {
	Name string   // the name of its package
	Exts []string // usual file name endings, with the dot, the most usual first

	// Match reports whether what begins with prefix is in this format.
	// Give it [PrefixSize] bytes, or all there are.
	Match func(prefix []byte) bool

	// Read reads all pages; Pages gives each as soon as it is read.
	Read  func(io.Reader) ([]*layout.Page, error)
	Pages func(io.Reader) iter.Seq2[*layout.Page, error]
}

// PrefixSize is how many bytes of a file [Detect] wants to see. What decides
// comes after the head of an HTML file, which may hold a style sheet.
const PrefixSize = 64 << 10

// ErrUnknown is found in the error for a name that no format has, and for
// markup that is in none of the formats.
var ErrUnknown = errors.New("unknown format")

// All returns the formats in the order they are tried. Plain text is the
// last; it matches everything but markup of some other kind.
func All() []Format {
	return []Format{
		{"alto", []string{".xml", ".alto"}, is("alto"), alto.Read, alto.Pages},
		{"pagexml", []string{".xml", ".page"}, is("pagexml"), pagexml.Read, pagexml.Pages},
		{"hocr", []string{".hocr", ".html", ".htm"}, is("hocr"), hocr.Read, hocr.Pages},
		{"poppler", []string{".xhtml", ".html", ".htm"}, is("poppler"), poppler.Read, poppler.Pages},
		{"tsv", []string{".tsv"}, isTable, tsv.Read, tsv.Pages},
		{"plain", []string{".txt"}, is(""), plain.Read, plain.Pages},
	}
}

// ByName returns the format with the given name.
func ByName(name string) (Format, bool) {
	all := All()
	i := slices.IndexFunc(all, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return all[i], true
}

// Detect returns the format of what begins with prefix. It is not ok if that
// is markup of a kind this module does not know.
func Detect(prefix []byte) (f Format, ok bool) {
	for _, f := range All() {
		if f.Match(prefix) {
			return f, true
		}
	}
	return Format{}, false
}

// Read reads pages from r in the format that r's content is in. If there is a
// fault in it, what was read before is returned together with a
// [*layout.FormatError].
func Read(r io.Reader) ([]*layout.Page, error) { return source.Collect(Pages(r)) }

// Pages returns the pages of r, each as soon as it is read. An error is the
// last element, without a page.
func Pages(r io.Reader) iter.Seq2[*layout.Page, error] {
	return func(yield func(*layout.Page, error) bool) {
		br := bufio.NewReaderSize(r, PrefixSize)
		// An error of Peek will come again when br is read.
		prefix, _ := br.Peek(PrefixSize)
		f, ok := Detect(prefix)
		if !ok {
			yield(nil, &layout.FormatError{
				Format: "markup",
				Pos:    layout.Pos{Line: 1, Col: 1},
				Err:    fmt.Errorf("%w: <%s>", ErrUnknown, rootOf(prefix)),
			})
			return
		}
		f.Pages(br)(yield)
	}
}

// ReadAs reads pages from r in the format with the given name, whatever the
// content looks like. If name is "", it is Read.
func ReadAs(name string, r io.Reader) ([]*layout.Page, error) {
	if name == "" {
		return Read(r)
	}
	f, ok := ByName(name)
	if !ok {
		return nil, fmt.Errorf("formats: %w: %q", ErrUnknown, name)
	}
	return f.Read(r)
}
