package layout

import (
	"math"
	"slices"
)

// A crosshead stands inside an article, a headline between two. In text
// without type sizes both are short lines between paragraphs; what tells them
// apart is whether the text after goes on about what the text before is about,
// against how far any two texts of the page do.

const (
	// crossheadWords is how many words, or half as many ideographs more than
	// this, a crosshead has: it fits on a line or two of the column.
	crossheadWords = 8
	crossheadLines = 2

	// Weights. The ratio of likenesses counts by its logarithm.
	crossRatio  = 1.6
	crossNone   = -1.5 // headlines are more frequent
	crossStart  = -6.0 // a byline or dateline follows: an article begins
	crossFits   = 2.0  // it fills the column as only a line in the type of the text does
	crossWindow = 4    // threads on each side to compare with
	crossShared = 2.0  // another heading has phrases of both texts
	crossMost   = 2.0  // such phrases that count
	crossTight  = -2.5 // the text follows without an empty line, where the source has them
	crossLoose  = 1.8  // it does so below most headings of the page, not below this one
	crossPlain  = 0.8  // most articles begin with a byline or dateline, this text does not
)

// crossheads turns headings inside articles into crossheads and joins the
// threads on both sides of them.
func (s *section) crossheads() {
	if !s.columnar || len(s.threads) < 3 {
		return
	}
	vecs := make([]featureSet, len(s.threads))
	for i, t := range s.threads {
		vecs[i] = featureSet{}
		for _, p := range t.paras {
			vecs[i].addPara(p)
		}
	}
	like := newLikeness(vecs)
	norms := make([]float64, len(vecs))
	for i := range vecs {
		norms[i] = like.norm(vecs[i])
	}
	cosine := func(i, j int) float64 { return like.cosineOf(i, j, norms) }
	drop := make([]bool, len(s.threads))
	index := s.findPairs()
	signed, tight := s.signedShare(), s.tightShare()
	var groups []*group
	for _, g := range s.groups {
		before, after := s.around(g)
		v, ok := s.crossScore(g, before, after, cosine)
		if ok {
			v += crossShared*min(crossMost, s.sharedHeads(index, g, before, after)) - crossPlain*math.Log(1-signed)
			if !s.tight(g) {
				v -= crossLoose * math.Log(1-tight)
			}
		}
		if ok && v > 0 {
			p := g.paras[0]
			p.role, p.rule = RoleCrosshead, "same-subject"
			head, tail := s.threads[s.rootOf(before, drop)], s.threads[after]
			head.paras = append(append(head.paras, p), tail.paras...)
			head.chunks = append(head.chunks, tail.chunks...)
			drop[after] = true
			s.explainCross(p, v)
			continue
		}
		groups = append(groups, g)
	}
	s.groups = groups
	kept := s.threads[:0]
	for i, t := range s.threads {
		if !drop[i] {
			kept = append(kept, t)
		}
	}
	s.threads = kept
	s.rethread()
}

// signedShare returns the share of the headings that are followed by a byline
// or dateline, drawn towards none while there are few.
func (s *section) signedShare() float64 {
	n := 0
	for _, g := range s.groups {
		if i := g.end; i < len(s.paras) && (s.paras[i].role == RoleByline || datelineStart(s.paras[i].text)) {
			n++
		}
	}
	return float64(n) / float64(len(s.groups)+2)
}

// tightShare returns the share of the headings that text follows without an
// empty line, drawn towards none while there are few.
func (s *section) tightShare() float64 {
	n := 0
	for _, g := range s.groups {
		if s.tight(g) {
			n++
		}
	}
	return float64(n) / float64(len(s.groups)+2)
}

// sharedHeads returns how far headings other than g have phrases of thread i
// and phrases of thread j that the other one has not: then both are one article.
func (s *section) sharedHeads(x *pairIndex, g *group, i, j int) float64 {
	sum := 0.0
	for _, h := range s.groups {
		if h != g {
			a, b := x.apart(h.pairs, i, j)
			sum += min(a, b)
		}
	}
	return sum
}

// rootOf returns the thread that thread i was joined to.
func (s *section) rootOf(i int, drop []bool) int {
	if !drop[i] {
		return i
	}
	for k, t := range s.threads {
		if !drop[k] && slices.Contains(t.chunks, s.threads[i].chunks[0]) {
			return k
		}
	}
	return i
}

// crossScore weighs whether g is a crosshead between threads before and after.
func (s *section) crossScore(g *group, before, after int, cosine func(i, j int) float64) (float64, bool) {
	if before < 0 || after < 0 || len(g.paras) != 1 || len(g.paras[0].lines) > crossheadLines ||
		before == after || !s.between(g, s.threads[before], s.threads[after]) {
		return 0, false
	}
	text := g.paras[0].text
	if words(text) > crossheadWords {
		return 0, false
	}
	first := s.threads[after].paras[0]
	v := crossNone
	if datelineStart(first.text) {
		v += crossStart
	}
	if g.paras[0].lines[0].fillsColumn() {
		v += crossFits
	}
	if s.tight(g) {
		v += crossTight
	}
	if ls := singleLines(g.paras); len(ls) > 1 && bareName(ls[1].text, s.threads[after].text()) {
		v += crossStart
	}
	own := cosine(before, after)
	sum, n := 0.0, 0
	for d := 1; d <= crossWindow; d++ {
		for _, j := range []int{before - d, after + d} {
			if j >= 0 && j < len(s.threads) {
				sum += cosine(before, j) + cosine(after, j)
				n += 2
			}
		}
	}
	if n == 0 {
		return 0, false
	}
	const floor = 0.005 // two texts of one language are never less alike
	v += crossRatio * math.Log((own+floor)/(sum/float64(n)+floor))
	return v, true
}

// fillsColumn reports whether l fills its column by the natural widths of its
// letters, and no more: it is not set in larger type.
func (l *line) fillsColumn() bool {
	return l.proven && l.width > headingFill*l.measure && !l.overWide()
}

// between reports whether g stands right after the end of a and right before
// the beginning of b.
func (s *section) between(g *group, a, b *thread) bool {
	end := s.chunks[a.chunks[len(a.chunks)-1]].end
	return end == g.at && b.at == g.at+1
}

// words returns the number of words of s, two ideographs being one.
func words(s string) int {
	n, in := 0, false
	half := 0
	for _, r := range s {
		switch {
		case ideograph(r):
			half++
			in = false
		case r == ' ' || r == '\t' || r == 0xA0:
			in = false
		case !in:
			n++
			in = true
		}
	}
	return n + (half+1)/2
}

func (s *section) explainCross(p *para, v float64) {
	if s.Explain {
		s.explain(Decision{Kind: DecideRole, Page: p.lines[0].page, Line: p.lines[0].id, Chosen: "crosshead", Against: "headline",
			Margin: v, Rule: "same-subject", What: clip(p.text)})
	}
}

// loneCaptions turns threads that are one short finished sentence by itself,
// between headings or where the page was left, into captions: an article is
// longer, and running text does not stand alone.
func (s *section) loneCaptions() {
	if !s.columnar {
		return
	}
	kept := s.threads[:0]
	for _, t := range s.threads {
		p := t.paras[0]
		if len(t.chunks) == 1 && len(t.paras) == 1 && len(p.lines) <= captionLines/2 && p.role == RoleBody && endsStop(p.text) &&
			!datelineStart(p.text) && !startsInside(p.text) && !s.afterByline(t) && s.apart(p) {
			p.role, p.rule = RoleCaption, "alone"
			s.captions = append(s.captions, t.at)
			continue
		}
		kept = append(kept, t)
	}
	s.threads = kept
	s.rethread()
}

// afterByline reports whether a byline or a heading with one stands right
// before t.
func (s *section) afterByline(t *thread) bool {
	return t.at > 0 && s.paras[t.at-1].role == RoleByline
}
