package layout

import (
	"fmt"
	"os"
	"testing"

	"strings"
)

func TestDebug(t *testing.T) {
	f := os.Getenv("GDEBUG")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	p := &Page{Cells: true}
	for i, x := range strings.Split(string(b), "\n") {
		x = strings.TrimSuffix(x, "\f")
		if x == "" {
			continue
		}
		p.Lines = append(p.Lines, Line{Text: x, ID: fmt.Sprint(i + 1), Bounds: Rect{X0: cells(x) - cells(strings.TrimLeft(x, " ")), Y0: float64(i), X1: cells(x), Y1: float64(i + 1)}})
	}
	a := &Analyzer{Explain: true}
	s := newAnalysis(a, []*Page{p})
	s.gather()
	s.markFurniture()
	s.paragraphs()
	h := s.measureHabits()
	fmt.Printf("%+v\n", h)
	dec := map[string]string{}
	for _, d := range s.doc.Decisions {
		if d.Kind == DecideBreak {
			dec[d.Line] = d.String()
		}
	}
	for _, l := range s.lines {
		fmt.Printf("%4s st%-2d %v %5.2f/%5.2f b%d %s\n        %s\n", l.id, l.stretch, l.proven, l.width, l.measure, l.blank, l.text, dec[l.id])
	}
}
