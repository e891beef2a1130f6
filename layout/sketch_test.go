package layout

import "strings"

// A set line is one line of a page that is made for a test: its text, where it
// begins, how high its middle stands and the size of its type.
type setLine struct {
	x, y, size float64
	text       string
}

// boxHeight is the height of the boxes of a sketch, in sizes of type, as PDF
// tools give them: all that the font reaches.
const boxHeight = 1.2

// sketch returns a page with lines set as given: words have their natural
// width, with a quarter of an em between.
func sketch(lines ...setLine) *Page {
	p := &Page{Number: 1, Bounds: Rect{X1: 1000, Y1: 1400}}
	for i, l := range lines {
		p.Lines = append(p.Lines, l.line(string(rune('a'+i%26))))
	}
	return p
}

func (l setLine) line(id string) Line {
	out := Line{Text: l.text, ID: id}
	x := l.x
	for at := 0; at < len(l.text); {
		n := strings.IndexByte(l.text[at:], ' ')
		if n < 0 {
			n = len(l.text) - at
		}
		w := naturalWidth(l.text[at:at+n]) * l.size
		h := boxHeight * l.size / 2
		box := Rect{X0: x, Y0: l.y - h, X1: x + w, Y1: l.y + h}
		out.Words = append(out.Words, Word{Start: at, End: at + n, Bounds: box})
		out.Bounds = out.Bounds.Union(box)
		x += w + l.size/4
		at += n + 1
	}
	return out
}

// column sets text as a column of the given measure: each line takes as many
// words as fit; first lines of paragraphs, which a new line parts, are
// indented. It returns the lines and the height of the next one.
func column(x, y, measure, size, indent, leading float64, text string) ([]setLine, float64) {
	var out []setLine
	for _, para := range strings.Split(text, "\n") {
		line, at := "", indent
		flush := func() {
			out = append(out, setLine{x + at, y, size, line})
			y += leading
			line, at = "", 0
		}
		for _, w := range strings.Fields(para) {
			next := strings.TrimSpace(line + " " + w)
			if line != "" && at+naturalWidth(next)*size > measure {
				flush()
				next = w
			}
			line = next
		}
		flush()
	}
	return out, y
}

// analyzed returns the articles of pages, and fails where an account of the
// source is wrong.
func analyzed(t interface {
	Helper()
	Fatal(...any)
}, pages ...*Page) *Document {
	t.Helper()
	var a Analyzer
	d := a.Analyze(pages...)
	if err := d.Validate(pages); err != nil {
		t.Fatal(err)
	}
	return d
}

// outline returns one line for each block of d: its role and text.
func outline(d *Document) []string {
	var out []string
	for i, a := range d.Articles {
		if i > 0 {
			out = append(out, "--")
		}
		for _, b := range a.Blocks {
			for _, p := range b.Paragraphs {
				out = append(out, b.Role.String()+": "+p.Text())
			}
		}
	}
	for _, b := range d.Furniture {
		out = append(out, "furniture: "+b.Text(" "))
	}
	return out
}
