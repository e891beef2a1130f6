package layout

import (
	"fmt"
	"os"
	"testing"
)

var debugPieces func(s *analysis, ps []*piece)

func TestDebugPieces(t *testing.T) {
	f := os.Getenv("DBG")
	if f == "" {
		t.Skip()
	}
	debugHook = func(s *analysis, ps []*piece) {
		for _, p := range ps {
			g, u := "-", "-"
			if p.gov != nil {
				g = clip(p.gov.text())
			}
			if p.up != nil {
				u = clip(p.up.text())
			}
			n := -1
			if p.next != nil {
				n = p.next.nth
			}
			b := p.box()
			sg := p.first().at.seg
			fmt.Printf("%3d seg%d %-9s sz%.2f [%4.0f %4.0f %4.0f %4.0f] L%.0f R%.0f n%d head=%d above=%v below=%v fl=%v gov=%q up=%q next=%d %s\n", p.nth, p.seg, p.role, p.size(), b.X0, b.Y0, b.X1, b.Y1, sg.Left, sg.Right, len(p.lines), sg.Head, sg.Above, sg.Below, sg.Float, g, u, n, clip(p.text()))
		}
	}
	pages := readDebug(f)
	var a Analyzer
	a.Analyze(pages...)
}
