package layout

import "bytes"

// A Printer writes documents. The zero Printer is ready to use.
type Printer struct {
	// HeadingLevel is the level of headlines in Markdown and HTML, from 1 to
	// 6. If HeadingLevel is zero, it defaults to 2.
	HeadingLevel int

	// Furniture also writes running heads, folios and jump lines, after the
	// articles, in text, Markdown and HTML. JSON and the trace always have
	// them.
	Furniture bool

	// Source adds to HTML the page and line that each paragraph came from.
	Source bool
}

// defaultHeadingLevel leaves level 1 to the title of the page.
const defaultHeadingLevel = 2

// mostHeadingLevel is the deepest heading that HTML has.
const mostHeadingLevel = 6

func (p *Printer) level() int {
	if p.HeadingLevel <= 0 {
		return defaultHeadingLevel
	}
	return min(p.HeadingLevel, mostHeadingLevel)
}

// verbatim reports whether the paragraphs of b are lines that stand under each
// other, not paragraphs with space between.
func (b *Block) verbatim() bool { return b.Role == RoleTable || b.Role == RoleOther }

// printed calls yield for each block that p writes, in order, and says whether
// it is the first of an article. Blocks without text are left out.
func (p *Printer) printed(d *Document, yield func(b *Block, first bool)) {
	for _, a := range d.Articles {
		first := true
		for _, b := range a.Blocks {
			if b.hasText() {
				yield(b, first)
				first = false
			}
		}
	}
	for _, b := range d.Loose {
		if b.hasText() {
			yield(b, true)
		}
	}
	if p.Furniture {
		for _, b := range d.Furniture {
			if b.hasText() {
				yield(b, true)
			}
		}
	}
}

func (b *Block) hasText() bool {
	for _, p := range b.Paragraphs {
		for i := range p {
			if p[i].Text != "" {
				return true
			}
		}
	}
	return false
}

// Text returns d as plain text: one paragraph a line, an empty line between
// paragraphs; tables, lists and verse line by line.
func (p *Printer) Text(d *Document) []byte {
	var w bytes.Buffer
	p.printed(d, func(b *Block, _ bool) {
		for i, para := range b.Paragraphs {
			if w.Len() > 0 && (i == 0 || !b.verbatim()) {
				w.WriteByte('\n')
			}
			for k := range para {
				w.WriteString(para[k].Text)
			}
			w.WriteByte('\n')
		}
	})
	return w.Bytes()
}
