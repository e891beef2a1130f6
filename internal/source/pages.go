package source

import (
	"iter"

	"github.com/galleyproof/galley/layout"
)

// A Seq is a sequence of pages. Only its last element has an error, and that
// element has no page.
type Seq = iter.Seq2[*layout.Page, error]

// Collect returns all pages of seq and the error that ended it, if any. The
// pages before an error are kept.
func Collect(seq Seq) ([]*layout.Page, error) {
	var pages []*layout.Page
	for p, err := range seq {
		if err != nil {
			return pages, err
		}
		pages = append(pages, p)
	}
	return pages, nil
}
