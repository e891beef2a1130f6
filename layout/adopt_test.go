package layout

import "testing"

// TestBegins holds what an article begins with, so that it is not taken for the
// rest of another.
func TestBegins(t *testing.T) {
	s := &section{analysis: &analysis{Analyzer: &Analyzer{}}}
	text := func(t string) []*para { return []*para{{script: script{text: t}}} }
	head := []*group{{paras: text("Plums in every cart")}}
	for _, tt := range []struct {
		why string
		*thread
		want bool
	}{
		{"a heading", &thread{paras: text("The market was full."), head: head}, true},
		{"a byline", &thread{paras: text("The market was full."), byline: text("By Nora Whitcombe")}, true},
		{"a dateline", &thread{paras: text("ASHBY, March 3 — The market was full.")}, true},
		{"nothing", &thread{paras: text("The market was full.")}, false},
	} {
		if got := s.begins(tt.thread); got != tt.want {
			t.Errorf("%s: %v", tt.why, got)
		}
	}
}

// TestPairsApart holds that a heading with a phrase of one text and another
// phrase of a second text shows that both are one article.
func TestPairsApart(t *testing.T) {
	text := func(t string) []*para { return []*para{{script: script{text: t}}} }
	s := &section{
		groups: []*group{{paras: text("Plum sellers ask second market")}},
		threads: []*thread{
			{paras: text("The plum sellers of the valley came early.")},
			{paras: text("The council was asked for a second market day.")},
			{paras: text("The night ferry sails again on Friday.")},
		},
	}
	x := s.findPairs()
	if a, b := x.apart(s.groups[0].pairs, 0, 1); a == 0 || b == 0 {
		t.Errorf("phrases of both texts: %.2f and %.2f", a, b)
	}
	if a, b := x.apart(s.groups[0].pairs, 0, 2); a == 0 || b != 0 {
		t.Errorf("phrases of the first text only: %.2f and %.2f", a, b)
	}
}
