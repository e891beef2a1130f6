package formats_test

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout/formats"
)

func ExampleRead() {
	for _, file := range []string{
		"Rain again\n",
		`<div class="ocr_page"><span class="ocr_line" title="bbox 10 20 90 30">Rain again</span></div>`,
		`<alto><Page><TextLine><String CONTENT="Rain"/><SP/><String CONTENT="again"/></TextLine></Page></alto>`,
	} {
		f, _ := formats.Detect([]byte(file))
		pages, err := formats.Read(strings.NewReader(file))
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(f.Name, pages[0].Lines[0].Text)
	}
	// Output:
	// plain Rain again
	// hocr Rain again
	// alto Rain again
}

func ExampleReadAs() {
	_, err := formats.ReadAs("tsv", strings.NewReader("Rain again\n"))
	fmt.Println(err)
	// Output: tsv: 1:1: malformed markup: 1 columns of 12
}
