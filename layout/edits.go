package layout

import "strings"

// silentEdits are the edits that need no explanation: white space where lines
// end, join or are empty.
const silentEdits = " space trim blank gutter row "

// explainEdits notes each run whose text is not the source's: what was put in
// its place, against what, by which rule.
func (s *analysis) explainEdits() {
	if !s.Explain {
		return
	}
	for b := range s.doc.blocks {
		for _, p := range b.Paragraphs {
			for i := range p {
				s.explainRun(&p[i])
			}
		}
	}
}

func (s *analysis) explainRun(r *Run) {
	if r.Edit == Same || silent(r.Rule) {
		return
	}
	l := &s.pages[r.From.Page].Lines[r.From.Line]
	s.explain(Decision{Kind: DecideEdit, Page: r.From.Page, Line: l.ID, Chosen: r.Edit.String(), Against: "same", Rule: r.Rule,
		Margin: editMargins[r.Confidence], Cues: []Cue{{r.Confidence.String(), editMargins[r.Confidence]}},
		What: around(l.Text, r.From.Start, r.From.End, r.Text)})
}

// aroundRunes is how much of a line is shown on each side of an edit.
const aroundRunes = 8

// around returns s with [start, end) and what stands for it in braces, and some
// of the line on both sides.
func around(s string, start, end int, text string) string {
	before := s[:start]
	if b := lastRunes(before, aroundRunes); b != "" {
		before = "…" + b
	}
	after := s[end:]
	if a := firstRunes(after, aroundRunes); a != "" && len(a) < len(after) {
		after = a + "…"
	}
	return before + "{" + clip(s[start:end]) + " → " + clip(text) + "}" + after
}

// editMargins stand for the margins of what is not weighed but follows from a
// rule: by the confidence of the rule, in nats.
var editMargins = [...]float64{Certain: 10, Likely: 3, Guess: 1}

// silent reports whether rule is among the silent edits.
func silent(rule string) bool { return strings.Contains(silentEdits, " "+rule+" ") }
