package hocr

import (
	"fmt"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// pointsPerInch is the unit of x_fsize.
const pointsPerInch = 72

// startLine begins a line that is of the element with the given index.
func (rd *reader) startLine(owner int) {
	e := &rd.stack[owner]
	rd.owner = owner
	rd.line.ID, rd.line.Pos = e.id, e.pos
	rd.line.Hint, rd.line.Block = e.hint, e.block
	if e.kind == line || e.kind == float {
		rd.line.Bounds = e.box // an area is larger than the line
	}
	rd.line.Size = rd.size(e.title)
}

// implicit begins a line for text that is in none, unless there is one. It is
// of the innermost element that the reader knows, or of the outermost.
func (rd *reader) implicit(pos layout.Pos) {
	if rd.owner >= 0 {
		return
	}
	owner := len(rd.stack) - 1
	for owner > 0 && (rd.stack[owner].kind == other || rd.stack[owner].kind >= word) {
		owner--
	}
	rd.startLine(owner)
	rd.line.ID, rd.line.Pos, rd.line.Bounds = "", pos, layout.Rect{}
}

// size returns the font size in the page's unit, or 0.
func (rd *reader) size(t title) float64 {
	if s := t.number("x_size"); s > 0 {
		return s
	}
	return max(t.number("x_fsize")*rd.dpi/pointsPerInch, 0)
}

// flush adds the line to the page, if it has text.
func (rd *reader) flush() {
	rd.endWord()
	rd.owner = -1
	rd.line.Style = rd.styled.Most()
	rd.styled = source.Styles{}
	l := rd.line.Finish()
	if l.Text == "" {
		return
	}
	if l.ID == "" {
		rd.noID++
		l.ID = fmt.Sprintf("p%dl%d", rd.number, rd.noID)
	}
	rd.page.Lines = append(rd.page.Lines, l)
}

// lineBreak ends a line that is not an element of its own.
func (rd *reader) lineBreak() {
	if rd.owner < 0 {
		return
	}
	if k := rd.stack[rd.owner].kind; k == line || k == float {
		rd.line.Space()
		return
	}
	rd.flush()
}

// text takes text. Outside of pages it is the head of the file.
func (rd *reader) text(t markup.Token) {
	switch {
	case rd.page == nil:
	case rd.inWord:
		if rd.glyphs && rd.innermost().kind != glyph && t.Text == " " {
			return // between the characters of a word
		}
		rd.word.WriteString(t.Text)
		if t.Text != " " {
			rd.style |= rd.innermost().style
		}
	case t.Text == " ":
		if rd.owner >= 0 {
			rd.line.Space()
		}
	default:
		rd.implicit(t.Pos)
		e := rd.innermost()
		rd.styled.Add(e.style, len(t.Text))
		rd.dirs.Add(e.dir, 1)
		rd.line.Plain(t.Text)
	}
}

// innermost returns the innermost open element.
func (rd *reader) innermost() *element { return &rd.stack[len(rd.stack)-1] }

// endWord adds the word to the line.
func (rd *reader) endWord() {
	if !rd.inWord {
		return
	}
	rd.inWord = false
	text := rd.word.String()
	rd.word.Reset()
	e := rd.openWord()
	rd.implicit(e.pos)
	if !rd.line.Word(text, e.box, e.title.confidence()) {
		rd.line.Space()
		return
	}
	rd.styled.Add(rd.style, len(text))
	rd.dirs.Add(e.dir, 1)
	if rd.line.Size == 0 {
		rd.line.Size = rd.size(e.title)
	}
}

// openWord returns the innermost word element that is open.
func (rd *reader) openWord() element {
	for i := len(rd.stack) - 1; i >= 0; i-- {
		if rd.stack[i].kind == word {
			return rd.stack[i]
		}
	}
	return element{}
}
