package layout

import (
	"math"
	"strings"
	"unicode/utf8"
)

// Weights of the assignment of headings to bodies, in nats: logarithms of how
// much likelier what is seen is of a heading and its own body than of any two.
// A headline tells what its article says in the article's words: over pages of
// five languages two in three of them are found in its own body.
const (
	headBase   = 4    // a heading has a body
	fitLeast   = -4.0 // some headings have no word of their body
	wordOwn    = 0.7  // share of the words of a heading that its own body has
	wordChance = 0.05 // and others have, at least
	wordNone   = -0.6 // a word that no body has
	wordOther  = -1.0 // a word that others have
	wordsMost  = 8.0  // words, or pairs of ideographs, that count: more go together
	pairWeight = 2.5  // for each two words in a row that the body has in a row too
	pairMost   = 3.0  // of them that count
	relyPrior  = 2.0  // headings at their place that a page is believed to have without proof
	relyMost   = 0.97
	relyLeast  = 0.3
	relyDeck   = 0.7  // from which on what follows a headline is its deck, whatever it says
	relyMargin = 3.0  // by which words must tell clearly where a heading belongs
	placeTorn  = -6.0 // away from a text that follows without an empty line
	placeMost  = 2.0  // next to it, where the page can be relied on
	placeStep  = 0.05 // for each thread between a heading and its body
	partSlot   = -1.0 // a heading in two parts with an empty line between
	kickerSlot = -2.0 // kickers are rarer than headlines
	kickerMark = 1.5  // a banner is recognised by its form
)

// giveHeads assigns each group of headings to the thread it belongs to: as its
// heading or, where it is a section's banner, as its kicker. One to one and
// with the greatest total value, not one after another. What is left over can
// be a second part of the heading it stands beside.
func (s *section) giveHeads() {
	n := len(s.threads)
	if n == 0 || len(s.groups) == 0 {
		return
	}
	s.fits = s.findFits()
	s.habit.rely = s.reliance()
	cost := make([][]float64, len(s.groups))
	for i, g := range s.groups {
		cost[i] = s.headCosts(i, g)
	}
	if s.keep() {
		s.onlyAfter(cost)
	}
	given := assign(cost)
	for i, j := range given {
		s.explainLink(s.groups[i], cost[i], s.fits[i], j)
		switch {
		case j >= n:
			s.threads[j-n].kicker = s.groups[i].paras
		case j >= 0:
			s.threads[j].give(s.groups[i])
		}
	}
	s.giveParts(given)
	for i, j := range given {
		if j >= 0 {
			s.groups[i].paras = nil
		}
	}
	s.giveBanners()
}

// give adds g to the heading of t.
func (t *thread) give(g *group) {
	t.head = append(t.head, &group{paras: g.paras, at: g.at, end: g.end, run: g.run})
}

// giveParts gives what is left over to the thread whose heading it stands
// beside, with nothing but an empty line between, as a second part of it: a
// deck, or the headline of which the deck has more words in common with the
// article.
func (s *section) giveParts(given []int) {
	part := func(i, k int) {
		if given[i] >= 0 || k < 0 || k >= len(given) || s.groups[k].run != s.groups[i].run {
			return
		}
		j := given[k]
		if j < 0 || j >= len(s.threads) || s.keep() && !s.onlyHeads(s.groups[i].at, s.threads[j].at) {
			return
		}
		if lone := s.groups[i].paras; !s.keep() && s.fits[i][j] <= s.strange(i) && (i < k || s.habit.rely < relyDeck) {
			// It says nothing of the article: a section's name, or another's.
			if t := s.threads[j]; i < k && len(lone) == 1 && words(lone[0].text) <= kickerWords && len(t.kicker) == 0 {
				given[i] = j
				t.kicker = lone
			}
			return
		}
		if !s.keep() {
			before, after := s.around(s.groups[i])
			for other, fit := range s.fits[i] {
				if fit+s.place(other, before, after) > s.fits[i][j]+partSlot && other != j {
					return // it is the headline of a text that has another, or none by itself
				}
			}
		}
		given[i] = j
		s.threads[j].give(s.groups[i])
	}
	for i := range given {
		part(i, i-1)
	}
	for i := len(given) - 1; i >= 0; i-- {
		part(i, i+1)
	}
}

// giveBanners gives a banner that was left over to the article whose headline
// stands beside it: a section's name has no words of its articles.
func (s *section) giveBanners() {
	for _, g := range s.groups {
		if !g.banner() {
			continue
		}
		for _, t := range s.threads {
			if len(t.head) > 0 && t.head[0].run == g.run && len(t.kicker) == 0 {
				t.kicker, g.paras = g.paras, nil
				break
			}
		}
	}
}

// kickerWords is how many words the name of a section has at most.
const kickerWords = 3

// strange returns how well group i fits a thread that has none of its words.
func (s *section) strange(i int) float64 {
	sum, fs := 0.0, featuresOf(s.groups[i].text())
	for _, h := range fs {
		if s.like.df[h] == 0 {
			sum += wordNone
		} else {
			sum += wordOther
		}
	}
	return max(fitLeast, sum*min(1, wordsMost/float64(max(1, len(fs)))))
}

// findFits returns how well each group of headings fits each thread by its
// words.
func (s *section) findFits() [][]float64 {
	f := s.newFitting()
	fits := make([][]float64, len(s.groups))
	for i, g := range s.groups {
		fits[i] = f.fits(g.text())
	}
	return fits
}

// A fitting weighs how well headings fit threads by their words.
type fitting struct {
	like  *likeness
	pairs *pairIndex
	size  []float64 // of each thread
}

func (s *section) newFitting() *fitting {
	return &fitting{s.like, s.findPairs(), s.threadSizes()}
}

// fits returns how well text, a heading or a part of one, fits each thread.
func (f *fitting) fits(text string) []float64 {
	fs, ps := featuresOf(text), pairsOf(text)
	out := make([]float64, len(f.size))
	for j := range out {
		sum := 0.0
		for _, h := range fs {
			sum += f.like.evidence(h, j, f.size[j])
		}
		out[j] = max(fitLeast, sum*min(1, wordsMost/float64(max(1, len(fs))))) + pairWeight*min(pairMost, f.pairs.shared(ps, j))
	}
	return out
}

// threadSizes returns how many features each thread has, as a share of the mean:
// a long text has more words by chance.
func (s *section) threadSizes() []float64 {
	size := make([]float64, len(s.threads))
	all := 0.0
	for j, set := range s.like.sets {
		size[j] = float64(len(set))
		all += size[j]
	}
	for j := range size {
		size[j] *= float64(len(size)) / max(1, all)
	}
	return size
}

// evidence weighs whether text i, whose size is given as a share of the mean,
// is the body of a heading with the word h.
func (l *likeness) evidence(h uint64, i int, size float64) float64 {
	if _, ok := l.sets[i][h]; ok {
		chance := (float64(l.df[h])-wordOwn)/float64(len(l.sets))*size + wordChance
		return max(0, math.Log(wordOwn/chance))
	}
	if l.df[h] == 0 {
		return wordNone
	}
	return wordOther
}

// reliance returns how far the page can be relied on to have its headings next
// to their bodies, from 0 to 1: the share of headings whose words tell clearly
// where they belong that do stand there.
func (s *section) reliance() float64 {
	own, all := relyPrior, relyPrior
	for i, g := range s.groups {
		best, second := -1, -1
		for j, v := range s.fits[i] {
			switch {
			case best < 0 || v > s.fits[i][best]:
				best, second = j, best
			case second < 0 || v > s.fits[i][second]:
				second = j
			}
		}
		if second < 0 || s.fits[i][best]-s.fits[i][second] < relyMargin || s.fits[i][best] < 0 {
			continue
		}
		before, after := s.around(g)
		if near, _ := s.sides(before, after); best == near {
			own++
		}
		all++
	}
	return own / all
}

// headCosts returns the costs of giving group i to each thread as its heading,
// and as a banner.
func (s *section) headCosts(i int, g *group) []float64 {
	n := len(s.threads)
	cost := make([]float64, 2*n)
	before, after := s.around(g)
	banner := g.banner()
	tight := s.tight(g)
	for j := range s.threads {
		v := headBase + s.place(j, before, after) + s.fits[i][j]
		if tight && j != after {
			v += placeTorn
		}
		cost[j], cost[n+j] = -v, 1
		if banner {
			cost[n+j] = -(v + kickerSlot + kickerMark)
		}
	}
	return cost
}

// tight reports whether running text follows g without an empty line, with a
// byline between at most, in a source that has empty lines: an extractor that
// parts blocks by white space found none there.
func (s *section) tight(g *group) bool {
	for i := g.end; i < len(s.paras) && !s.noBlanks; i++ {
		switch p := s.paras[i]; {
		case p.blank() != 0:
			return false
		case p.role == RoleBody:
			return true
		case p.role != RoleByline:
			return false
		}
	}
	return false
}

// sides returns the thread on the side of a group on which the page has the
// bodies of its headings, and the one on the other side.
func (s *section) sides(before, after int) (near, other int) {
	if s.habit.after {
		return before, after
	}
	return after, before
}

// place returns what thread j's place says for a group between the threads
// before and after: the page's bodies are next to their headings, on one side,
// as far as it can be relied on.
func (s *section) place(j, before, after int) float64 {
	near, other := s.sides(before, after)
	rely := min(relyMost, max(relyLeast, s.habit.rely))
	if j == near {
		return min(placeMost, max(0, math.Log(rely/(1-rely))))
	}
	gap := min(abs(float64(j-before)), abs(float64(j-after)))
	far := min(0, math.Log((1-rely)/rely/float64(max(1, len(s.threads)-1)))) - placeStep*gap
	if j == other {
		return far * min(1, 0.5+2*s.habit.sure)
	}
	return far
}

// keep reports whether nothing may be moved to another place: because the
// caller wants it so, or because no line had to be joined, so that the text
// has been put in order before.
func (s *section) keep() bool {
	if s.KeepOrder {
		return true
	}
	for _, p := range s.paras {
		if len(p.lines) > 1 {
			return false
		}
	}
	return true
}

// onlyAfter forbids every assignment but that to the thread that follows
// directly.
func (s *section) onlyAfter(cost [][]float64) {
	for i, g := range s.groups {
		_, after := s.around(g)
		for j := range cost[i] {
			cost[i][j] = 1
			if j == after && s.onlyHeads(g.at, s.threads[after].at) {
				cost[i][j] = -1
			}
		}
	}
}

// onlyHeads reports whether paragraphs [i, j) are all headings.
func (s *section) onlyHeads(i, j int) bool {
	if i > j {
		return false
	}
	for _, p := range s.paras[i:j] {
		if p.role != RoleHeadline {
			return false
		}
	}
	return true
}

func (s *section) explainLink(g *group, cost, fits []float64, j int) {
	if !s.Explain {
		return
	}
	n := len(s.threads)
	name := func(j int) string {
		switch {
		case j < 0:
			return "none"
		case j < n:
			return "headline of " + clip(s.threads[j].paras[0].text)
		}
		return "kicker of " + clip(s.threads[j-n].paras[0].text)
	}
	chosen, second := 0.0, 0.0
	if j >= 0 {
		chosen = -cost[j]
	}
	other := -1
	for k, c := range cost {
		if k != j && -c > second {
			second, other = -c, k
		}
	}
	d := Decision{Kind: DecideLink, Page: g.paras[0].lines[0].page, Line: g.paras[0].lines[0].id, Rule: "headline",
		What: clip(g.text()), Chosen: name(j), Against: name(other), Margin: chosen - second}
	if j >= 0 {
		d.Cues = []Cue{{"likeness", fits[j%n]}, {"place", chosen - fits[j%n]}}
	}
	s.explain(d)
}

// banner reports whether g is a section's banner by itself.
func (g *group) banner() bool {
	return len(g.paras) == 1 && len(g.paras[0].lines) == 1 && kickerLike(g.paras[0].text)
}

// kickerLike reports whether s has the form of a section's banner: a short
// line with the mark that parts the section from the kind of piece.
func kickerLike(s string) bool {
	return utf8.RuneCountInString(s) <= 40 && strings.ContainsAny(s, "·|・•／丨") && !endsSentence(s)
}
