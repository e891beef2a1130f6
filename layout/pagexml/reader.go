package pagexml

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A reader is the state of one call of Pages.
type reader struct {
	in *markup.Scanner

	page   *layout.Page // nil outside of pages
	number int          // of the last page
	point  float64      // the length of a point in pixels, or 0
	nodes  []*node      // the open nodes, from the page on
	groups []*group     // the open groups of the reading order
	order  *group       // the reading order, or nil

	coords bool // inside of Coords
	equiv  equiv
	into   *strings.Builder // where text goes, or nil
	uni    strings.Builder  // Unicode of the TextEquiv
	plain  strings.Builder  // PlainText of the TextEquiv
}

// Token implements [markup.Builder].
func (rd *reader) Token(t markup.Token) (*layout.Page, error) {
	switch {
	case t.Kind == markup.Text:
		if rd.into != nil {
			rd.into.WriteString(t.Text)
		}
	case t.Kind == markup.End:
		return rd.end(t.Name), nil
	case rd.page != nil:
		return nil, rd.start(t)
	case t.Name == "Page":
		rd.startPage(t)
	}
	return nil, nil
}

// startPage begins a page: the root of a tree of nodes, of which the lines are
// made when it is complete.
func (rd *reader) startPage(t markup.Token) {
	rd.number++
	w, _ := rd.in.Number("imageWidth")
	h, _ := rd.in.Number("imageHeight")
	rd.page = &layout.Page{
		Name:   rd.in.Attr("imageFilename"),
		Number: rd.number,
		Bounds: layout.Rect{X1: max(w, 0), Y1: max(h, 0)},
		Dir:    direction(rd.in.Attr("readingDirection"), rd.in.Attr("textLineOrder"), ""),
	}
	rd.point = pointIn(rd.in)
	rd.order, rd.groups = nil, nil
	rd.nodes = append(rd.nodes[:0], &node{level: root, name: "Page", pos: t.Pos})
}

// pointIn returns the length of a point in pixels, if the page element gives
// the resolution of the image.
func pointIn(in *markup.Scanner) float64 {
	const pointsPerInch, cmPerInch = 72, 2.54
	n, ok := in.Number("imageXResolution")
	if !ok || n <= 0 {
		return 0
	}
	switch in.Attr("imageResolutionUnit") {
	case "PPI":
		return n / pointsPerInch
	case "PPCM":
		return n * cmPerInch / pointsPerInch
	}
	return 0
}

// top returns the innermost node.
func (rd *reader) top() *node { return rd.nodes[len(rd.nodes)-1] }

// start is the start of an element in a page.
func (rd *reader) start(t markup.Token) error {
	if l := levelOf(t.Name); l > root {
		rd.startNode(t, l)
		return nil
	}
	switch t.Name {
	case "Coords":
		rd.coords = true
		if rd.in.Has("points") {
			return rd.outline(t.Pos)
		}
	case "Point":
		return rd.vertex(t.Pos)
	case "TextEquiv":
		rd.startEquiv()
	case "Unicode":
		rd.into = &rd.uni
	case "PlainText":
		rd.into = &rd.plain
	case "TextStyle":
		n := rd.top()
		n.style |= styleOf(rd.in.Attr)
		n.size, _ = rd.in.Number("fontSize")
	case "OrderedGroup", "UnorderedGroup", "OrderedGroupIndexed", "UnorderedGroupIndexed",
		"RegionRef", "RegionRefIndexed":
		rd.startGroup(t.Name)
	}
	return nil
}

// startNode begins a node. What its text means and how it is written it has
// from the node around it, unless it says something else.
func (rd *reader) startNode(t markup.Token, l level) {
	up := rd.top()
	n := &node{
		level: l, name: t.Name, pos: t.Pos, id: rd.in.Attr("id"), index: -1,
	}
	n.dir = direction(rd.in.Attr("readingDirection"), rd.in.Attr("textLineOrder"),
		rd.in.Attr("primaryLanguage"))
	if n.dir == layout.DirUnknown {
		n.dir = up.dir
	}
	n.hint = up.hint
	switch {
	case t.Name == "TableRegion":
		n.hint = layout.RoleTable
	case t.Name == "TableCell":
		n.index = cellIndex(rd.in)
	case l == region:
		role := source.RoleOf(rd.in.Attr("type"))
		if role != layout.RoleUnknown && n.hint != layout.RoleTable {
			n.hint = role
		}
	}
	if i, ok := rd.in.Number("index"); ok && i >= 0 && i < maxIndex {
		n.index = int(i)
	}
	n.custom(rd.in.Attr("custom"))
	up.kids = append(up.kids, n)
	rd.nodes = append(rd.nodes, n)
}

// maxIndex bounds what can be the index of a line, row or column.
const maxIndex = 1 << 15

// cellIndex returns a number that grows with the row and, in it, the column.
func cellIndex(in *markup.Scanner) int {
	row, ok := in.Number("row")
	col, _ := in.Number("col")
	if !ok || row < 0 || col < 0 || row >= maxIndex || col >= maxIndex {
		return -1
	}
	return int(row)*maxIndex + int(col)
}

// end is the end of an element. It returns the page if it is its end.
func (rd *reader) end(name string) *layout.Page {
	if rd.page == nil {
		return nil
	}
	if l := levelOf(name); l > root && len(rd.nodes) > 1 {
		rd.nodes = rd.nodes[:len(rd.nodes)-1]
		return nil
	}
	switch name {
	case "Page":
		return rd.Rest()
	case "Coords":
		rd.coords = false
	case "TextEquiv":
		rd.endEquiv()
	case "Unicode", "PlainText":
		rd.into = nil
	case "OrderedGroup", "UnorderedGroup", "OrderedGroupIndexed", "UnorderedGroupIndexed",
		"RegionRef", "RegionRefIndexed":
		if len(rd.groups) > 0 {
			rd.groups = rd.groups[:len(rd.groups)-1]
		}
	}
	return nil
}

// startEquiv begins a TextEquiv: one reading of the text of the node.
func (rd *reader) startEquiv() {
	rd.uni.Reset()
	rd.plain.Reset()
	index, err := strconv.Atoi(rd.in.Attr("index"))
	if err != nil {
		index = 0
	}
	conf, _ := rd.in.Number("conf")
	rd.equiv = equiv{index: index, conf: min(max(conf, 0), 1)}
}

// endEquiv gives the node the reading, if it is better than those before.
func (rd *reader) endEquiv() {
	rd.equiv.text = rd.uni.String()
	if strings.TrimSpace(rd.equiv.text) == "" {
		rd.equiv.text = rd.plain.String()
	}
	rd.top().text.take(rd.equiv)
}

// outline adds the points of a polygon to the box of the node.
func (rd *reader) outline(pos layout.Pos) error {
	v := rd.in.Attr("points")
	box, ok := source.Hull(v)
	if !ok {
		return rd.in.Fault(pos, fmt.Errorf("%w: points %.40q", layout.ErrBounds, v))
	}
	if strings.TrimSpace(v) != "" {
		rd.top().add(box)
	}
	return nil
}

// vertex adds a Point element to the box of the node.
func (rd *reader) vertex(pos layout.Pos) error {
	if !rd.coords {
		return nil
	}
	x, ok0 := rd.in.Number("x")
	y, ok1 := rd.in.Number("y")
	if !ok0 || !ok1 {
		return rd.in.Fault(pos, layout.ErrBounds)
	}
	rd.top().add(layout.Rect{X0: x, Y0: y, X1: x, Y1: y})
	return nil
}

// Rest implements [markup.Builder].
func (rd *reader) Rest() *layout.Page {
	if rd.page == nil {
		return nil
	}
	b := builder{reader: rd, page: rd.page}
	b.build(rd.nodes[0])
	rd.page, rd.into, rd.coords = nil, nil, false
	return b.page
}
