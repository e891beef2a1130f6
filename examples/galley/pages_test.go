package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/galleyproof/galley/internal/golden"
)

// The pages of testdata, see testdata/README.md.
const pagesDir = "../../testdata/pages"

// inputs are the files of a page that the command can read: what a PDF library
// and OCR engines made of the same sheet.
var inputs = []string{
	"page.txt", "pdftotext.txt", "pdftotext-raw.txt", "pdftotext-layout.txt", "bbox.xhtml", "tess.txt", "tess.hocr", "tess.alto.xml", "tess.tsv",
}

// wantForms are the files that hold the output of the source page in each
// form; of the other pages only want.json is kept.
var wantForms = map[string][]string{
	"want.txt": {"-to", "text"}, "want.md": {"-to", "md"}, "want.html": {"-to", "html"}, "want.trace.json": {"-to", "trace"},
	"want.explain.txt": {"-explain"},
}

// sourcePage is the page that is kept in all forms.
const sourcePage = "zh-seed"

// TestPages compares what becomes of each page with the files beside it, and
// holds that no figure falls under the one in figures.txt.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob(pagesDir + "/*/truth.json")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	table := readTable(t)
	var measured []row
	for _, name := range pages {
		dir := filepath.Dir(name)
		page := filepath.Base(dir)
		t.Run(page, func(t *testing.T) {
			truth := readTruth(t, name)
			for _, input := range inputs {
				file := filepath.Join(dir, input)
				if _, err := os.Stat(file); os.IsNotExist(err) {
					continue
				}
				got := command1(t, "-to", "json", file)
				r := row{page, input, figuresOf(truth, readRecord(t, []byte(got)))}
				measured = append(measured, r)
				table.check(t, r)
				if input == "page.txt" {
					golden.Compare(t, filepath.Join(dir, "want.json"), got)
				}
			}
			if page == sourcePage {
				compareForms(t, dir)
			}
		})
	}
	if golden.Update() {
		writeTable(t, measured)
	}
}

// compareForms compares a page in every form of output.
func compareForms(t *testing.T, dir string) {
	t.Helper()
	for name, args := range wantForms {
		got := command1(t, append(args, filepath.Join(dir, "page.txt"))...)
		golden.Compare(t, filepath.Join(dir, name), got)
	}
}

// command1 runs the command and returns what it wrote; it must not complain.
func command1(t *testing.T, args ...string) string {
	t.Helper()
	stdout, stderr, status := galley("", args...)
	if stderr != "" || status != 0 {
		t.Fatalf("%q: %s (status %d)", args, stderr, status)
	}
	return stdout
}

// figuresFile is the table of the figures that were reached.
const figuresFile = pagesDir + "/figures.txt"

const figuresHead = "# How near each page comes to its truth, from each file of it that is of use already: F1 of paragraphs that\n" +
	"# are exactly right, share of headlines that are right, F1 of words. No figure may fall. Rewritten by\n" +
	"#\n" +
	"#\tgo test ./examples/galley -run TestPages -update\n" +
	"#\n"

// A row is a line of the table.
type row struct {
	page, input string
	figures
}

type table map[string]figures

// goodPara is from where on a file of a page is in the table, for which every
// other than page.txt has to earn its place: half of the paragraphs are right.
// What lies under it says nothing by going up or down.
const goodPara = 0.5

// readTable reads the table of figures.
func readTable(t *testing.T) table {
	t.Helper()
	text, err := os.ReadFile(figuresFile)
	if err != nil && !golden.Update() {
		t.Fatal(err)
	}
	tab := table{}
	for line := range strings.Lines(string(text)) {
		var r row
		if strings.HasPrefix(line, "#") {
			continue
		}
		if _, err := fmt.Sscan(line, &r.page, &r.input, &r.para, &r.head, &r.words); err != nil {
			t.Fatalf("%s: %q: %v", figuresFile, line, err)
		}
		tab[r.page+"/"+r.input] = r.figures
	}
	return tab
}

// rounding is how far a figure can fall short by being written with four
// decimal places.
const rounding = 0.00005

// check reports a figure that has fallen, or a page that is not in the table.
func (tab table) check(t *testing.T, r row) {
	t.Helper()
	floor, ok := tab[r.page+"/"+r.input]
	if golden.Update() {
		return
	}
	switch {
	case !ok && r.input == "page.txt":
		t.Errorf("%s is not in %s", r.input, figuresFile)
	case !ok:
		t.Logf("%s: %+v is not in the table, where files are from para %v on", r.input, r.figures, goodPara)
	}
	for _, f := range []struct {
		name        string
		got, lowest float64
	}{{"para", r.para, floor.para}, {"head", r.head, floor.head}, {"words", r.words, floor.words}} {
		if f.got < f.lowest-rounding {
			t.Errorf("%s: %s has fallen from %.4f to %.4f", r.input, f.name, f.lowest, f.got)
		}
	}
}

// writeTable writes the table of what was measured.
func writeTable(t *testing.T, rows []row) {
	t.Helper()
	var b strings.Builder
	b.WriteString(figuresHead)
	for _, r := range rows {
		if r.input != "page.txt" && r.para < goodPara {
			continue
		}
		fmt.Fprintf(&b, "%-13s %-20s  %.4f  %.4f  %.4f\n", r.page, r.input, r.para, r.head, r.words)
	}
	if err := os.WriteFile(figuresFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
