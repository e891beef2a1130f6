package layout

import (
	"fmt"

	"github.com/galleyproof/galley/columns"
)

// A Rect is a rectangle on a page.
type Rect = columns.Rect

// A Page is one page as its source gives it. It is plain data: it can be built
// by hand, compared with go-cmp, and sent as JSON.
type Page struct {
	Name     string // file or image name, if the source has one
	Number   int    // page number within the source, starting at 1
	Bounds   Rect   // empty if the source does not say
	Lines    []Line // in the order of the source
	Rules    []Rect // printed separators
	Pictures []Rect // photographs, drawings and other areas without text

	// Cells says that the page is plain text: the unit of every Rect is one
	// character cell, a line's Y0 is its number and its X0 the width of the
	// white space that it begins with.
	Cells bool

	// Dir is the direction of the writing, if the source says it.
	Dir Direction
}

// A Direction is how the lines of a page run.
type Direction uint8

// The directions that a source may declare.
const (
	DirUnknown     Direction = iota
	LeftToRight              // lines from left to right, columns too
	RightToLeft              // lines from right to left, columns too
	TopToBottom              // vertical lines, the first one at the right
	TopToBottomLTR           // vertical lines, the first one at the left
)

// A Line is one line of text on a page: a row of one column, where the source
// knows columns.
type Line struct {
	Text   string
	Bounds Rect   // empty if the source has no geometry
	Words  []Word // nil if the source has no words
	ID     string // the source's own name for the line
	Pos    Pos    // where the line begins in the source

	// Block groups the lines that the source itself puts into one block or
	// region: lines with the same number above zero belong together. Zero
	// says nothing. It is evidence, not law.
	Block int

	// Size is the font size in the page's unit, or 0 if the source does not
	// give one.
	Size float64

	// Style is what the source says of the letters.
	Style Style

	// Hint is the role the source itself gives the line, or RoleUnknown.
	Hint Role

	// Full is the whole word where the source says that the line ends in the
	// first part of one (ALTO SUBS_CONTENT). It overrides package dehyphen.
	Full string
}

// A Style is a set of properties of letters.
type Style uint8

// The properties a source may declare.
const (
	Bold Style = 1 << iota
	Italic
	SmallCaps
)

// A Word is a part of a line: Line.Text[Start:End].
type Word struct {
	Start, End int
	Bounds     Rect
	Confidence float64 // 0 to 1; 0 if the source gives none
}

// A Pos is a place in a source file. Line and Col start at 1; Col counts
// bytes. The zero Pos is no place.
type Pos struct {
	Line, Col int
}

// String returns the place as "line:column", or "-" if it is no place.
func (p Pos) String() string {
	if p == (Pos{}) {
		return "-"
	}
	return fmt.Sprintf("%d:%d", p.Line, p.Col)
}
