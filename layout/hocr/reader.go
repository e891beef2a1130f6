package hocr

import (
	"strconv"
	"strings"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A reader is the state of one call of Pages.
type reader struct {
	in        *markup.Scanner
	tesseract bool // wrote the file

	stack []element // the open elements

	page   *layout.Page // nil outside of pages
	number int          // of the last page
	blocks int          // on the page so far
	noID   int          // lines on the page without an ID so far
	dpi    float64      // of the page's image, or 0
	dirs   source.Directions

	line   source.LineBuilder
	owner  int           // index in stack of the element the line is of, or -1
	styled source.Styles // of the line's words

	word   strings.Builder
	inWord bool
	glyphs bool         // the word has elements for its characters
	style  layout.Style // of the letters of the word
}

// An element is an open element. What it inherits is filled in.
type element struct {
	kind  kind
	id    string
	pos   layout.Pos
	title title
	box   layout.Rect
	hint  layout.Role
	dir   layout.Direction
	style layout.Style
	block int
}

// newReader returns a reader at the start of a file. The element at the bottom
// of the stack is around the whole file.
func newReader(in *markup.Scanner) *reader {
	return &reader{in: in, owner: -1, stack: []element{{}}}
}

// Token implements [markup.Builder].
func (rd *reader) Token(t markup.Token) (*layout.Page, error) {
	switch t.Kind {
	case markup.Start:
		return rd.start(t)
	case markup.End:
		return rd.end(), nil
	}
	rd.text(t)
	return nil, nil
}

// Rest implements [markup.Builder].
func (rd *reader) Rest() *layout.Page {
	if rd.page == nil {
		return nil
	}
	rd.endWord()
	rd.flush()
	p := rd.page
	p.Dir = rd.dirs.Most()
	rd.page = nil
	return p
}

// start is the start of an element. It returns the page before, if that was
// never begun by an element of its own.
func (rd *reader) start(t markup.Token) (done *layout.Page, err error) {
	switch t.Name {
	case "meta":
		if rd.in.Attr("name") == "ocr-system" {
			rd.tesseract = strings.Contains(strings.ToLower(rd.in.Attr("content")), "tesseract")
		}
	case "br":
		rd.lineBreak()
	}
	e := rd.inherit(t)
	c := classOf(rd.in.Attr("class"))
	e.kind = c.kind
	if c.kind != other {
		if e.title, e.id = title(rd.in.Attr("title")), rd.in.Attr("id"); e.title != "" {
			if e.box, err = e.title.bounds(); err != nil {
				return nil, rd.in.Fault(t.Pos, err)
			}
			e.style |= e.title.style()
		}
		if c.hint != layout.RoleUnknown {
			e.hint = c.hint
		}
		if rd.tesseract && rd.in.Attr("class") == "ocr_header" {
			e.hint = layout.RoleHeadline
		}
	}
	if e.kind == page && !rd.inside(page) {
		done = rd.Rest()
	}
	rd.begin(&e)
	rd.stack = append(rd.stack, e)
	if e.kind == line || e.kind == float {
		rd.startLine(len(rd.stack) - 1)
	}
	return done, nil
}

// inherit returns the element of t with what it has from the elements around
// it and its attributes for all kinds.
func (rd *reader) inherit(t markup.Token) element {
	up := &rd.stack[len(rd.stack)-1]
	e := element{pos: t.Pos, hint: up.hint, dir: up.dir, style: up.style, block: up.block}
	switch t.Name {
	case "b", "strong":
		e.style |= layout.Bold
	case "i", "em":
		e.style |= layout.Italic
	}
	switch dir := rd.in.Attr("dir"); {
	case strings.EqualFold(dir, "rtl"):
		e.dir = layout.RightToLeft
	case strings.EqualFold(dir, "ltr"):
		e.dir = layout.LeftToRight
	default:
		if source.RightToLeft(rd.in.Attr("lang")) {
			e.dir = layout.RightToLeft
		}
	}
	return e
}

// begin does what the start of an element asks for.
func (rd *reader) begin(e *element) {
	if e.kind == other {
		return
	}
	if e.kind == page {
		if rd.page == nil {
			rd.startPage(e)
		}
		return
	}
	if rd.page == nil {
		rd.startPage(&element{})
	}
	switch e.kind {
	case block:
		rd.flush()
		rd.blocks++
		e.block = rd.blocks
	case paragraph:
		rd.flush()
		if e.block == 0 {
			rd.blocks++
			e.block = rd.blocks
		}
	case line, float:
		rd.flush()
	case word:
		rd.endWord()
		rd.inWord, rd.glyphs, rd.style = true, false, 0
	case glyph:
		rd.glyphs = true
	case rule:
		rd.page.Rules = appendBox(rd.page.Rules, e.box)
	case picture:
		rd.page.Pictures = appendBox(rd.page.Pictures, e.box)
	}
}

// appendBox appends box to list unless it is unknown.
func appendBox(list []layout.Rect, box layout.Rect) []layout.Rect {
	if box == (layout.Rect{}) {
		return list
	}
	return append(list, box)
}

// startPage begins a page with what its element says.
func (rd *reader) startPage(e *element) {
	rd.number++
	if v, ok := e.title.find("ppageno"); ok {
		if n, err := strconv.Atoi(v); err == nil && n >= rd.number && n < maxPageNumber {
			rd.number = n + 1
		}
	}
	rd.page = &layout.Page{Name: e.title.unquoted("image"), Number: rd.number, Bounds: e.box}
	rd.dpi = e.title.number("scan_res")
	rd.blocks, rd.noID, rd.dirs = 0, 0, source.Directions{}
}

// maxPageNumber bounds ppageno; no printed work has as many pages.
const maxPageNumber = 1 << 30

// end is the end of the innermost element. It returns the page if it is its
// end.
func (rd *reader) end() *layout.Page {
	last := len(rd.stack) - 1
	e := rd.stack[last]
	if e.kind == word {
		rd.endWord()
	}
	if rd.owner == last {
		rd.flush()
	}
	rd.stack = rd.stack[:last]
	if e.kind == page && !rd.inside(page) {
		return rd.Rest()
	}
	return nil
}

// inside reports whether an element of kind k is open.
func (rd *reader) inside(k kind) bool {
	for i := range rd.stack {
		if rd.stack[i].kind == k {
			return true
		}
	}
	return false
}
