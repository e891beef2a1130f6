package layout

import (
	"bytes"
	"encoding/json"
	"strings"
)

// A jsonDocument is what [Printer.JSON] writes.
type jsonDocument struct {
	Articles  []jsonArticle `json:"articles"`
	Furniture []string      `json:"furniture"`
}

type jsonArticle struct {
	Kicker     string   `json:"kicker"`
	Headline   string   `json:"headline"`
	Deck       string   `json:"deck"`
	Byline     string   `json:"byline"`
	Paragraphs []string `json:"paragraphs"`
	Captions   []string `json:"captions"`
}

// JSON returns the articles of d as text, without their runs:
//
//	{"articles":[{"kicker","headline","deck","byline","paragraphs":["…"],"captions":["…"]}],"furniture":["…"]}
//
// A dateline stands at the head of the first paragraph, cross-heads are
// entries of paragraphs in their place, a credit is part of its caption.
// Blocks that belong to no article become articles of paragraphs alone.
func (p *Printer) JSON(d *Document) []byte {
	out := jsonDocument{Articles: []jsonArticle{}, Furniture: []string{}}
	for _, a := range d.Articles {
		out.Articles = append(out.Articles, jsonOf(a.Blocks))
	}
	for _, b := range d.Loose {
		if b.hasText() {
			out.Articles = append(out.Articles, jsonOf([]*Block{b}))
		}
	}
	for _, b := range d.Furniture {
		for _, para := range b.Paragraphs {
			appendText(&out.Furniture, para)
		}
	}
	return encode(out)
}

func jsonOf(blocks []*Block) jsonArticle {
	a := jsonArticle{Paragraphs: []string{}, Captions: []string{}}
	for _, b := range blocks {
		switch b.Role {
		case RoleKicker:
			addText(&a.Kicker, b)
		case RoleHeadline:
			addText(&a.Headline, b)
		case RoleDeck:
			addText(&a.Deck, b)
		case RoleByline:
			addText(&a.Byline, b)
		case RoleCaption:
			for _, para := range b.Paragraphs {
				appendText(&a.Captions, para)
			}
		case RoleCredit:
			if n := len(a.Captions); n > 0 {
				addText(&a.Captions[n-1], b)
				continue
			}
			fallthrough
		default:
			for _, para := range b.Paragraphs {
				appendText(&a.Paragraphs, para)
			}
		}
	}
	return a
}

func appendText(list *[]string, para Paragraph) {
	if t := strings.TrimSpace(para.Text()); t != "" {
		*list = append(*list, t)
	}
}

// addText appends the text of b to s, with a space between.
func addText(s *string, b *Block) {
	t := strings.TrimSpace(b.Text(" "))
	if *s != "" && t != "" {
		*s += " "
	}
	*s += t
}

// encode returns v as indented JSON with < > & as they are.
func encode(v any) []byte {
	var w bytes.Buffer
	e := json.NewEncoder(&w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		return []byte("{}\n") // not reached: the types above always encode
	}
	return w.Bytes()
}
