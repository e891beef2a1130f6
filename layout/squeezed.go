package layout

import (
	"slices"
	"strings"
)

// Where East Asian type is justified, the compositor takes out the white of
// punctuation: a bracket or stop then stands nearer than its square, and
// poppler in raw order begins a new line of text there. The pieces of one
// printed line are told by the rule that no line may begin with a closing mark
// (JIS X 4051, GB/T 15834), and by how they fill the measure together.

// joinSqueezed joins the pieces of printed lines that were parted at squeezed
// punctuation.
func (s *analysis) joinSqueezed() {
	var out []*line
	for i := 0; i < len(s.lines); i++ {
		l := s.lines[i]
		for i+1 < len(s.lines) && l.squeezed(s.lines, i+1) {
			l = l.joinedWith(s.lines[i+1])
			i++
		}
		out = append(out, l)
	}
	if len(out) < len(s.lines) {
		s.lines = out
		s.remeasure()
	}
}

// squeezed reports whether lines[i] goes on the printed line that l, above it,
// is the first part of.
func (l *line) squeezed(lines []*line, i int) bool {
	next := lines[i]
	if next.blank != 0 || !hasWide(l.text) || !hasWide(next.text) && !closesAlone(next.text) || next.page != l.page {
		return false
	}
	head := strings.TrimSpace(l.text)
	tail := strings.TrimSpace(next.text)
	measure := max(l.measure, next.measure)
	width, slack := widthAndSlack(head + tail)
	if !l.proven && !next.proven || head == "" || width-slack > measure*(1+fullTolerance/4) {
		return false
	}
	if isNoStart(firstRune(tail)) && wideMark(firstRune(tail)) {
		return true
	}
	if i+1 == len(lines) || !wideMark(lastRune(head)) || !isOpener(firstRune(tail)) && l.stop {
		return false
	}
	// A piece that was ended before its time is one of a line that is full.
	after := lines[i+1]
	short := roomIn(next.metric, measure, next, after) > roomSlack*measure+1
	return short && !next.stop && after.blank == 0 && measure-width < naturalWidth(firstUnit(after.text))+next.slack+roomSlack*measure
}

// closesAlone reports whether s is nothing but closing quotes, which have no
// form of their own in East Asian type.
func closesAlone(s string) bool { return strings.Trim(s, " ’”") == "" && s != "" }

// wideMark reports whether r is punctuation with white in its square.
func wideMark(r rune) bool {
	return strings.ContainsRune("、。，．：；？！’”）〕］｝〉》」』】", r)
}

// joinedWith returns the line that l and next are parts of.
func (l *line) joinedWith(next *line) *line {
	whole := *l
	whole.runs = concat(slices.Clone(l.runs), next.runs)
	whole.box = l.box.Union(next.box)
	whole.script = scriptOf(whole.runs)
	whole.box.X1 = whole.box.X0 + cells(strings.TrimSpace(whole.text))
	whole.setWidth(l.metric)
	return &whole
}
