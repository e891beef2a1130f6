package layout_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/formats"
)

// positionedFiles returns the files with geometry of the project and those
// that lie beside it.
func positionedFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{
		"../testdata/pages/*/bbox.xhtml", "../testdata/pages/*/tess.hocr", "../testdata/pages/*/tess.tsv", "../testdata/pages/*/tess.alto.xml",
		"../../shared/pages/typeset/*/bbox.xhtml", "../../shared/pages/typeset/*/tess.tsv", "../../shared/pages/newspapers/*/lines.hocr",
	} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no positioned pages")
	}
	return files
}

// readFile returns the pages of a file.
func readFile(t *testing.T, file string) []*layout.Page {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pages, err := formats.Read(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return pages
}

// TestPlacedConservation checks that every byte of every positioned page is
// accounted for.
func TestPlacedConservation(t *testing.T) {
	for _, file := range positionedFiles(t) {
		pages := readFile(t, file)
		var a layout.Analyzer
		if err := a.Analyze(pages...).Validate(pages); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// TestPlacedShuffle checks that the order of the source's lines changes
// nothing in what is printed, and that the same pages give the same bytes.
func TestPlacedShuffle(t *testing.T) {
	const seed = 7
	for i, file := range positionedFiles(t) {
		if testing.Short() && i > 12 {
			break
		}
		pages := readFile(t, file)
		var a layout.Analyzer
		var p layout.Printer
		want := p.JSON(a.Analyze(pages...))
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		for _, page := range pages {
			r.Shuffle(len(page.Lines), func(i, j int) { page.Lines[i], page.Lines[j] = page.Lines[j], page.Lines[i] })
		}
		if got := p.JSON(a.Analyze(pages...)); !bytes.Equal(got, want) {
			t.Errorf("%s: shuffling the lines changes the articles%s", file, firstDifference(want, got))
		}
	}
}

// firstDifference shows where b departs from a.
func firstDifference(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	lo := max(0, i-60)
	return "\n want … " + string(a[lo:min(len(a), i+60)]) + "\n have … " + string(b[lo:min(len(b), i+60)])
}

// TestPlacedFormatsAgree checks that the three forms in which Tesseract writes
// one page give the same articles.
func TestPlacedFormatsAgree(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/*/tess.hocr")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no pages of Tesseract")
	}
	var a layout.Analyzer
	var p layout.Printer
	for _, file := range files {
		dir := filepath.Dir(file)
		want := p.JSON(a.Analyze(readFile(t, file)...))
		for _, name := range []string{"tess.alto.xml", "tess.tsv"} {
			if got := p.JSON(a.Analyze(readFile(t, filepath.Join(dir, name))...)); !bytes.Equal(got, want) {
				t.Errorf("%s: %s and tess.hocr differ%s", dir, name, firstDifference(want, got))
			}
		}
	}
}
