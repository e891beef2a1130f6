package layout_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/formats"
)

// positionedPages returns the files with geometry that lie beside the project
// and those of its own.
func positionedPages() []string {
	var files []string
	for _, pattern := range []string{
		"../../shared/pages/typeset/*/bbox.xhtml", "../../shared/pages/typeset/*/tess.*", "../../shared/pages/newspapers/*/lines.hocr",
		"../testdata/pages/*/bbox.xhtml", "../testdata/pages/*/tess.*",
	} {
		found, _ := filepath.Glob(pattern)
		for _, f := range found {
			if filepath.Ext(f) != ".txt" {
				files = append(files, f)
			}
		}
	}
	return files
}

// TestPlacedConservation checks that every byte of every positioned page is
// accounted for.
func TestPlacedConservation(t *testing.T) {
	for _, file := range positionedPages() {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := formats.Read(f)
		f.Close()
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		var a layout.Analyzer
		if err := a.Analyze(pages...).Validate(pages); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}
