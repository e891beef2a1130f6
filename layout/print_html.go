package layout

import (
	"bytes"
	"fmt"
	"html"
	"strings"
)

// HTML returns d as the inside of an HTML body: one article element for each
// article; what belongs to none is in sections of their own.
func (p *Printer) HTML(d *Document) []byte {
	var w bytes.Buffer
	for _, a := range d.Articles {
		w.WriteString("<article>\n")
		for _, b := range a.Blocks {
			p.htmlBlock(&w, d, b)
		}
		w.WriteString("</article>\n")
	}
	p.htmlSection(&w, d, "loose", d.Loose)
	if p.Furniture {
		p.htmlSection(&w, d, "furniture", d.Furniture)
	}
	return w.Bytes()
}

func (p *Printer) htmlSection(w *bytes.Buffer, d *Document, class string, blocks []*Block) {
	open := false
	for _, b := range blocks {
		if !b.hasText() {
			continue
		}
		if !open {
			fmt.Fprintf(w, "<section class=\"%s\">\n", class)
			open = true
		}
		p.htmlBlock(w, d, b)
	}
	if open {
		w.WriteString("</section>\n")
	}
}

func (p *Printer) htmlBlock(w *bytes.Buffer, d *Document, b *Block) {
	if !b.hasText() {
		return
	}
	if b.verbatim() {
		var lines []string
		for _, para := range b.Paragraphs {
			lines = append(lines, para.Text())
		}
		fmt.Fprintf(w, "<pre class=\"%v\"%s>%s</pre>\n", b.Role, p.htmlSource(d, b.Paragraphs[0]), html.EscapeString(strings.Join(lines, "\n")))
		return
	}
	open, end := p.htmlTags(b.Role)
	for _, para := range b.Paragraphs {
		if text := strings.TrimSpace(para.Text()); text != "" {
			fmt.Fprintf(w, "<%s%s>%s</%s>\n", open, p.htmlSource(d, para), html.EscapeString(text), end)
		}
	}
}

// htmlTags returns how an element for role begins and its name.
func (p *Printer) htmlTags(role Role) (open, name string) {
	switch role {
	case RoleBody:
		return "p", "p"
	case RoleHeadline:
		name = fmt.Sprintf("h%d", p.level())
		return name, name
	case RoleCrosshead:
		name = fmt.Sprintf("h%d", min(p.level()+1, mostHeadingLevel))
		return name, name
	case RoleCaption, RoleCredit:
		return "figcaption", "figcaption"
	}
	return fmt.Sprintf("p class=\"%v\"", role), "p"
}

// htmlSource returns the attribute that names the place a paragraph came from.
func (p *Printer) htmlSource(d *Document, para Paragraph) string {
	if !p.Source {
		return ""
	}
	for _, r := range para {
		if r.From.Len() > 0 && r.From.Page < len(d.Pages) {
			return fmt.Sprintf(" data-page=\"%d\" data-line=\"%d\"", d.Pages[r.From.Page].Number, r.From.Line+1)
		}
	}
	return ""
}
