package layout

import "testing"

// TestPartThreads holds that two texts without a heading between are parted
// where two headings elsewhere on the page show that they are two.
func TestPartThreads(t *testing.T) {
	body := []string{
		"The plum sellers of the valley came early to the market hall on Saturday.",
		"They went home with empty carts when the lamps were lit.",
		"The night ferry to the island sails again on Friday morning.",
		"Nine silent winters have passed since the last crossing.",
	}
	for _, tt := range []struct {
		why   string
		heads []string
		want  []int // paragraphs of each thread
	}{
		{"two headlines", []string{"Plum sellers fill the market hall", "Night ferry sails again on Friday"}, []int{2, 2}},
		{"one headline with words of both", []string{"Plum sellers fill the market hall as night ferry sails again"}, []int{4}},
		{"a headline with no words of it", []string{"Plum sellers fill the market hall", "Bread by post from Monday"}, []int{4}},
	} {
		s := &section{analysis: &analysis{Analyzer: &Analyzer{}, columnar: true}}
		th := &thread{chunks: []int{0}}
		for i, text := range body {
			l := &line{script: newScript(0, i, text), blank: 1}
			p := &para{script: l.script, lines: []*line{l, l}, role: RoleBody}
			s.paras, th.paras = append(s.paras, p), append(th.paras, p)
		}
		th.end = len(body)
		s.chunks, s.threads = []chunk{{end: len(body)}}, []*thread{th}
		for i, h := range tt.heads {
			sc := newScript(0, 0, h)
			s.groups = append(s.groups, &group{paras: []*para{{script: sc, lines: []*line{{script: sc}}}}, run: i})
		}
		s.partThreads()
		var got []int
		for _, th := range s.threads {
			got = append(got, len(th.paras))
		}
		if len(got) != len(tt.want) || got[0] != tt.want[0] {
			t.Errorf("%s: threads of %v paragraphs, want %v", tt.why, got, tt.want)
		}
	}
}
