package layout_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/plain"
)

// BenchmarkAnalyze measures the analysis of the source page, once and many
// times over as the pages of one document.
func BenchmarkAnalyze(b *testing.B) {
	page, err := os.ReadFile("../testdata/pages/zh-seed/page.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, sep := range []string{"\f", "\n"} {
		for _, n := range []int{1, 10, 100, 1000} {
			text := bytes.Repeat(append(page, sep...), n)
			pages, err := plain.Read(bytes.NewReader(text))
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("sep=%q/n=%d", sep, n), func(b *testing.B) {
				var a layout.Analyzer
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					a.Analyze(pages...)
				}
			})
		}
	}
}
