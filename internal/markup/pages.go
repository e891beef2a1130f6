package markup

import (
	"io"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A Builder makes pages of tokens.
type Builder interface {
	// Token takes the next token. It returns a page if the token ends one.
	Token(Token) (*layout.Page, error)

	// Rest returns the page that the tokens so far have begun, or nil.
	Rest() *layout.Page
}

// Pages returns the pages that b makes of the tokens of a scanner. The
// last element is the error that ended them, if it is not the end of the
// input; the page that it cut off comes before it. That there is no page at
// all is an error.
func Pages(in *Scanner, b Builder) source.Seq {
	return func(yield func(*layout.Page, error) bool) {
		none := true // no page so far
		for {
			t, err := in.Next()
			var p *layout.Page
			if err == nil {
				p, err = b.Token(t)
			}
			if p == nil && err != nil {
				p = b.Rest()
			}
			if p != nil {
				none = false
				if !yield(p, nil) {
					return
				}
			}
			if err == io.EOF && none {
				err = in.Fault(layout.Pos{Line: 1, Col: 1}, layout.ErrNoPage)
			}
			if err != nil {
				if err != io.EOF {
					yield(nil, err)
				}
				return
			}
		}
	}
}
