package hocr_test

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout/hocr"
)

func Example() {
	const file = `<div class="ocr_page" title="bbox 0 0 200 300">
<span class="ocr_header" id="l1" title="bbox 10 20 90 30">The Daily Ledger</span>
<span class="ocr_line" id="l2" title="bbox 10 40 90 50">
  <span class="ocrx_word" title="bbox 10 40 40 50; x_wconf 95">Rain</span>
  <span class="ocrx_word" title="bbox 45 40 90 50; x_wconf 78">again</span>
</span></div>`
	pages, err := hocr.Read(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range pages[0].Lines {
		fmt.Println(l.ID, l.Text, l.Bounds, l.Hint)
		for _, w := range l.Words {
			fmt.Println("  ", l.Text[w.Start:w.End], w.Confidence)
		}
	}
	// Output:
	// l1 The Daily Ledger {10 20 90 30} furniture
	// l2 Rain again {10 40 90 50} unknown
	//    Rain 0.95
	//    again 0.78
}
