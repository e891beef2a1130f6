package alto

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
	stack []element       // the open elements
	text  strings.Builder // of the last MeasurementUnit or fileName

	point  float64           // the length of a point in the unit of boxes, or 0
	image  string            // file name of the image
	styles map[string]font   // text styles by ID
	labels map[string]string // labels of tags by ID
	order  order

	page   *layout.Page // nil outside of pages
	number int          // of the last page
	blocks int          // on the page so far
	rows   int          // lines in the block so far
	spaces bool         // the page has SP elements
	dirs   source.Directions
	ranks  []int  // of the page's lines in the reading order
	parts  []part // of the page's lines
	inLine bool   // the last line is open
	space  bool   // an SP stands before what comes next in it
}

// An element is an open element, with what it inherits filled in.
type element struct {
	name string
	font font
	hint layout.Role
	dir  layout.Direction
	rank int // in the reading order
}

// A font is a text style.
type font struct {
	size  float64 // in points, or 0
	style layout.Style
}

// newReader returns a reader at the start of a file. The unit, until the file
// names one, is that of files that name none.
func newReader(in *markup.Scanner) *reader {
	return &reader{
		in:     in,
		point:  pointsIn(""),
		styles: make(map[string]font),
		labels: make(map[string]string),
		order:  order{ranks: make(map[string]int)},
		stack:  []element{{rank: unranked}}, // around the root
	}
}

// pointsIn returns the length of a point in a measurement unit, or 0 if the
// unit is no length. Without one, it is a tenth of a millimetre.
func pointsIn(unit string) float64 {
	const pointsPerInch, tenthsPerInch, unitsPerInch = 72, 254, 1200
	switch strings.ToLower(strings.TrimSpace(unit)) {
	case "", "mm10":
		return tenthsPerInch / float64(pointsPerInch)
	case "inch1200":
		return unitsPerInch / float64(pointsPerInch)
	}
	return 0
}

// Token implements [markup.Builder].
func (rd *reader) Token(t markup.Token) (*layout.Page, error) {
	switch t.Kind {
	case markup.Start:
		return nil, rd.start(t)
	case markup.End:
		return rd.end(), nil
	}
	switch rd.stack[len(rd.stack)-1].name {
	case "MeasurementUnit", "fileName":
		rd.text.WriteString(t.Text)
	}
	return nil, nil
}

// start is the start of an element. The head of the file comes first: styles,
// tags and reading order are complete when the page begins.
func (rd *reader) start(t markup.Token) error {
	up := &rd.stack[len(rd.stack)-1]
	rd.stack = append(rd.stack, element{
		name: t.Name, font: up.font, hint: up.hint, dir: up.dir, rank: up.rank,
	})
	e := &rd.stack[len(rd.stack)-1]
	switch t.Name {
	case "MeasurementUnit", "fileName":
		rd.text.Reset()
	case "TextStyle":
		size, _ := rd.in.Number("FONTSIZE")
		rd.styles[rd.in.Attr("ID")] = font{
			size:  max(size, 0),
			style: source.FontStyle(rd.in.Attr("FONTSTYLE") + " " + rd.in.Attr("FONTFAMILY")),
		}
	case "LayoutTag", "StructureTag", "RoleTag", "OtherTag":
		rd.labels[rd.in.Attr("ID")] = rd.in.Attr("LABEL")
	case "OrderedGroup", "UnorderedGroup":
		rd.order.start()
	case "ElementRef":
		rd.order.add(rd.in.Attr("REF"))
	case "Page":
		if rd.page == nil {
			rd.startPage()
		}
	}
	if rd.page == nil {
		return nil
	}
	rd.refer(e)
	return rd.element(t, e)
}

// refer fills in what the attributes that all parts of a page have say.
func (rd *reader) refer(e *element) {
	if refs := rd.in.Attr("STYLEREFS"); refs != "" {
		for id := range strings.FieldsSeq(refs) {
			if f, ok := rd.styles[id]; ok {
				e.font = f
			}
		}
	}
	for id := range strings.FieldsSeq(rd.in.Attr("TAGREFS")) {
		if role := source.RoleOf(rd.labels[id]); role != layout.RoleUnknown {
			e.hint = role
		}
	}
	e.rank = rd.order.rank(rd.in.Attr("ID"), e.rank)
	for _, name := range [...]string{"LANG", "language"} {
		if lang := rd.in.Attr(name); lang != "" {
			e.dir = layout.LeftToRight
			if source.RightToLeft(lang) {
				e.dir = layout.RightToLeft
			}
		}
	}
	switch rd.in.Attr("BASEDIRECTION") {
	case "ltr":
		e.dir = layout.LeftToRight
	case "rtl":
		e.dir = layout.RightToLeft
	case "ttb":
		e.dir = layout.TopToBottom
	}
}

// element is the start of an element of a page.
func (rd *reader) element(t markup.Token, e *element) error {
	switch t.Name {
	case "TopMargin", "LeftMargin", "RightMargin", "BottomMargin":
		e.hint = layout.RoleFurniture
	case "PrintSpace":
		if rd.page.Bounds == (layout.Rect{}) { // some pages have no size
			box, err := rd.box(t)
			rd.page.Bounds = layout.Rect{X1: max(box.X1, 0), Y1: max(box.Y1, 0)}
			return err
		}
	case "ComposedBlock":
		if role := source.RoleOf(rd.in.Attr("TYPE")); role != layout.RoleUnknown {
			e.hint = role
		}
	case "TextBlock":
		rd.blocks++
		rd.rows = 0
	case "TextLine":
		return rd.startLine(t, e)
	case "String":
		return rd.str(t, e)
	case "SP":
		rd.spaces, rd.space = true, true
	case "HYP":
		return rd.hyphen(t)
	case "Illustration", "GraphicalElement":
		return rd.graphic(t)
	case "Polygon":
		return rd.polygon(t)
	}
	return nil
}

// startPage begins a page. A page in a page, which the format does not allow,
// is part of it.
func (rd *reader) startPage() {
	rd.number++
	if n, ok := rd.in.Number("PHYSICAL_IMG_NR"); ok && n > float64(rd.number) && n < maxPageNumber {
		rd.number = int(n)
	}
	rd.page = &layout.Page{Name: rd.image, Number: rd.number}
	w, _ := rd.in.Number("WIDTH")
	h, _ := rd.in.Number("HEIGHT")
	rd.page.Bounds = layout.Rect{X1: max(w, 0), Y1: max(h, 0)}
	rd.blocks, rd.rows = 0, 0
	rd.spaces, rd.dirs = false, source.Directions{}
}

// maxPageNumber bounds PHYSICAL_IMG_NR; no printed work has as many pages.
const maxPageNumber = 1 << 30

// end is the end of the innermost element. It returns the page if it is its
// end.
func (rd *reader) end() *layout.Page {
	last := len(rd.stack) - 1
	e := &rd.stack[last]
	var done *layout.Page
	switch e.name {
	case "MeasurementUnit":
		rd.point = pointsIn(rd.text.String())
	case "fileName":
		rd.image = strings.TrimSpace(rd.text.String())
	case "OrderedGroup", "UnorderedGroup":
		rd.order.end()
	case "TextLine":
		rd.inLine = false
	case "Page":
		done = rd.Rest()
	}
	rd.stack = rd.stack[:last]
	return done
}

// Rest implements [markup.Builder].
func (rd *reader) Rest() *layout.Page {
	if rd.page == nil {
		return nil
	}
	rd.build()
	p := rd.page
	p.Dir = rd.dirs.Most()
	rd.page, rd.inLine = nil, false
	clear(rd.parts)
	rd.parts, rd.ranks = rd.parts[:0], rd.ranks[:0]
	return p
}

// box returns the box that the attributes of the tag give. An element that
// lacks one of them has none.
func (rd *reader) box(t markup.Token) (layout.Rect, error) {
	var v [4]float64
	for i, name := range [...]string{"HPOS", "VPOS", "WIDTH", "HEIGHT"} {
		var ok bool
		if v[i], ok = rd.in.Number(name); ok {
			continue
		}
		if rd.in.Attr(name) == "" {
			return layout.Rect{}, nil
		}
		err := fmt.Errorf("%w: %s is %.40q", layout.ErrBounds, name, rd.in.Attr(name))
		return layout.Rect{}, rd.in.Fault(t.Pos, err)
	}
	return layout.Rect{X0: v[0], Y0: v[1], X1: v[0] + max(v[2], 0), Y1: v[1] + max(v[3], 0)}, nil
}

// minRuleAspect is how much longer than wide a GraphicalElement must be to be
// a rule. The rules that engines find are more than 8 times as long; the
// ornaments and logos some put into this element less than 3 times.
const minRuleAspect = 4

// graphic adds a rule or picture to the page.
func (rd *reader) graphic(t markup.Token) error {
	box, err := rd.box(t)
	if err != nil || box == (layout.Rect{}) {
		return err
	}
	long, wide := max(box.Dx(), box.Dy()), min(box.Dx(), box.Dy())
	if t.Name == "GraphicalElement" && long >= minRuleAspect*wide {
		rd.page.Rules = append(rd.page.Rules, box)
	} else {
		rd.page.Pictures = append(rd.page.Pictures, box)
	}
	return nil
}

// polygon gives the line a box if it has none of its own.
func (rd *reader) polygon(t markup.Token) error {
	if !rd.inLine || len(rd.parts) > 0 && rd.parts[len(rd.parts)-1].line == len(rd.page.Lines)-1 {
		return nil // it is that of a String
	}
	l := &rd.page.Lines[len(rd.page.Lines)-1]
	if !l.Bounds.Empty() {
		return nil
	}
	box, ok := source.Hull(rd.in.Attr("POINTS"))
	if !ok {
		return rd.in.Fault(t.Pos, layout.ErrBounds)
	}
	l.Bounds = box
	return nil
}
