package layout

import (
	"slices"
	"strings"
	"unicode"
)

// A line is one printed line of one column: usually a line of the source, but
// a source can also put one printed line on several lines of its own, or
// several columns on one.
type line struct {
	script
	page     int
	index    int    // of the first source line, in pages[page].Lines
	id       string // of the first source line
	box      Rect   // cells or units; empty if unknown
	blank    int    // empty lines before it in the source; -1: first of its page
	size     float64
	style    Style
	hint     Role
	block    int
	full     string
	more     bool   // the source itself says that the printed line goes on
	spread   bool   // justification has stretched it: it is full
	verbatim bool   // to be left as it is: not running text
	why      string // the rule behind hint
	head     bool   // it is part of a heading that stands close to running text
	twice    bool   // it was printed twice: a shadow or fake bold

	width   float64 // natural width in the stretch's metric
	slack   float64 // how much narrower the line could be set
	measure float64 // full width of the column at this place, same metric
	proven  bool    // the measure is that of several lines, not of this one alone
	stretch int     // number of the stretch of lines that share the measure
	joined  bool    // broken words of the text were put together: it may be several lines
	section bool    // it begins with the number of a section, in sequence with others
	stop    bool    // it ends in a mark after which a paragraph can end
	metric  metric  // in which width and measure are
	seg     int     // segment of the column on a positioned page, or -1
	at      *spot   // its place on a positioned page, or nil
}

// gather makes the printed lines out of the pages' lines and mends them.
func (s *analysis) gather() {
	for i := s.from; i < s.to; i++ {
		s.gatherPage(i, s.pages[i])
	}
	simplified := isSimplified(s.lines)
	for _, l := range s.lines {
		l.mendChars(simplified)
	}
	s.mendVisualPages()
	if whole := joinFragments(s.lines); whole != nil {
		// Only a column is justified: elsewhere the lines are as they are.
		lines := s.lines
		s.lines = whole
		if s.measure(); !s.columnar {
			s.lines = lines
		}
	}
	s.noBlanks = !slices.ContainsFunc(s.lines, func(l *line) bool { return l.blank > 0 })
	s.measure()
	if s.columnar {
		s.joinSqueezed()
		s.strandedCaps()
	}
	s.mendOverprint()
	s.markFurniture()
	s.markVerbatim()
	s.mend()
}

func (s *analysis) gatherPage(page int, p *Page) {
	prev := -1.0 // bottom of the last line, in cells
	for i := range p.Lines {
		src := &p.Lines[i]
		if src.Text == "" {
			continue
		}
		sc := newScript(page, i, src.Text)
		if strings.TrimFunc(src.Text, invisible) == "" {
			s.empty = append(s.empty, sc.dropAll("blank")...)
			continue
		}
		l := &line{script: sc, page: page, index: i, id: src.ID, box: src.Bounds,
			size: src.Size, style: src.Style, hint: src.Hint, block: src.Block, full: src.Full, seg: -1}
		switch {
		case prev < 0:
			l.blank = -1
		case p.Cells:
			l.blank = max(0, int(src.Bounds.Y0-prev))
		}
		prev = max(0, src.Bounds.Y1)
		s.lines = append(s.lines, l)
	}
}

// mendVisualPages puts the right-to-left text of plain text pages in order.
func (s *analysis) mendVisualPages() {
	for i := 0; i < len(s.lines); {
		j := i + 1
		for j < len(s.lines) && s.lines[j].page == s.lines[i].page {
			j++
		}
		if s.pages[s.lines[i].page].Cells {
			mendVisual(s.lines[i:j])
		}
		i = j
	}
}

// invisible reports whether r leaves nothing on the page: white space, control
// characters and marks of format.
func invisible(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == 0xFEFF || r == 0x200B
}

// pdfiumHyphen is what PDFium writes for a hyphen at a line's end.
const pdfiumHyphen = 0x02

// dropAll returns the runs of s with everything in it deleted.
func (s script) dropAll(rule string) []Run {
	return s.apply([]change{{end: len(s.text), rule: rule}}).runs
}

// trimmed returns s without the white space at its ends.
func (s script) trimmed() script {
	t := strings.TrimRightFunc(s.text, func(r rune) bool { return invisible(r) && r != pdfiumHyphen })
	start := len(t) - len(strings.TrimLeftFunc(t, invisible))
	return s.apply([]change{
		{start: 0, end: start, rule: "trim"},
		{start: len(t), end: len(s.text), rule: "trim"},
	})
}

// Fragments: where justification has stretched the spaces of a line very far,
// some extractors take each gap for a line end and write every word on a line
// of its own, but leave the space before the line end: "trailing space" means
// "not the end of the printed line". It is believed only where lines usually
// end without a space, so that the space is a mark and not a habit.
const (
	// fragmentShare is the largest share of lines ending in a space at which
	// such a space is still a mark. Extractors that write one after each
	// line have shares near 1, MuPDF, which marks fragments, stays under 0.35
	// on narrow columns.
	fragmentShare = 0.5
)

// joinFragments returns lines with those that are pieces of one printed line
// joined, or nil if there are none.
func joinFragments(lines []*line) []*line {
	n := 0
	for _, l := range lines {
		if l.fragment() {
			n++
		}
	}
	if n == 0 || float64(n) > fragmentShare*float64(len(lines)) {
		return nil
	}
	var out []*line
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if !l.fragment() {
			out = append(out, l)
			continue
		}
		whole := *l
		j := i
		for lines[j].fragment() && j+1 < len(lines) && lines[j+1].blank == 0 {
			j++
		}
		whole.runs = slices.Clone(l.runs)
		for _, m := range lines[i+1 : j+1] {
			whole.runs = concat(whole.runs, m.runs)
			whole.box = whole.box.Union(m.box)
		}
		whole.script = scriptOf(whole.runs)
		whole.box.X1 = whole.box.X0 + cells(strings.TrimSpace(whole.text))
		whole.spread = true
		out = append(out, &whole)
		i = j
	}
	return out
}

// fragment reports whether the line ends in exactly one space.
func (l *line) fragment() bool {
	return strings.HasSuffix(l.text, " ") && !strings.HasSuffix(l.text, "  ") && strings.Trim(l.text, "- ") != ""
}
