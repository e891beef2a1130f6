package layout

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/galleyproof/galley/dehyphen"
)

// Where a column or a page ends inside a sentence the extractor leaves an
// empty line, and what comes next in its order need not be what comes next in
// print. A paragraph that ends open is therefore linked to one that begins in
// the middle by everything that speaks for it, all at once: each has one
// successor and one predecessor at most.

// Weights of a link, in nats. They were set on newspaper pages of five
// languages whose painting order is scrambled.
const (
	linkBase    = 1.0   // a sentence goes on somewhere
	linkNext    = 2.0   // it is the next piece of text in the source
	linkOrder   = 6.0   // more, where the source keeps the order of reading
	linkGap     = -0.35 // for each piece of text between
	linkGapMost = 8     // pieces, past which distance says no more
	linkBack    = -1.0  // it stands before in the source
	linkLower   = 3.0   // it begins with a small letter
	linkUpper   = -5.0  // it begins with a capital, where small letters exist
	linkWord    = 5.0   // the broken word, put together, is a word of the page
	linkHalf    = -3.0  // half a word is followed by a capital
	linkMeasure = 1.0   // both are set to one measure; if not, the reverse
	linkFull    = 1.2   // its first line is not indented
	linkIndent  = -1.0  // its first line is short by as much
	linkOpener  = -4.0  // it shows by the empty line after it that it begins a paragraph
	linkLike    = 10.0  // times how alike the texts are
)

// A gap is a place between two paragraphs of running text where a link may
// leave or arrive.

// links finds for each paragraph that ends open the one that goes on.
func (s *section) links() {
	s.next = make([]int, len(s.paras))
	s.prev = make([]int, len(s.paras))
	for i := range s.next {
		s.next[i], s.prev[i] = -1, -1
	}
	if !s.columnar {
		return
	}
	var from, to []int
	for i, p := range s.paras {
		if p.role != RoleBody || p.lines[0].verbatim {
			continue
		}
		if s.endsAtGap(i) && endsInside(p.text) && p.cutOff() {
			from = append(from, i)
		}
		if i > 0 && p.blank() != 0 && s.canGoOn(p) {
			to = append(to, i)
		}
	}
	if len(from) == 0 || len(to) == 0 {
		return
	}
	s.inOrder = s.orderly(from)
	like := s.pieceLikeness(from, to)
	cost := make([][]float64, len(from))
	for a, i := range from {
		cost[a] = make([]float64, len(to))
		for b, j := range to {
			cost[a][b] = 1 // text cannot go on with its own beginning
			if !s.closesCycle(i, j) {
				cost[a][b] = -s.linkValue(i, j, like(a, b))
			}
		}
	}
	for a, b := range assign(cost) {
		if b < 0 {
			continue
		}
		i, j := from[a], to[b]
		if s.closesCycle(i, j) {
			continue
		}
		s.next[i], s.prev[j] = j, i
		if s.Explain {
			l := s.paras[i].last()
			s.explain(Decision{Kind: DecideLink, Page: l.page, Line: l.id, Rule: "goes-on", Margin: -cost[a][b],
				Chosen: "goes on at line " + s.paras[j].lines[0].id, What: clip(l.text) + " ⏎ " + clip(s.paras[j].text)})
		}
	}
}

// orderly returns how far the source keeps the order of reading, from 0 to 1:
// in how many of the places where a sentence is cut off, and the text below
// shows by its first letter whether it goes on a sentence, it does.
func (s *section) orderly(from []int) float64 {
	fits, all := 0.5, 1.0
	for _, i := range from {
		if i+1 >= len(s.paras) || s.paras[i+1].role != RoleBody {
			continue
		}
		switch v := s.seam(s.paras[i], s.paras[i+1]); {
		case v > 0:
			fits++
			all++
		case v < 0:
			all++
		}
	}
	return max(0, 2*fits/all-1)
}

// cutOff reports whether p, which ends without a stop, was cut off there: its
// last line is full, or ends in a hyphen or a comma. A short last line is the
// end of a paragraph, whatever it ends in.
func (p *para) cutOff() bool {
	l := p.last()
	return midSentence(l.text) || !creditIn(p.text) && (!l.proven || l.width > shortHeading*l.measure)
}

// endsAtGap reports whether paragraph i is the last before an empty line, a
// page end or something that is not running text.
func (s *section) endsAtGap(i int) bool {
	return i+1 == len(s.paras) || s.paras[i+1].blank() != 0 || s.paras[i+1].role != RoleBody
}

// canGoOn reports whether p can be what an open paragraph goes on with.
func (s *section) canGoOn(p *para) bool {
	return !datelineStart(p.text) && !bylineStart(p.text)
}

// closesCycle reports whether a link from i to j would make a ring.
func (s *section) closesCycle(i, j int) bool {
	for k := j; k >= 0; {
		// Text flows from a paragraph to those below it in its chunk.
		for k+1 < len(s.paras) && s.next[k] < 0 && s.paras[k+1].role == RoleBody && s.prev[k+1] < 0 && k != i {
			k++
		}
		if k == i {
			return true
		}
		k = s.next[k]
	}
	return false
}

// pieceLikeness returns a function for how alike the text around a link's two
// ends is.
func (s *section) pieceLikeness(from, to []int) func(a, b int) float64 {
	sets := make([]featureSet, 0, len(from)+len(to))
	for _, i := range append(slices.Clone(from), to...) {
		sets = append(sets, featureSet{})
		f := sets[len(sets)-1]
		f.addPara(s.paras[i])
		// The paragraphs before an open end, and after a beginning in the
		// middle, are of the same article.
		if len(sets) <= len(from) {
			for k := i - 1; k >= 0 && k > i-3 && s.paras[k].role == RoleBody && s.paras[k+1].blank() == 0; k-- {
				f.addPara(s.paras[k])
			}
			continue
		}
		for k := i + 1; k < len(s.paras) && k < i+3 && s.paras[k].role == RoleBody && s.paras[k].blank() == 0; k++ {
			f.addPara(s.paras[k])
		}
	}
	l := newLikeness(sets)
	norms := make([]float64, len(sets))
	for i := range sets {
		norms[i] = l.norm(sets[i])
	}
	return func(a, b int) float64 { return l.cosineOf(a, len(from)+b, norms) }
}

// linkValue weighs whether paragraph i goes on in paragraph j.
func (s *section) linkValue(i, j int, like float64) float64 {
	if i == j {
		return -linkNext * 10
	}
	p, q := s.paras[i], s.paras[j]
	v := linkBase + linkLike*like
	switch pieces := s.piecesBetween(i, j); {
	case j < i:
		v += linkBack + linkGap*float64(min(linkGapMost, pieces))
	case pieces == 0:
		v += linkNext + linkOrder*s.inOrder
	default:
		v += linkGap * float64(min(linkGapMost, pieces))
	}
	v += s.seam(p, q)
	a, b := p.last(), q.lines[0]
	if a.proven && b.proven {
		if abs(a.measure-b.measure) < fullTolerance*max(a.measure, b.measure) {
			v += linkMeasure
		} else {
			v -= linkMeasure
		}
	}
	if b.proven && s.habits.indent > 0.5 && len(q.lines) > 1 {
		switch deficit := b.measure - b.width; {
		case deficit < 0.4*s.habits.indent:
			v += linkFull
		case deficit < 1.6*s.habits.indent+0.5 && deficit+b.slack > 0.6*s.habits.indent && !b.stop:
			v += linkIndent
		}
		if s.habits.blankFirst > 0.5 && q.lines[1].blank > 0 && !b.stop {
			v += linkOpener
		}
	}
	return v
}

// seam weighs what p ends in against what q begins with.
func (s *section) seam(p, q *para) float64 {
	first := firstRune(strings.TrimLeft(q.text, openers+"\"'"))
	hyphen := strings.ContainsRune("-\u00AD\u00AC\u2010\u2011", lastRune(p.text))
	switch {
	case isNoStart(first) && wide(first):
		return linkLower
	case unicode.IsLower(first):
		if hyphen && s.knownWord(p.text, q.text) {
			return linkLower + linkWord
		}
		return linkLower
	case unicode.IsUpper(first) && hyphen:
		return linkHalf + linkUpper
	case unicode.IsUpper(first):
		return linkUpper
	}
	return 0
}

// knownWord reports whether the word broken between a and b is one of the
// page's words.
func (s *section) knownWord(a, b string) bool {
	d := s.joiner.Decide(a, b)
	if d.Op != dehyphen.Drop || s.joiner.Words == nil {
		return false
	}
	head := a[strings.LastIndexFunc(a[:len(a)-d.Cut], unicode.IsSpace)+1 : len(a)-d.Cut]
	tail := b[d.Trim:]
	if i := strings.IndexFunc(tail, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		tail = tail[:i]
	}
	return s.joiner.Words.Has(head + d.Put + tail)
}

// piecesBetween returns how many pieces of running text begin between
// paragraphs i and j.
func (s *section) piecesBetween(i, j int) int {
	n := 0
	lo, hi := min(i, j)+1, max(i, j)
	for k := lo; k < hi; k++ {
		if p := s.paras[k]; p.role == RoleBody && p.blank() != 0 || p.role == RoleHeadline && s.paras[k-1].role != RoleHeadline {
			n++
		}
	}
	return n
}

// A chunk is running text that stands together in the source.
type chunk struct {
	at, end int // paragraphs [at, end) of the section
	thread  int // index of the thread it became part of
}

// chain makes threads of chunks: what the links say goes on is carried on.
func (s *section) chain() {
	starts := map[int]int{}
	for c := range s.chunks {
		starts[s.chunks[c].at] = c
		s.chunks[c].thread = -1
	}
	for _, linked := range []bool{false, true} { // first those that begin, then what a ring left over
		for c := range s.chunks {
			if s.chunks[c].thread < 0 && (linked || s.prev[s.chunks[c].at] < 0) {
				s.follow(c, starts)
			}
		}
	}
	slices.SortFunc(s.threads, func(a, b *thread) int { return cmp.Compare(a.at, b.at) })
	for i, t := range s.threads {
		for _, c := range t.chunks {
			s.chunks[c].thread = i
		}
	}
}

// follow makes the thread that begins with chunk c.
func (s *section) follow(c int, starts map[int]int) {
	t := &thread{at: s.chunks[c].at, end: s.chunks[c].end}
	for {
		ch := &s.chunks[c]
		ch.thread = 0
		t.chunks = append(t.chunks, c)
		paras := s.paras[ch.at:ch.end]
		for k, p := range paras {
			if p.role == RoleFurniture {
				continue
			}
			if n := len(t.paras); k == 0 && n > 0 {
				t.paras[n-1] = s.carryOn(t.paras[n-1], p)
				continue
			}
			t.paras = append(t.paras, p)
		}
		next := s.next[s.lastBody(ch)]
		d, ok := starts[next]
		if next < 0 || !ok || s.chunks[d].thread >= 0 {
			break
		}
		c = d
	}
	s.threads = append(s.threads, t)
}

// lastBody returns the index of the last paragraph of c that is not furniture.
func (s *section) lastBody(c *chunk) int {
	i := c.end - 1
	for i > c.at && s.paras[i].role == RoleFurniture {
		i--
	}
	return i
}

// carryOn returns p with q as its continuation.
func (s *section) carryOn(p, q *para) *para {
	a, b := s.joinLines(p.script, q.script, p.last())
	return &para{script: scriptOf(concat(slices.Clone(a.runs), b.runs)), lines: append(slices.Clone(p.lines), q.lines...),
		role: p.role, rule: p.rule}
}
