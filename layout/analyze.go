package layout

import "github.com/galleyproof/galley/dehyphen"

// An Analyzer rebuilds documents from pages. The zero Analyzer is ready to
// use. It is not modified by its methods and may be shared by goroutines.
type Analyzer struct {
	// Joiner decides how lines join. If its Words are nil, those of the pages
	// themselves are learnt for each call.
	Joiner dehyphen.Joiner

	// KeepOrder takes the lines, paragraphs and headlines of plain text in the
	// order of the source: nothing is moved to another place, and columns side
	// by side are not taken apart. Pages with geometry are always read in the
	// order that it gives.
	KeepOrder bool

	// Explain fills the document's Decisions.
	Explain bool
}

// Analyze returns the articles on pages, which belong together and are in
// order: pages of one issue, say. It never fails; a page it can make nothing
// of becomes one block of body text. The same pages give the same document.
func (a *Analyzer) Analyze(pages ...*Page) *Document {
	whole := newAnalysis(a, pages)
	for _, r := range whole.runs() { // cellpage.go: text in columns is placed
		s := whole.part(r)
		switch {
		case s.grid || positioned(s.pages[s.from:s.to]):
			s.analyzePlaced() // placed.go: by geometry
		default:
			s.gather()     // line.go: the printed lines, mended
			s.paragraphs() // paragraph.go: lines join into paragraphs
			s.roles()      // classify.go: what each paragraph is
			s.articles()   // article.go: which belong together
		}
		whole.empty = append(whole.empty, s.empty...)
	}
	whole.repair() // phrase.go: what the page itself proves misprinted
	return whole.document()
}

// An analysis is the state of one call of Analyze.
type analysis struct {
	*Analyzer
	pages    []*Page
	from, to int  // the pages that are analyzed: [from, to)
	grid     bool // they are plain text in columns, placed on a grid of cells
	joiner   dehyphen.Joiner
	lines    []*line
	columnar bool // the text is set in columns or hard-wrapped
	noBlanks bool // the source has no empty lines
	joined   bool // the source has put the two lines of a broken word together
	metric   metric
	habits   habits
	empty    []Run           // source bytes of lines without text
	spaced   map[string]bool // runes after which East Asian lines of the page have a space
	paras    []*para
	doc      *Document
	pieceOf  map[*line]*piece // positioned pages: where each line went
}

func newAnalysis(a *Analyzer, pages []*Page) *analysis {
	s := &analysis{Analyzer: a, pages: pages, to: len(pages), joiner: a.Joiner, doc: &Document{}}
	for _, p := range pages {
		s.doc.Pages = append(s.doc.Pages, PageRef{p.Name, p.Number})
	}
	return s
}

// part returns the analysis of a run of the pages of s, which writes into the
// same document.
func (s *analysis) part(r pageRun) *analysis {
	p := *s
	p.from, p.to, p.grid, p.empty = r.from, r.to, r.grid, nil
	return &p
}

// explain notes a decision if decisions are asked for.
func (s *analysis) explain(d Decision) {
	if s.Explain {
		s.doc.Decisions = append(s.doc.Decisions, d)
	}
}
