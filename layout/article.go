package layout

import (
	"cmp"
	"slices"
	"strings"
)

// A thread is the body of one article: paragraphs in reading order.
type thread struct {
	paras    []*para
	at       int // index in the section of its first paragraph
	end      int // index after the last of its first chunk
	head     []*group
	kicker   []*para
	byline   []*para
	captions []*para
	chunks   []int // of the section, in reading order
}

// A group is paragraphs of headings that stand together, without an empty line
// between.
type group struct {
	paras []*para
	at    int // index in the section
	end   int // index after its last paragraph
	run   int // number of the run of headings it is part of, empty lines or not
	pairs []pair
}

// text returns the text of the group.
func (g *group) text() string {
	t := ""
	for i, p := range g.paras {
		if i > 0 {
			t += " "
		}
		t += p.text
	}
	return t
}

// sectionParas is how many paragraphs are looked at together when articles
// are put together: a large page of a newspaper has fewer. It keeps the work
// in proportion to the text when no form feed parts the pages.
const sectionParas = 480

// articles puts paragraphs together to articles, section by section.
func (s *analysis) articles() {
	for len(s.paras) > 0 {
		n := min(len(s.paras), sectionParas)
		if n < len(s.paras) {
			n = sectionEnd(s.paras[:n])
		}
		sec := section{analysis: s, paras: s.paras[:n]}
		sec.run()
		s.paras = s.paras[n:]
	}
}

// sectionEnd returns where to end a section of at most len(paras) paragraphs:
// at the last heading, or where the last page ends.
func sectionEnd(paras []*para) int {
	for i := len(paras) - 1; i > len(paras)/2; i-- {
		if paras[i].role == RoleHeadline && paras[i-1].role == RoleBody || paras[i].lines[0].page != paras[i-1].lines[0].page {
			return i
		}
	}
	return len(paras)
}

// A section is paragraphs among which articles are looked for.
type section struct {
	*analysis
	paras    []*para
	next     []int   // for each paragraph the one that goes on its last sentence, or -1
	prev     []int   // the reverse
	inOrder  float64 // how far the source keeps the order of reading
	chunks   []chunk
	threads  []*thread
	groups   []*group
	captions []int // indices of paragraphs
	bylines  []int
	like     *likeness
	fits     [][]float64 // how well each group of headings fits each thread
	habit    headHabit
	tops     map[string]int // how often each text stands first in a heading
	capitals float64        // share of the words of headings that begin with a capital
	out      []output
}

func (s *section) run() {
	s.links()
	s.split()
	s.chain()
	s.loneCaptions()
	s.crossheads()
	s.partThreads()
	s.tops = map[string]int{}
	for _, g := range s.groups {
		s.tops[strings.ToLower(singleLines(g.paras)[0].text)]++
	}
	s.capitals = s.findCapitals()
	sets := make([]featureSet, len(s.threads))
	for i, t := range s.threads {
		sets[i] = featureSet{}
		for _, p := range t.paras {
			sets[i].addPara(p)
		}
	}
	s.like = newLikeness(sets)
	s.regroup()
	s.habit = s.findHabit()
	s.giveHeads()
	s.giveBylines()
	s.giveCaptions()
	s.adopt()
	s.emit()
}

// split collects chunks of running text, groups of headings, bylines and
// captions, each in the order of the source.
func (s *section) split() {
	open, last, run := false, -1, 0 // last: the paragraph before in the open chunk
	for i, p := range s.paras {
		switch p.role {
		case RoleBody, RoleOther, RoleTable:
			if !open || datelineStart(p.text) || s.parted(last, i) {
				s.chunks = append(s.chunks, chunk{at: i})
			}
			open, last = true, i
			s.chunks[len(s.chunks)-1].end = i + 1
			continue
		case RoleHeadline:
			follows := i > 0 && s.paras[i-1].role == RoleHeadline
			if !follows {
				run++
			}
			if follows && p.blank() == 0 {
				g := s.groups[len(s.groups)-1]
				g.paras, g.end = append(g.paras, p), i+1
			} else {
				s.groups = append(s.groups, &group{paras: []*para{p}, at: i, end: i + 1, run: run})
			}
		case RoleByline:
			s.bylines = append(s.bylines, i)
		case RoleCaption:
			s.captions = append(s.captions, i)
		case RoleFurniture:
			if !jumpLine(p.text) {
				continue // a running head inside a text does not end it
			}
		}
		open = false
	}
}

// parted reports whether paragraphs i and j, which follow each other, belong
// to different pieces of text: one of them is linked to another.
func (s *section) parted(i, j int) bool {
	return s.next[i] >= 0 || s.prev[j] >= 0
}

// headHabit is where the source of a page puts headings.
type headHabit struct {
	after bool    // after the bodies they belong to, as pages painted so do
	sure  float64 // how far the likeness of texts says so, per heading
	rely  float64 // how far headings stand next to their bodies at all
}

// findHabit compares each group of headings with the thread before and the
// thread after it.
func (s *section) findHabit() headHabit {
	sum, n := 0.0, 0
	for _, g := range s.groups {
		before, after := s.around(g)
		if before < 0 || after < 0 {
			continue
		}
		fs := featuresOf(g.text())
		sum += s.like.contained(fs, before) - s.like.contained(fs, after)
		n++
	}
	if n == 0 {
		return headHabit{}
	}
	return headHabit{after: sum > 0, sure: abs(sum) / float64(n)}
}

func abs(x float64) float64 { return max(x, -x) }

// around returns the threads of the chunks before and after g, or -1.
func (s *section) around(g *group) (before, after int) {
	i, _ := slices.BinarySearchFunc(s.chunks, g.at, func(c chunk, at int) int { return cmp.Compare(c.at, at) })
	before, after = -1, -1
	if i > 0 {
		before = s.chunks[i-1].thread
	}
	if i < len(s.chunks) {
		after = s.chunks[i].thread
	}
	return before, after
}

// rethread gives the chunks the numbers of their threads after these changed.
func (s *section) rethread() {
	for i := range s.chunks {
		s.chunks[i].thread = -1
	}
	for i, t := range s.threads {
		for _, c := range t.chunks {
			s.chunks[c].thread = i
		}
	}
}
