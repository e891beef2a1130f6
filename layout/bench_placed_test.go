package layout_test

import (
	"fmt"
	"testing"

	"github.com/galleyproof/galley/layout"
)

// placedPage returns a page of n lines in eight columns side by side, with a
// headline of two lines every hundred lines.
func placedPage(n int) (*layout.Page, int) {
	const (
		across  = 8
		article = 100
		lead    = 12.0
		wide    = 180.0
	)
	words := []string{"The", "ferry", "left", "at", "noon", "and", "nobody", "on", "the", "quay", "had", "seen", "it", "go"}
	p, size := &layout.Page{}, 0
	for i := range n {
		high := (n + across - 1) / across
		row := i % high % article
		x, y := float64(i/high)*(wide+20), float64(i%high)*lead
		l := layout.Line{Size: 10, Bounds: layout.Rect{X0: x, Y0: y, X1: x + wide, Y1: y + 10}}
		for k := 0; len(l.Text) < 34; k++ {
			if k > 0 {
				l.Text += " "
			}
			l.Text += words[(i*5+k*3+i/7)%len(words)]
		}
		switch {
		case row < 2:
			l.Text, l.Size, l.Bounds.Y1 = fmt.Sprintf("News from pier %d", i/article), 16, y+16
			l.Bounds.Y0 = y - 4
		case row%9 == 2:
			l.Bounds.X0 += 10
		case row%9 == 1:
			l.Text, l.Bounds.X1 = "and so it went.", x+wide/2
		}
		p.Lines = append(p.Lines, l)
		size += len(l.Text) + 1
	}
	return p, size
}

// BenchmarkAnalyzePlaced measures the analysis of pages with geometry, from a
// short one to one far larger than any that is printed.
func BenchmarkAnalyzePlaced(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000, 100_000} {
		page, size := placedPage(n)
		b.Run(fmt.Sprintf("lines=%d", n), func(b *testing.B) {
			var a layout.Analyzer
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				a.Analyze(page)
			}
		})
	}
}
