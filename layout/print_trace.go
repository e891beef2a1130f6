package layout

// What [Printer.Trace] writes.
type (
	traceDocument struct {
		Pages     []PageRef      `json:"pages"`
		Articles  []traceArticle `json:"articles"`
		Furniture []traceBlock   `json:"furniture"`
		Loose     []traceBlock   `json:"loose"`
	}
	traceArticle struct {
		Blocks []traceBlock `json:"blocks"`
	}
	traceBlock struct {
		Role       Role         `json:"role"`
		Rule       string       `json:"rule"`
		Paragraphs [][]traceRun `json:"paragraphs"`
	}
	traceRun struct {
		Text       string     `json:"text"`
		Edit       Edit       `json:"edit"`
		Page       int        `json:"page"`
		Line       int        `json:"line"`
		ID         string     `json:"id"`
		Start      int        `json:"start"`
		End        int        `json:"end"`
		Rule       string     `json:"rule"`
		Confidence Confidence `json:"confidence"`
	}
)

// Trace returns d with all its runs as JSON; pages are those it was made from:
//
//	{"pages":[{"name","number"}],"articles":[{"blocks":[BLOCK]}],"furniture":[BLOCK],"loose":[BLOCK]}
//
// where BLOCK is {"role","rule","paragraphs":[[RUN]]} and RUN is
// {"text","edit","page","line","id","start","end","rule","confidence"}. Page
// and line are indices from 0, start and end are bytes of the line's text, id
// is the source's own name of the line.
func (p *Printer) Trace(d *Document, pages ...*Page) []byte {
	out := traceDocument{Pages: d.Pages, Articles: []traceArticle{},
		Furniture: traceBlocks(d.Furniture, pages), Loose: traceBlocks(d.Loose, pages)}
	if out.Pages == nil {
		out.Pages = []PageRef{}
	}
	for _, a := range d.Articles {
		out.Articles = append(out.Articles, traceArticle{traceBlocks(a.Blocks, pages)})
	}
	return encode(out)
}

func traceBlocks(blocks []*Block, pages []*Page) []traceBlock {
	out := make([]traceBlock, 0, len(blocks))
	for _, b := range blocks {
		t := traceBlock{Role: b.Role, Rule: b.Rule, Paragraphs: make([][]traceRun, 0, len(b.Paragraphs))}
		for _, para := range b.Paragraphs {
			runs := make([]traceRun, 0, len(para))
			for _, r := range para {
				runs = append(runs, traceRun{r.Text, r.Edit, r.From.Page, r.From.Line, lineID(pages, r.From),
					r.From.Start, r.From.End, r.Rule, r.Confidence})
			}
			t.Paragraphs = append(t.Paragraphs, runs)
		}
		out = append(out, t)
	}
	return out
}

// lineID returns the source's own name of the line that s is in.
func lineID(pages []*Page, s Span) string {
	if s.Page < 0 || s.Page >= len(pages) || s.Line < 0 || s.Line >= len(pages[s.Page].Lines) {
		return ""
	}
	return pages[s.Page].Lines[s.Line].ID
}
