package layout

import (
	"slices"
	"testing"
)

// TestDivideGroup holds that headings below each other are divided where their
// words are those of different articles, and nowhere else.
func TestDivideGroup(t *testing.T) {
	text := func(t ...string) (out []*para) {
		for _, s := range t {
			sc := newScript(0, len(out), s)
			out = append(out, &para{script: sc, lines: []*line{{script: sc}}})
		}
		return out
	}
	threads := []*thread{
		{paras: text("The plum sellers of the valley came early to the market hall on Saturday.")},
		{paras: text("The night ferry to the island sails again on Friday after nine silent winters.")},
		{paras: text("A bakery in the upper town has begun to send its loaves by post.")},
	}
	for _, tt := range []struct {
		why   string
		lines []string
		want  []int // lines of each part
	}{
		{"two headlines", []string{"Plum sellers fill market hall", "Night ferry sails again"}, []int{1, 1}},
		{"headline and deck of one article", []string{"Night ferry sails again", "Nine silent winters on the island"}, []int{2}},
		{"a headline that goes on", []string{"Plum sellers fill market hall", "while night ferry sails again"}, []int{2}},
		{"a line without words of any", []string{"Night ferry sails again", "Harbour and coast"}, []int{2}},
	} {
		s := &section{analysis: &analysis{Analyzer: &Analyzer{}}, threads: threads}
		for _, th := range threads {
			set := featureSet{}
			set.addPara(th.paras[0])
			s.like = newLikeness(append(sets(s.like), set))
		}
		g := &group{paras: text(tt.lines...)}
		s.groups = []*group{g}
		var got []int
		for _, part := range s.divideGroup(g, s.newFitting(), divideCost+divideNear) {
			got = append(got, len(part.paras))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: parts of %v lines, want %v", tt.why, got, tt.want)
		}
	}
}

func sets(l *likeness) []featureSet {
	if l == nil {
		return nil
	}
	return l.sets
}
