package layout

import (
	"cmp"
	"slices"
)

// Where headings were painted apart from their bodies, nothing but the start of
// a paragraph parts two articles that follow each other in the source. The
// headings tell: one has its words in the paragraphs down to some place, another
// has its own below.

// partProof is how many pairs of words a heading must share with a thread, and
// with no other, to be one of its headings.
const partProof = 1.5

// A hold is where in a thread the words of a heading are found.
type hold struct {
	run         int // of the heading
	first, last int // paragraphs
}

// partThreads divides threads that hold the words of two headings, one after
// the other.
func (s *section) partThreads() {
	if !s.columnar || s.keep() {
		return
	}
	index := s.findPairs()
	at := map[*para]int{}
	for i, p := range s.paras {
		at[p] = i
	}
	parted := false
	for _, t := range slices.Clone(s.threads) {
		for u := t; u != nil; {
			holds := s.holds(u, index)
			rest := (*thread)(nil)
			for i := 1; i < len(holds) && rest == nil; i++ {
				if a, b := holds[i-1], holds[i]; a.run != b.run && a.last < b.first {
					rest = s.part(u, a.last+1, b.first, at)
				}
			}
			if rest != nil {
				s.threads, parted = append(s.threads, rest), true
			}
			u = rest
		}
	}
	if parted {
		s.sortThreads()
	}
}

// holds returns where thread t holds the words of headings, in order.
func (s *section) holds(t *thread, x *pairIndex) []hold {
	found := make([]map[pair]bool, len(t.paras))
	for k, p := range t.paras {
		found[k] = map[pair]bool{}
		pairs(p.text, func(q pair) {
			if len(x.in[q]) == 1 {
				found[k][q] = true
			}
		})
	}
	var out []hold
	for _, g := range s.groups {
		h, sum := hold{g.run, len(t.paras), -1}, 0.0
		for _, q := range g.pairs {
			for k := range found {
				if found[k][q] {
					h.first, h.last = min(h.first, k), max(h.last, k)
					sum += x.weight(q)
					break
				}
			}
		}
		if sum >= partProof {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, func(a, b hold) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last)) })
	return out
}

// part divides t before one of its paragraphs from a to b, one with a dateline
// or the last that begins a text, and returns what follows, or nil.
func (s *section) part(t *thread, a, b int, at map[*para]int) *thread {
	best := -1
	for k := a; k <= b; k++ {
		p, before := t.paras[k], t.paras[k-1]
		if _, whole := at[p]; !whole || !opensText(p.text) || !endsSentence(before.text) || !s.apart(p) {
			continue
		}
		if best = k; datelineStart(p.text) {
			break
		}
	}
	if best < 0 {
		return nil
	}
	return s.cutThread(t, best, at[t.paras[best]])
}

// cutThread divides t before its paragraph k, which is paragraph i of the
// section.
func (s *section) cutThread(t *thread, k, i int) *thread {
	n := slices.IndexFunc(t.chunks, func(c int) bool { return s.chunks[c].at <= i && i < s.chunks[c].end })
	if n < 0 {
		return nil
	}
	c := t.chunks[n]
	rest := slices.Clone(t.chunks[n:])
	t.chunks = t.chunks[:n:n]
	if s.chunks[c].at < i {
		rest[0] = len(s.chunks)
		s.chunks = append(s.chunks, chunk{at: i, end: s.chunks[c].end})
		s.chunks[c].end = i
		t.chunks = append(t.chunks, c)
	}
	u := &thread{paras: slices.Clone(t.paras[k:]), at: i, end: s.chunks[rest[0]].end, chunks: rest}
	t.paras, t.end = t.paras[:k:k], s.chunks[t.chunks[0]].end
	return u
}

// sortThreads puts threads and chunks in the order of the source again.
func (s *section) sortThreads() {
	order := make([]int, len(s.chunks))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(s.chunks[a].at, s.chunks[b].at) })
	chunks, place := make([]chunk, len(order)), make([]int, len(order))
	for i, c := range order {
		chunks[i], place[c] = s.chunks[c], i
	}
	s.chunks = chunks
	for _, t := range s.threads {
		for i, c := range t.chunks {
			t.chunks[i] = place[c]
		}
	}
	slices.SortFunc(s.threads, func(a, b *thread) int { return cmp.Compare(a.at, b.at) })
	s.rethread()
}
