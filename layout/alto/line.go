package alto

import (
	"fmt"
	"slices"
	"strings"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// Lines are put together at the end of the page: only then is it known
// whether the page has SP elements. Until then the page's lines have neither
// text nor words, and these wait in one list of parts.

// A part is a String or a HYP.
type part struct {
	text   string
	box    layout.Rect
	conf   float64
	font   font
	line   int  // index on the page
	space  bool // an SP stands before it
	hyphen bool
}

// startLine begins a line.
func (rd *reader) startLine(t markup.Token, e *element) error {
	box, err := rd.box(t)
	if err != nil {
		return err
	}
	rd.newLine(layout.Line{ID: rd.in.Attr("ID"), Pos: t.Pos, Bounds: box, Hint: e.hint}, e.rank)
	rd.inLine = true
	return nil
}

// newLine adds a line to the page.
func (rd *reader) newLine(l layout.Line, rank int) {
	rd.rows++
	if l.ID == "" {
		l.ID = fmt.Sprintf("p%db%dl%d", rd.number, rd.blocks, rd.rows)
	}
	l.Block = rd.blocks
	rd.page.Lines = append(rd.page.Lines, l)
	rd.ranks = append(rd.ranks, rank)
	rd.space = false
}

// last returns the line that is open. Text outside of lines, which the format
// does not allow, is a line.
func (rd *reader) last(t markup.Token) *layout.Line {
	if !rd.inLine {
		rd.newLine(layout.Line{Pos: t.Pos}, unranked)
	}
	return &rd.page.Lines[len(rd.page.Lines)-1]
}

// str adds a String to the line.
func (rd *reader) str(t markup.Token, e *element) (err error) {
	p := part{text: source.Collapse(rd.in.Attr("CONTENT")), font: e.font}
	if p.text == "" {
		return nil
	}
	if p.box, err = rd.box(t); err != nil {
		return err
	}
	wc, _ := rd.in.Number("WC")
	p.conf = min(max(wc, 0), 1)
	p.font.style |= source.FontStyle(rd.in.Attr("STYLE"))
	l := rd.last(t)
	l.Full = ""
	if rd.in.Attr("SUBS_TYPE") == "HypPart1" {
		l.Full = source.Collapse(rd.in.Attr("SUBS_CONTENT"))
	}
	rd.add(p)
	rd.dirs.Add(e.dir, 1)
	return nil
}

// hyphen adds a HYP to the line.
func (rd *reader) hyphen(t markup.Token) (err error) {
	p := part{text: source.Collapse(rd.in.Attr("CONTENT")), hyphen: true}
	if p.box, err = rd.box(t); err != nil || p.text == "" {
		return err
	}
	rd.last(t)
	rd.add(p)
	return nil
}

// add adds a part to the last line.
func (rd *reader) add(p part) {
	p.line, p.space = len(rd.page.Lines)-1, rd.space
	rd.space = false
	rd.parts = append(rd.parts, p)
}

// build puts the lines of the page together, leaves out those without text,
// and brings the others into the reading order.
func (rd *reader) build() {
	kept := rd.page.Lines[:0]
	rest := rd.parts
	for i, l := range rd.page.Lines {
		n := 0
		for n < len(rest) && rest[n].line == i {
			n++
		}
		if n > 0 {
			rd.ranks[len(kept)] = rd.ranks[i]
			kept = append(kept, rd.finish(l, rest[:n]))
		}
		rest = rest[n:]
	}
	clear(rd.page.Lines[len(kept):])
	rd.page.Lines = sortByRank(kept, rd.ranks)
}

// finish puts a line together. That the page has SP elements means that
// Strings without one between them have no space between them.
func (rd *reader) finish(l layout.Line, parts []part) layout.Line {
	b := source.LineBuilder{Line: l}
	var styles source.Styles
	for i, p := range parts {
		switch {
		case p.hyphen && !p.space && i > 0 && strings.HasSuffix(parts[i-1].text, p.text):
			b.Widen(p.box)
		case p.hyphen && !p.space:
			b.Suffix(p.text, p.box)
		default:
			if p.space || !rd.spaces {
				b.Space()
			}
			b.Word(p.text, p.box, p.conf)
		}
		if !p.hyphen {
			styles.Add(p.font.style, len(p.text))
		}
	}
	b.Style = styles.Most()
	b.Size = size(parts) * rd.point
	return b.Finish()
}

// size returns the font size that most letters have, in points; of two with
// as many, the first.
func size(parts []part) float64 {
	type sized struct {
		size    float64
		letters int
	}
	var sizes []sized // a line has one, seldom two
	for _, p := range parts {
		if p.hyphen {
			continue
		}
		i := slices.IndexFunc(sizes, func(s sized) bool { return s.size == p.font.size })
		if i < 0 {
			i = len(sizes)
			sizes = append(sizes, sized{size: p.font.size})
		}
		sizes[i].letters += len(p.text)
	}
	var most sized
	for _, s := range sizes {
		if s.letters > most.letters {
			most = s
		}
	}
	return most.size
}
