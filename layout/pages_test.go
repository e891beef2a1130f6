package layout_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/formats"
)

// pageFiles are the files of testdata/pages that are input, by their endings.
var pageFiles = []string{".txt", ".xhtml", ".hocr", ".alto.xml", ".tsv"}

// TestPagesLaws checks the laws of the package on all that extractors and OCR
// engines made of the pages of testdata: plain text and boxes, good and bad.
func TestPagesLaws(t *testing.T) {
	n := 0
	for _, end := range pageFiles {
		files, _ := filepath.Glob("../testdata/pages/*/*" + end)
		for _, file := range files {
			if base := filepath.Base(file); strings.HasPrefix(base, "want.") || base == "text.txt" {
				continue
			}
			n++
			t.Run(strings.TrimPrefix(filepath.ToSlash(file), "../testdata/pages/"), func(t *testing.T) { testLaws(t, file) })
		}
	}
	if n == 0 {
		t.Fatal("no files")
	}
}

func testLaws(t *testing.T, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := formats.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	p := layout.Printer{Furniture: true}
	var a layout.Analyzer
	doc := a.Analyze(pages...)
	if err := doc.Validate(pages); err != nil {
		t.Error(err)
	}
	kept := (&layout.Analyzer{KeepOrder: true}).Analyze(pages...)
	if err := kept.Validate(pages); err != nil {
		t.Errorf("in the order of the source: %v", err)
	}
	explained := (&layout.Analyzer{Explain: true}).Analyze(pages...)
	if !bytes.Equal(p.Trace(doc, pages...), p.Trace(explained, pages...)) {
		t.Error("the same pages, explained, gave another document")
	}
	checkLetters(t, pages, doc, string(p.Text(doc)))
	checkForms(t, doc)
}
