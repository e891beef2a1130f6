package layout

// Where the headings of a page were painted together, and the source has no
// empty lines, those of several articles stand one below the other. Their words
// tell where one ends and the next begins.

// divideCost is what the words of two parts of a heading must say, in nats, for
// them to be headings of different articles.
const divideCost = 5.0

// divideGroups divides groups of headings of several articles.
func (s *section) divideGroups() {
	if !s.columnar || !s.noBlanks || s.keep() || len(s.threads) < 2 {
		return
	}
	f := s.newFitting()
	var out []*group
	for _, g := range s.groups {
		out = append(out, s.divideGroup(g, f)...)
	}
	s.groups = out
}

// divideGroup returns the parts of g that belong to different threads: the
// division of its lines in which their words fit best.
func (s *section) divideGroup(g *group, f *fitting) []*group {
	lines := singleLines(g.paras)
	n := len(lines)
	if n == 1 || n > 2*headLines {
		return []*group{g}
	}
	sums := make([][]float64, n+1) // fits of the lines before, for each thread
	sums[0] = make([]float64, len(f.size))
	for i, p := range lines {
		sums[i+1] = f.fits(p.text)
		for j := range sums[i+1] {
			sums[i+1][j] += sums[i][j]
		}
	}
	best := make([]float64, n+1) // of the first lines
	from := make([]int, n+1)
	for i := 1; i <= n; i++ {
		for k := range i {
			if k > 0 && (startsLower(lines[k].text) || midSentence(lines[k-1].text)) {
				continue // the heading goes on
			}
			v := best[k] - divideCost + mostBetween(sums[k], sums[i])
			if k == 0 || v > best[i] {
				best[i], from[i] = v, k
			}
		}
	}
	var out []*group
	for i := n; i > 0; i = from[i] {
		part := &group{paras: lines[from[i]:i], at: g.at, end: g.end, run: g.run}
		out = append([]*group{part}, out...)
	}
	if len(out) == 1 {
		return []*group{g}
	}
	return out
}

// mostBetween returns the greatest difference of b and a.
func mostBetween(a, b []float64) float64 {
	most := b[0] - a[0]
	for j := range a {
		most = max(most, b[j]-a[j])
	}
	return most
}
