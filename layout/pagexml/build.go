package pagexml

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A builder makes a page of the tree of its nodes.
type builder struct {
	*reader
	page   *layout.Page
	blocks int
	noID   int // lines without an ID so far
	dirs   source.Directions
	named  map[string]*node // the regions by ID
	listed map[*node]bool   // the regions that the reading order names
}

// build adds the lines to the page: first the regions that the reading order
// names, in its order, then the others.
func (b *builder) build(page *node) {
	b.named, b.listed = map[string]*node{}, map[*node]bool{}
	b.index(page)
	var order []*node
	if b.order != nil {
		for _, ref := range b.order.refs(nil) {
			if n := b.named[ref]; n != nil && !b.listed[n] {
				b.listed[n] = true
				order = append(order, n)
			}
		}
	}
	for _, n := range order {
		b.region(n)
	}
	b.rest(page)
	if b.page.Dir == layout.DirUnknown {
		b.page.Dir = b.dirs.Most()
	}
}

// index notes the names of regions, and adds rules and pictures to the page.
func (b *builder) index(n *node) {
	for _, k := range n.kids {
		if k.level != region {
			continue
		}
		if _, ok := b.named[k.id]; !ok {
			b.named[k.id] = k
		}
		switch k.name {
		case "SeparatorRegion":
			b.page.Rules = k.appendBox(b.page.Rules)
		case "ImageRegion", "GraphicRegion", "LineDrawingRegion", "ChartRegion", "MapRegion",
			"ChemRegion", "MusicRegion", "MathsRegion":
			b.page.Pictures = k.appendBox(b.page.Pictures)
		}
		b.index(k)
	}
}

// appendBox appends the box of n to list, if it is known. It may be as thin as
// a line: separators are.
func (n *node) appendBox(list []layout.Rect) []layout.Rect {
	if n.boxed {
		list = append(list, n.box)
	}
	return list
}

// rest adds the regions in n that the reading order does not name.
func (b *builder) rest(n *node) {
	for _, k := range sorted(n.kids, region) {
		if !b.listed[k] {
			b.region(k)
		}
	}
}

// region adds the lines of a region, then those of the regions in it.
func (b *builder) region(n *node) {
	if n.done {
		return
	}
	n.done = true
	b.blocks++
	before := len(b.page.Lines)
	lines := sorted(n.kids, line)
	for _, k := range lines {
		b.line(n, k)
	}
	if len(b.page.Lines) == before && n.text.known && squeeze(n.text.text) != b.nested(n) {
		b.regionText(n)
	}
	if len(b.page.Lines) == before {
		b.blocks--
	}
	b.rest(n)
}

// nested returns the text, without white space, of the regions in n. Where
// that is the text of n, it is the same once more.
func (b *builder) nested(n *node) string {
	var s strings.Builder
	for _, k := range n.kids {
		switch {
		case k.level == line:
			s.WriteString(squeeze(b.compose(k).Text))
		case k.level == region && k.text.known:
			s.WriteString(squeeze(k.text.text))
		case k.level == region:
			s.WriteString(b.nested(k))
		}
	}
	return s.String()
}

// squeeze returns s without white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// line adds a line to the page, if it has text.
func (b *builder) line(in, n *node) {
	l := b.compose(n)
	if l.Text == "" {
		return
	}
	if l.Style == 0 {
		l.Style = in.style
	}
	if l.Size == 0 {
		l.Size = max(in.size, 0) * b.point
	}
	b.add(l, n)
}

// add adds a line of n to the page.
func (b *builder) add(l layout.Line, n *node) {
	l.Block, l.Hint = b.blocks, n.hint
	b.dirs.Add(n.dir, 1)
	if l.ID == "" {
		b.noID++
		l.ID = fmt.Sprintf("p%dl%d", b.number, b.noID)
	}
	b.page.Lines = append(b.page.Lines, l)
}

// compose puts the line of a node together.
func (b *builder) compose(n *node) layout.Line {
	var lb source.LineBuilder
	lb.ID, lb.Pos, lb.Bounds = n.id, n.pos, n.box
	var styles source.Styles
	size := n.size
	words := sorted(n.kids, word)
	for _, w := range words {
		text := w.content()
		styles.Add(w.style, len(text))
		if size == 0 {
			size = w.size
		}
		if !n.text.known {
			lb.Space()
			lb.Word(text, w.box, w.text.conf)
		}
	}
	lb.Style = n.style | styles.Most()
	lb.Size = max(size, 0) * b.point
	if !n.text.known {
		return lb.Finish()
	}
	lb.Plain(n.text.text)
	l := lb.Finish()
	l.Words = locate(l.Text, words)
	return l
}

// locate finds words in the text of their line, in their order. One that is
// not there is left out.
func locate(text string, words []*node) []layout.Word {
	var found []layout.Word
	at := 0
	for _, w := range words {
		s := w.content()
		i := find(text[at:], s)
		if i < 0 {
			continue
		}
		found = append(found, layout.Word{
			Start: at + i, End: at + i + len(s), Bounds: w.box, Confidence: w.text.conf,
		})
		at += i + len(s)
	}
	return found
}

// maxAhead is how many bytes of the line's text may stand between two of its
// words: as much as a few words that the engine left out of its list.
const maxAhead = 256

// find returns the index of word in text: right at the start, or else, not
// far away, where a space is before it.
func find(text, word string) int {
	switch trimmed := strings.TrimPrefix(text, " "); {
	case word == "":
		return -1
	case strings.HasPrefix(trimmed, word):
		return len(text) - len(trimmed)
	}
	i := strings.Index(text[:min(len(text), len(word)+maxAhead)], " "+word)
	if i < 0 {
		return -1
	}
	return i + 1
}

// regionText adds the text of a region as lines.
func (b *builder) regionText(n *node) {
	var texts []string
	for s := range strings.SplitSeq(strings.ReplaceAll(n.text.text, "\r", "\n"), "\n") {
		if s = source.Collapse(s); s != "" {
			texts = append(texts, s)
		}
	}
	for i, s := range texts {
		l := layout.Line{Text: s, Pos: n.pos, Style: n.style, Size: max(n.size, 0) * b.point}
		if n.id != "" {
			l.ID = fmt.Sprintf("%s-%d", n.id, i+1)
		}
		if n.boxed {
			l.Bounds = stripe(n.box, i, len(texts))
		}
		b.add(l, n)
	}
}

// stripe returns the i-th of n stripes of r, from above.
func stripe(r layout.Rect, i, n int) layout.Rect {
	h := r.Dy() / float64(n)
	return layout.Rect{X0: r.X0, Y0: r.Y0 + h*float64(i), X1: r.X1, Y1: r.Y0 + h*float64(i+1)}
}
