package columns

// A Direction is how the lines of a page run, and with them its columns. It
// turns every page into one canonical frame and back: in the frame, lines run
// from left to right, the next line is below, and the next column is to the
// right. All of the package works there, so that a mirrored page gives the
// mirrored answer by construction and not by care.
//
// Both ways are exact: coordinates are swapped and negated, never computed
// with. Pages of the frame therefore often have negative coordinates.
type Direction uint8

// The directions of writing.
const (
	LeftToRight    Direction = iota // Latin, Cyrillic, horizontal Chinese
	RightToLeft                     // Arabic, Hebrew: first column at the right
	TopToBottom                     // vertical-rl: lines run down, the first one at the right
	TopToBottomLTR                  // vertical-lr, as in Mongolian: the first line at the left
)

var directionNames = [...]string{"ltr", "rtl", "vertical-rl", "vertical-lr"}

// String returns "ltr", "rtl", "vertical-rl" or "vertical-lr".
func (d Direction) String() string {
	if int(d) < len(directionNames) {
		return directionNames[d]
	}
	return directionNames[LeftToRight]
}

// Frame returns r, a rectangle of the page, in the canonical frame.
func (d Direction) Frame(r Rect) Rect {
	switch d {
	case RightToLeft:
		return Rect{-r.X1, r.Y0, -r.X0, r.Y1}
	case TopToBottom:
		return Rect{r.Y0, -r.X1, r.Y1, -r.X0}
	case TopToBottomLTR:
		return Rect{r.Y0, r.X0, r.Y1, r.X1}
	}
	return r
}

// Page returns r, a rectangle of the canonical frame, as it stands on the
// page: d.Page(d.Frame(r)) == r.
func (d Direction) Page(r Rect) Rect {
	if d == TopToBottom {
		return Rect{-r.Y1, r.X0, -r.Y0, r.X1}
	}
	return d.Frame(r) // the others are their own inverse
}
