package layout

import "strings"

// headParts divides the heading of a story into kicker, headline and deck: by
// its type, or by what it says where the type is not known.
func (s *section) headParts(st *story) []part {
	if len(st.head) == 0 || !st.head[0].sheet.grid {
		return divideStack(st.head)
	}
	paras := headingOf(st)
	var body strings.Builder
	measure := 0.0
	for _, p := range st.text {
		measure = max(measure, p.first().ems(p.first().at.right-p.first().at.left))
		body.WriteString(p.text())
		body.WriteByte(' ')
	}
	var out []part
	t := s.divide(paras, body.String(), measure)
	for i, ps := range [][]*para{t.kicker, t.headline, t.deck} {
		e := part{role: [...]Role{RoleKicker, RoleHeadline, RoleDeck}[i], rule: st.head[0].rule}
		for _, p := range ps {
			e.lines = append(e.lines, p.lines...)
		}
		if len(e.lines) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// headingOf returns the lines of a story's heading, each as a paragraph.
func headingOf(st *story) []*para {
	var paras []*para
	for _, p := range st.head {
		for _, l := range p.lines {
			paras = append(paras, &para{script: l.trimmed(), lines: []*line{l}, role: RoleHeadline, rule: p.rule})
		}
	}
	return paras
}

// readHeads learns from the headings of all stories how they are written.
func (s *section) readHeads(stories []*story) {
	s.tops = map[string]int{}
	for _, st := range stories {
		if paras := headingOf(st); len(paras) > 0 {
			s.groups = append(s.groups, &group{paras: paras})
			s.tops[strings.ToLower(paras[0].text)]++
		}
	}
	s.capitals = s.findCapitals()
}
