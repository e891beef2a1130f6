package layout

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/galleyproof/galley/dehyphen"
)

// Weights of the assignment of captions to articles. A caption tells of the
// picture in the words of its article, or stands alone with its picture.
const (
	captionLike    = 14.0 // times the share of its words that an article has
	captionNeutral = 0.30
	captionSecond  = 2.0 // what an article's second caption must overcome
	captionNear    = 1.0 // the article before or after it in the source
)

// giveBylines gives each byline to the thread that follows it: a byline stands
// over its text in every layout, whichever side the headline is on.
func (s *section) giveBylines() {
	for _, i := range s.bylines {
		p := s.paras[i]
		if t := s.threadAfter(i); t != nil && len(t.byline) == 0 {
			t.byline = []*para{p}
		} else if t := s.threadBefore(i); t != nil && len(t.byline) == 0 && !s.keep() {
			t.byline = []*para{p}
		} else {
			s.alone(p, RoleByline, i)
		}
	}
}

// threadAfter returns the thread that begins after paragraph i, if nothing but
// headings stands between.
func (s *section) threadAfter(i int) *thread {
	for _, t := range s.threads {
		if t.at > i {
			for _, p := range s.paras[i+1 : t.at] {
				if p.role == RoleByline || p.role == RoleCaption {
					return nil
				}
			}
			return t
		}
	}
	return nil
}

func (s *section) threadBefore(i int) *thread {
	for k := len(s.threads) - 1; k >= 0; k-- {
		if s.threads[k].end <= i {
			return s.threads[k]
		}
	}
	return nil
}

// giveCaptions assigns the captions to threads by likeness; two slots for each
// thread, the second at a price.
func (s *section) giveCaptions() {
	n := len(s.threads)
	if len(s.captions) == 0 {
		return
	}
	cost := make([][]float64, len(s.captions))
	for k, i := range s.captions {
		cost[k] = make([]float64, 2*n)
		text := captionSubject(s.paras[i].text)
		fs := featuresOf(text)
		for j, t := range s.threads {
			v := captionLike * (s.like.contained(fs, j) - captionNeutral)
			if s.inHead(text, t) {
				v += captionNear
			}
			if t.end == i || t.at == i+1 {
				v += captionNear
			}
			cost[k][j], cost[k][n+j] = -v, -(v - captionSecond)
			if s.keep() && t.end != i {
				cost[k][j], cost[k][n+j] = 1, 1
			}
		}
	}
	for k, j := range assign(cost) {
		i := s.captions[k]
		p := s.paras[i]
		if j < 0 {
			s.alone(p, RoleCaption, i)
			continue
		}
		t := s.threads[j%n]
		t.captions = append(t.captions, p)
		if s.Explain {
			s.explain(Decision{Kind: DecideLink, Page: p.lines[0].page, Line: p.lines[0].id, Rule: "caption",
				What: clip(p.text), Chosen: "caption of " + clip(t.paras[0].text), Margin: -cost[k][j]})
		}
	}
}

// captionSubject returns the caption s without the credit at its end, which
// says nothing of the article.
func captionSubject(s string) string {
	if i := strings.LastIndexAny(strings.TrimRight(s, " .。"), "。.("); i > 0 && creditIn(s[i:]) {
		return s[:i]
	}
	return s
}

// inHead reports whether the headings of t have the beginning of a caption, a
// name as a rule.
func (s *section) inHead(text string, t *thread) bool {
	key := firstRunes(text, 3)
	if !wide(firstRune(text)) {
		if f := strings.Fields(text); len(f) > 1 {
			key = f[0] + " " + f[1]
		}
	}
	if key == "" {
		return false
	}
	for _, g := range t.head {
		if strings.Contains(g.text(), key) {
			return true
		}
	}
	return false
}

// An output is an article with its place in the source.
type output struct {
	article *Article
	at      int
}

// alone makes an article of one paragraph that belongs to no thread.
func (s *section) alone(p *para, role Role, at int) {
	b := s.block(role, p.rule, p)
	s.out = append(s.out, output{&Article{Blocks: []*Block{b}}, at})
}

// emit writes the articles of the section into the document.
func (s *section) emit() {
	for _, t := range s.threads {
		s.out = append(s.out, output{s.article(t), t.at})
	}
	for _, g := range s.groups {
		if g.paras != nil {
			b := s.blocks(s.divide(g.paras, "", 0))
			s.out = append(s.out, output{&Article{Blocks: b}, g.at})
		}
	}
	for _, p := range s.paras {
		if p.role == RoleFurniture {
			s.doc.Furniture = append(s.doc.Furniture, s.block(RoleFurniture, p.rule, p))
		}
	}
	slices.SortStableFunc(s.out, func(a, b output) int { return cmp.Compare(a.at, b.at) })
	for _, o := range s.out {
		s.doc.Articles = append(s.doc.Articles, o.article)
	}
}

// article returns the article of a thread.
func (s *section) article(t *thread) *Article {
	body := t.text()
	ti := title{}
	if len(t.head) > 0 {
		slices.SortFunc(t.head, func(a, b *group) int { return cmp.Compare(a.at, b.at) })
		var head []*para
		for _, g := range t.head {
			head = append(head, g.paras...)
		}
		head = s.bareByline(t, head, body)
		ti = s.divide(head, body, t.measure())
	}
	ti.kicker = append(slices.Clone(t.kicker), ti.kicker...)
	a := &Article{Blocks: s.blocks(ti)}
	if len(t.byline) > 0 {
		a.Blocks = append(a.Blocks, s.block(RoleByline, t.byline[0].rule, t.byline...))
	}
	for i := 0; i < len(t.paras); {
		j := i + 1
		for j < len(t.paras) && sameBlock(t.paras[j-1], t.paras[j]) {
			j++
		}
		a.Blocks = append(a.Blocks, s.block(t.paras[i].role, t.paras[i].rule, t.paras[i:j]...))
		i = j
	}
	for _, p := range t.captions {
		a.Blocks = append(a.Blocks, s.block(RoleCaption, p.rule, p))
	}
	if s.keep() {
		slices.SortStableFunc(a.Blocks, func(a, b *Block) int {
			x, y := a.start(), b.start()
			return cmp.Or(cmp.Compare(x.Page, y.Page), cmp.Compare(x.Line, y.Line))
		})
	}
	return a
}

// text returns the paragraphs of t, one on each line.
func (t *thread) text() string {
	var b strings.Builder
	for _, p := range t.paras {
		b.WriteString(p.text)
		b.WriteByte('\n')
	}
	return b.String()
}

// Words of a name that stands as a byline without any word before it.
const (
	bareLeast = 2
	bareMost  = 3
)

// bareByline returns the lines of a heading without the last one if that is a
// byline, and gives this to t: a name right above the text, of which the text
// says nothing, while a deck says in its words what it tells.
func (s *section) bareByline(t *thread, head []*para, body string) []*para {
	lines := singleLines(head)
	n := len(lines) - 1
	if g := t.head[len(t.head)-1]; n < 1 || len(t.byline) > 0 || g.end != t.at {
		return head
	}
	if !bareName(lines[n].text, body) {
		return head
	}
	if !slices.ContainsFunc(lines[:n], func(p *para) bool { return words(p.text) > 1 && saidIn(p.text, body) }) {
		return head // without it there is no headline left
	}
	lines[n].rule = "name-above-text"
	t.byline = []*para{lines[n]}
	return lines[:n]
}

// bareName reports whether s is a name of a person that body does not mention.
func bareName(s, body string) bool {
	names := strings.Fields(s)
	if len(names) < bareLeast || len(names) > bareMost || hasWide(s) || !namesOnly(s) {
		return false
	}
	return !slices.ContainsFunc(names, func(w string) bool {
		n := utf8.RuneCountInString(w)
		capitals := w == strings.ToUpper(w) && w != strings.ToLower(w)
		return n < leastName || letters(w) != n || capitals || strings.Contains(body, w)
	})
}

// saidIn reports whether body has one of the longer words of s.
func saidIn(s, body string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool {
		return utf8.RuneCountInString(w) >= leastWord && strings.Contains(body, w)
	})
}

// leastName is how many letters each part of such a name has at least.
const leastName = 3

// measure returns the measure of most of the lines of t, or 0.
func (t *thread) measure() float64 {
	var ms []float64
	for _, p := range t.paras {
		for _, l := range p.lines {
			if l.proven {
				ms = append(ms, l.measure)
			}
		}
	}
	return median(ms)
}

// start returns the place in the source of the first line of b.
func (b *Block) start() Span {
	for _, p := range b.Paragraphs {
		for _, r := range p {
			return r.From
		}
	}
	return Span{}
}

// sameBlock reports whether p, which follows prev, belongs to the same block.
func sameBlock(prev, p *para) bool {
	return p.role == prev.role && (!p.lines[0].verbatim || p.blank() != 1 || p.rule == "code")
}

// blocks returns the blocks of a title, each one paragraph.
func (s *section) blocks(t title) []*Block {
	var out []*Block
	for _, e := range []struct {
		role  Role
		paras []*para
	}{{RoleKicker, t.kicker}, {RoleHeadline, t.headline}, {RoleDeck, t.deck}} {
		switch {
		case len(e.paras) == 0:
		case s.keep():
			out = append(out, s.block(e.role, e.paras[0].rule, e.paras...))
		default:
			out = append(out, s.block(e.role, e.paras[0].rule, s.one(e.paras)))
		}
	}
	return out
}

// one joins the lines of one heading.
func (s *section) one(paras []*para) *para {
	p := paras[0]
	for _, q := range paras[1:] {
		a, b := s.joinLines(p.script, q.script, p.last())
		if wide(lastRune(a.text)) && couplet(a.text, b.text) {
			a = a.apply([]change{{len(a.text), len(a.text), " ", "couplet", dehyphen.Likely}})
		}
		p = &para{script: scriptOf(concat(slices.Clone(a.runs), b.runs)), lines: append(slices.Clone(p.lines), q.lines...), rule: p.rule}
	}
	return p
}

// block returns a block of paragraphs.
func (s *section) block(role Role, rule string, paras ...*para) *Block {
	b := &Block{Role: role, Rule: rule}
	for i, p := range paras {
		if i > 0 && b.verbatim() {
			for k := 0; k < p.blank(); k++ {
				b.Paragraphs = append(b.Paragraphs, nil) // empty lines between
			}
		}
		b.Paragraphs = append(b.Paragraphs, p.runs)
		for _, l := range p.lines {
			b.addLine(l)
		}
	}
	return b
}

// addLine adds the place of l to the areas of b.
func (b *Block) addLine(l *line) {
	if l.box.Empty() {
		return
	}
	if n := len(b.Areas); n > 0 && b.Areas[n-1].Page == l.page {
		b.Areas[n-1].Bounds = b.Areas[n-1].Bounds.Union(l.box)
		return
	}
	b.Areas = append(b.Areas, Area{l.page, l.box})
}

// document returns the finished document.
func (s *analysis) document() *Document {
	if len(s.empty) > 0 {
		s.doc.Loose = append(s.doc.Loose, &Block{Role: RoleOther, Rule: "blank", Paragraphs: []Paragraph{s.empty}})
	}
	s.explainEdits()
	return s.doc
}
