package layout

// Where the headings of a page were painted together, and the source has no
// empty lines, those of several articles stand one below the other. Their words
// tell where one ends and the next begins.

// divideCost is what the words of two parts of a heading must say, in nats, for
// them to be headings of different articles; divideNear is how much more where
// all headings of the page stand next to their bodies.
const (
	divideCost = 2.0
	divideNear = 6.0
)

// looseLeast is how many line ends inside headings with an empty line after
// them show that the source has one there as a rule.
const looseLeast = 1

// regroup puts the lines of headings together that belong together and parts
// those that do not, where the empty lines of the source do not tell.
func (s *section) regroup() {
	if !s.columnar || s.keep() {
		return
	}
	loose := s.mergeGroups()
	if len(s.threads) < 2 || !s.noBlanks && !loose {
		return
	}
	s.habit = s.findHabit()
	s.fits = s.findFits()
	cost := divideCost + divideNear*s.reliance()
	f := s.newFitting()
	var out []*group
	for _, g := range s.groups {
		out = append(out, s.divideGroup(g, f, cost)...)
	}
	s.groups = out
}

// mergeGroups merges groups of one run where the second goes on the first, and
// all of each run if the source has empty lines inside headings; it reports
// whether it has.
func (s *section) mergeGroups() bool {
	loose := s.looseHeadings()
	var out []*group
	for _, g := range s.groups {
		if n := len(out); n > 0 && out[n-1].run == g.run && (loose || out[n-1].goesOn(g)) {
			out[n-1].paras, out[n-1].end = append(out[n-1].paras, g.paras...), g.end
			continue
		}
		out = append(out, g)
	}
	s.groups = out
	return loose
}

// looseHeadings reports whether more lines of headings that are sure to go on
// are followed by an empty line than not.
func (s *section) looseHeadings() bool {
	loose, tight := 0, 0
	for _, g := range s.groups {
		for _, p := range g.paras {
			for _, l := range p.lines[1:] {
				switch {
				case !startsLower(l.text):
				case l.blank > 0:
					loose++
				default:
					tight++
				}
			}
		}
	}
	return loose >= looseLeast && loose > tight
}

// goesOn reports whether h is sure to go on the text of g.
func (g *group) goesOn(h *group) bool {
	last := g.paras[len(g.paras)-1].text
	return startsLower(h.paras[0].text) || midSentence(last)
}

// divideGroup returns the parts of g that belong to different threads: the
// division of its lines in which their words fit best, each part at a cost.
func (s *section) divideGroup(g *group, f *fitting, cost float64) []*group {
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
			v := best[k] - cost + mostBetween(sums[k], sums[i])
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
