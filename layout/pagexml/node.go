package pagexml

import (
	"strings"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A level says how large a part of the page a node is.
type level uint8

const (
	none   level = iota
	root         // the page
	region       // a region, or a cell of a table
	line
	word
	glyph
)

// levelOf returns the level of an element, or none if it is not a node.
func levelOf(name string) level {
	switch {
	case name == "Page":
		return root
	case strings.HasSuffix(name, "Region"), name == "TableCell":
		return region
	case name == "TextLine":
		return line
	case name == "Word":
		return word
	case name == "Glyph":
		return glyph
	}
	return none
}

// A node is a part of a page that can have a box and text.
type node struct {
	level level
	name  string
	id    string
	pos   layout.Pos
	box   layout.Rect
	boxed bool // box is known
	text  equiv
	style layout.Style
	size  float64 // in points, or 0
	hint  layout.Role
	dir   layout.Direction
	index int // in the order of its siblings, or -1
	kids  []*node
	done  bool // its lines are on the page
}

// An equiv is the best TextEquiv so far.
type equiv struct {
	known bool
	index int
	conf  float64
	text  string
}

// take replaces e by f if that is the better one. Empty text is none.
func (e *equiv) take(f equiv) {
	if strings.TrimSpace(f.text) != "" && (!e.known || f.index < e.index) {
		*e = f
		e.known = true
	}
}

// add makes box contain a rectangle.
func (n *node) add(box layout.Rect) {
	if !n.boxed {
		n.box, n.boxed = box, true
		return
	}
	// Not Union: a part of an outline may be a line or a point, and is empty.
	n.box = layout.Rect{
		X0: min(n.box.X0, box.X0), Y0: min(n.box.Y0, box.Y0),
		X1: max(n.box.X1, box.X1), Y1: max(n.box.Y1, box.Y1),
	}
}

// content returns the text of a word or glyph: its own, or that of its parts.
func (n *node) content() string {
	if n.text.known {
		return source.Collapse(n.text.text)
	}
	var b strings.Builder
	for _, k := range n.kids {
		b.WriteString(k.content())
	}
	return b.String()
}
