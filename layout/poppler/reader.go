package poppler

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A reader is the state of one call of Pages.
type reader struct {
	in    *markup.Scanner
	page  *layout.Page // nil outside of pages
	pages int          // with the current one
	block int          // number on the page of the block, 0 outside of blocks
	last  int          // number of the last block on the page
	rows  int          // lines so far in the block
	loose int          // lines so far on the page outside of blocks

	line   source.LineBuilder
	inLine bool // inside of a line element

	word   strings.Builder // text of the word element that is open
	inWord bool
	bounds layout.Rect // of the word
	pos    layout.Pos  // of the word
}

// Token implements [markup.Builder].
func (rd *reader) Token(t markup.Token) (*layout.Page, error) {
	switch {
	case t.Kind == markup.Text:
		if rd.inWord {
			rd.word.WriteString(t.Text)
		}
	case t.Kind == markup.End:
		return rd.end(t.Name), nil
	case rd.page != nil:
		return nil, rd.start(t)
	case t.Name == "page":
		rd.startPage()
	}
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
	rd.page = nil
	return p
}

// startPage begins a page.
func (rd *reader) startPage() {
	rd.pages++
	rd.page = &layout.Page{Number: rd.pages}
	rd.block, rd.last, rd.loose = 0, 0, 0
	w, _ := rd.in.Number("width")
	h, _ := rd.in.Number("height")
	rd.page.Bounds = layout.Rect{X1: max(w, 0), Y1: max(h, 0)}
}

// start is the start of an element on a page.
func (rd *reader) start(t markup.Token) (err error) {
	switch t.Name {
	case "block":
		rd.flush()
		rd.last++
		rd.block, rd.rows = rd.last, 0
	case "line":
		rd.flush()
		rd.inLine = true
		rd.line.Pos = t.Pos
		rd.line.Bounds, err = rd.box(t.Pos)
	case "word":
		rd.inWord, rd.pos = true, t.Pos
		rd.word.Reset()
		rd.bounds, err = rd.box(t.Pos)
	}
	return err
}

// end is the end of an element. It returns the page if it is its end.
func (rd *reader) end(name string) *layout.Page {
	if rd.page == nil {
		return nil
	}
	switch name {
	case "page":
		return rd.Rest()
	case "word":
		rd.endWord()
	case "line":
		rd.flush()
	case "block":
		rd.flush()
		rd.block = 0
	}
	return nil
}

// endWord adds the word to the line. Outside of line elements it may start
// another line.
func (rd *reader) endWord() {
	if !rd.inWord {
		return
	}
	rd.inWord = false
	if !rd.inLine && !rd.goesOn() {
		rd.flush()
	}
	if rd.line.Empty() && !rd.inLine {
		rd.line.Pos = rd.pos
	}
	rd.line.Space()
	rd.line.Word(rd.word.String(), rd.bounds, 0)
	if !rd.inLine {
		rd.line.Bounds = rd.line.Bounds.Union(rd.bounds)
	}
}

// Words of one line.
const (
	// maxGap is the widest space between two words of a line, in heights of
	// the lower one; poppler itself draws the line at 1.5 ems.
	maxGap = 1.5

	// minOverlap is how much of the lower word's height the two must share:
	// half, so that superscripts are on the line and the next line is not.
	minOverlap = 0.5
)

// goesOn reports whether the word that has just ended goes on with the line.
func (rd *reader) goesOn() bool {
	if rd.line.Empty() {
		return true
	}
	l, w := rd.line.Bounds, rd.bounds
	low := min(l.Dy(), w.Dy())
	gap := w.X0 - l.X1
	shared := min(l.Y1, w.Y1) - max(l.Y0, w.Y0)
	return shared >= minOverlap*low && gap <= maxGap*low && w.X0 > l.X0 && w.X1 > l.X1
}

// flush adds the line to the page, if it has text.
func (rd *reader) flush() {
	rd.inLine = false
	l := rd.line.Finish()
	if l.Text == "" {
		return
	}
	l.Block = rd.block
	if rd.block > 0 {
		rd.rows++
		l.ID = fmt.Sprintf("p%db%dl%d", rd.pages, rd.block, rd.rows)
	} else {
		rd.loose++
		l.ID = fmt.Sprintf("p%dl%d", rd.pages, rd.loose)
	}
	rd.page.Lines = append(rd.page.Lines, l)
}

// box returns the box that the tag gives. A file without boxes is none of
// poppler's; but a box may be without numbers: poppler writes nan for what it
// cannot compute, and the word is there all the same.
func (rd *reader) box(pos layout.Pos) (layout.Rect, error) {
	var v [4]float64
	known := true
	for i, name := range [...]string{"xMin", "yMin", "xMax", "yMax"} {
		var ok bool
		if v[i], ok = rd.in.Number(name); !ok {
			known = false
			if !notFinite(rd.in.Attr(name)) {
				return layout.Rect{}, rd.in.Fault(pos, layout.ErrBounds)
			}
		}
	}
	if !known {
		return layout.Rect{}, nil
	}
	return layout.Rect{
		X0: min(v[0], v[2]), Y0: min(v[1], v[3]),
		X1: max(v[0], v[2]), Y1: max(v[1], v[3]),
	}, nil
}

// notFinite reports whether v is how printf writes a number that is not
// finite.
func notFinite(v string) bool {
	switch strings.ToLower(strings.TrimLeft(v, "+-")) {
	case "nan", "inf", "infinity":
		return true
	}
	return false
}
