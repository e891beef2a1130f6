package plain

import (
	"io"
	"strconv"

	"github.com/galleyproof/galley/layout"
)

// A pager puts lines together to pages.
type pager struct {
	Reader
	in   *scanner
	line int // number in the file of the line that in is at
	col  int // column in the file of the byte that in is at

	page  *layout.Page
	pages int     // how many pages there are so far, with this one
	row   float64 // number on the page of the line that in is at
}

// run yields all pages, then the error that ended the input, if it is one.
func (p *pager) run(yield func(*layout.Page, error) bool) {
	p.begin()
	for {
		text, end, err := p.in.next()
		p.add(text)
		switch {
		case err != nil:
			if p.pages > 1 && len(p.page.Lines) == 0 {
				p.page = nil // empty lines after the last form feed
			}
			if p.page != nil && !yield(p.page, nil) {
				return
			}
			if err != io.EOF {
				yield(nil, err)
			}
			return
		case end == '\f':
			if !yield(p.page, nil) {
				return
			}
			p.col += len(text) + 1
			p.begin()
		default:
			p.row++
			p.line++
			p.col = 1
		}
	}
}

// begin begins the next page.
func (p *pager) begin() {
	p.pages++
	p.page = &layout.Page{Number: p.pages, Cells: true}
	p.row = 0
}

// add adds text as a line to the page, unless it is empty.
func (p *pager) add(text string) {
	if text == "" {
		return
	}
	x0, x1 := extent(text, p.TabWidth)
	p.page.Lines = append(p.page.Lines, layout.Line{
		Text:   text,
		Bounds: layout.Rect{X0: float64(x0), Y0: p.row, X1: float64(x1), Y1: p.row + 1},
		ID:     strconv.Itoa(p.line),
		Pos:    layout.Pos{Line: p.line, Col: p.col},
	})
}
