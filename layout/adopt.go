package layout

import (
	"math"
	"slices"
)

// A column can end where a paragraph ends. No sentence then tells where the
// text goes on, and the next column is a thread of its own, without heading,
// byline or dateline. On a page whose source is out of order it is given to
// the article that it is most like.

// Weights of the choice, in nats but for the likeness, which counts by its
// logarithm against that to the other articles.
const (
	adoptLeast   = 0.5  // the choice must be this much better than the mean
	adoptNext    = 0.7  // it follows in the source
	adoptMeasure = -0.7 // it is set to another measure
	adoptFloor   = 0.01 // two texts of one language are never less alike
)

// adopt joins threads that begin nothing to those that they go on.
func (s *section) adopt() {
	if !s.columnar || s.keep() || !s.jumps() {
		return
	}
	var begun, orphans []int
	for i, t := range s.threads {
		if s.begins(t) {
			begun = append(begun, i)
		} else {
			orphans = append(orphans, i)
		}
	}
	if len(begun) < 2 || len(orphans) == 0 {
		return
	}
	norms := make([]float64, len(s.threads))
	for i, set := range s.like.sets {
		norms[i] = s.like.norm(set)
	}
	gone := make([]bool, len(s.threads))
	for _, i := range orphans {
		if j := s.parent(i, begun, norms); j >= 0 {
			s.threads[j].append(s.threads[i])
			gone[i] = true
		}
	}
	i := 0
	s.threads = slices.DeleteFunc(s.threads, func(*thread) bool { i++; return gone[i-1] })
	s.rethread()
}

// jumps reports whether a sentence of the section goes on elsewhere than in
// the next paragraph: the source is out of order.
func (s *section) jumps() bool {
	for i, j := range s.next {
		if j >= 0 && j != i+1 {
			return true
		}
	}
	return false
}

// begins reports whether t has something that an article begins with.
func (s *section) begins(t *thread) bool {
	return len(t.head) > 0 || len(t.byline) > 0 || len(t.kicker) > 0 || datelineStart(t.paras[0].text)
}

// parent returns the thread among begun that thread i goes on, or -1.
func (s *section) parent(i int, begun []int, norms []float64) int {
	t := s.threads[i]
	logs := make([]float64, len(begun))
	mean := 0.0
	for k, j := range begun {
		logs[k] = math.Log(s.like.cosineOf(i, j, norms) + adoptFloor)
		mean += logs[k] / float64(len(begun))
	}
	best, most := -1, adoptLeast
	for k, j := range begun {
		v := logs[k] - mean
		if s.follows(t, s.threads[j]) {
			v += adoptNext
		}
		if a, b := t.measure(), s.threads[j].measure(); a > 0 && b > 0 && abs(a-b) > fullTolerance*max(a, b) {
			v += adoptMeasure
		}
		if v > most {
			best, most = j, v
		}
	}
	return best
}

// follows reports whether t stands in the source right after a piece of u.
func (s *section) follows(t, u *thread) bool {
	return slices.ContainsFunc(u.chunks, func(c int) bool { return c+1 == t.chunks[0] })
}

// append adds the text of u to the end of t.
func (t *thread) append(u *thread) {
	t.paras = append(t.paras, u.paras...)
	t.chunks = append(t.chunks, u.chunks...)
	t.captions = append(t.captions, u.captions...)
}
