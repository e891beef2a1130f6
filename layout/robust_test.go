package layout_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"github.com/galleyproof/galley/internal/golden"
	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/plain"
)

func utf16(t *testing.T, s string, e unicode.Endianness) string {
	t.Helper()
	out, err := unicode.UTF16(e, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestBadInput holds that input of any kind gives what can be read of it.
func TestBadInput(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"an empty file is an empty document", "", ""},
		{"so is white space", " \n\t\n\f\n \n", ""},
		{"so is a byte order mark alone", "\ufeff", ""},
		{"a byte order mark is no text", "\ufeffRain.\n", "Rain.\n"},
		{"UTF-16, as Windows writes it", utf16(t, "Rain — 雨。\r\n", unicode.LittleEndian), "Rain — 雨。\n"},
		{"UTF-16, the other way round", utf16(t, "Rain — 雨。\n", unicode.BigEndian), "Rain — 雨。\n"},
		{"bytes that are not UTF-8 are seen as such", "Ra\xffin\xc3.\n", "Ra\ufffdin\ufffd.\n"},
		{"half a character at the end", "雨\xe9\x9b", "雨\ufffd\ufffd\n"},
		{"NUL leaves nothing on the page", "Ra\x00in.\x00\n", "Rain.\n"},
		{"lines that hold nothing to see are empty lines", "One.\n\x00\nTwo.\n", "One.\n\nTwo.\n"},
		{"CR alone ends lines", "One.\r\rTwo.\r", "One.\n\nTwo.\n"},
		{"CR LF, and all three in one file", "One.\r\n\r\nTwo.\r\rThree.\n\nFour.", "One.\n\nTwo.\n\nThree.\n\nFour.\n"},
		{"form feeds alone", "\f\f\f", ""},
		{"no line feed at the end", "Rain.", "Rain.\n"},
		{"what is wrong with one line is not with the next", "\xff\xff\n\nRain.\n", "\ufffd\ufffd\n\nRain.\n"},
	} {
		_, doc := analyze(t, []byte(tt.in))
		var p layout.Printer
		if got := string(p.Text(doc)); got != tt.want {
			t.Errorf("%s: %q gives %q, want %q", tt.why, tt.in, got, tt.want)
		}
	}
}

// TestHandmadePages holds that pages need not come from a reader: boxes,
// names and positions may be missing or make no sense.
func TestHandmadePages(t *testing.T) {
	long := strings.Repeat("word ", 8)
	for _, page := range []*layout.Page{
		{},
		{Cells: true},
		{Lines: []layout.Line{{}, {Text: ""}, {Text: " "}}},
		{Lines: []layout.Line{{Text: long}, {Text: long}, {Text: "end."}}},
		{Cells: true, Lines: []layout.Line{{Text: long, Bounds: layout.Rect{X0: 5, Y0: 9, X1: -5, Y1: -9}}, {Text: "\xff"}}},
		{Lines: []layout.Line{{Text: long, Bounds: layout.Rect{X0: 1e300, Y0: -1e300, X1: 1e308, Y1: 1e308}, Size: -1, Block: -7}, {Text: "x"}}},
		{Lines: []layout.Line{{Text: "two\nlines\r\nin one"}, {Text: "x", Hint: layout.RoleCaption, Full: "xylophone"}}},
		{Lines: []layout.Line{{Text: "x", Words: []layout.Word{{Start: 5, End: 2, Confidence: 9}}}}},
		{Rules: []layout.Rect{{}}, Pictures: []layout.Rect{{X0: 9}}, Dir: layout.TopToBottom, Lines: []layout.Line{{Text: "縦"}, {Text: "書"}}},
		{Dir: 99, Lines: []layout.Line{{Text: "x"}}},
	} {
		var a layout.Analyzer
		pages := []*layout.Page{page, page}
		doc := a.Analyze(pages...)
		if err := doc.Validate(pages); err != nil {
			t.Errorf("%+v: %v", page, err)
		}
		var p layout.Printer
		p.Trace(doc, pages...)
		p.Trace(doc) // without the pages the lines have no names
		checkForms(t, doc)
	}
}

// hugeText is how long the texts are that must not take long: 8 MB.
const hugeText = 8 << 20

// TestHuge holds that texts that are hard on a careless algorithm are read to
// the end: one line, one word, one bracket after another, many short lines.
func TestHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, tt := range []struct {
		why  string
		unit string
		size int
	}{
		{"one long line", "The rain came late this year. ", hugeText},
		{"one long line without spaces", "雨来得晚，", hugeText},
		{"one word", "a", hugeText / 4},
		{"brackets that are never closed", "(", hugeText / 8},
		{"quotes that are never closed", "“", hugeText / 8},
		{"brackets, a line each", "((\n", hugeText / 32},
		{"lines of one letter", "a\n", hugeText / 32},
		{"empty lines", "\n", hugeText / 4},
		{"pages", "a\f", hugeText / 64},
		{"spaces", " ", hugeText / 4},
		{"a hyphen at every line's end", "light-\n", hugeText / 16},
		{"bytes that are no text", "\xff", hugeText / 8},
	} {
		text := []byte(strings.Repeat(tt.unit, tt.size/len(tt.unit)))
		_, doc := analyze(t, text)
		p := layout.Printer{Furniture: true}
		out := p.Text(doc)
		if visible := bytes.TrimSpace(text); len(visible) > 0 && len(out) < len(visible)/4 {
			t.Errorf("%s: of %d bytes %d are left", tt.why, len(visible), len(out))
		}
	}
}

// TestTenTimes holds that a text ten times as long takes about ten times the
// memory: what is kept for pairs of lines would take a hundred times as much.
func TestTenTimes(t *testing.T) {
	page, err := os.ReadFile("../testdata/pages/zh-seed/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, sep := range []string{"\f", "\n"} {
		one := allocated(t, bytes.Repeat(append(bytes.Clone(page), sep...), 3))
		ten := allocated(t, bytes.Repeat(append(bytes.Clone(page), sep...), 30))
		if ten > 15*one {
			t.Errorf("separated by %q: %d bytes for a text, %d for one ten times as long", sep, one, ten)
		}
	}
}

// allocated returns the bytes that an analysis of text allocates.
func allocated(t *testing.T, text []byte) uint64 {
	t.Helper()
	pages, err := plain.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var a layout.Analyzer
	a.Analyze(pages...)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestAnalyzerUnchanged holds that an analysis changes neither its settings
// nor the pages, so that both can be shared.
func TestAnalyzerUnchanged(t *testing.T) {
	page, err := os.ReadFile("../testdata/pages/zh-seed/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	pages, copies := make([]*layout.Page, 0), make([]*layout.Page, 0)
	for _, list := range []*[]*layout.Page{&pages, &copies} {
		if *list, err = plain.Read(bytes.NewReader(page)); err != nil {
			t.Fatal(err)
		}
	}
	a := layout.Analyzer{Explain: true}
	doc := a.Analyze(pages...)
	if d := cmp.Diff(copies, pages); d != "" {
		t.Errorf("pages, -before +after:\n%s", d)
	}
	if a.Joiner.Lexicon != nil || a.KeepOrder || !a.Explain {
		t.Errorf("settings are now %+v", a)
	}
	var quiet layout.Analyzer
	silent := quiet.Analyze(pages...)
	if len(doc.Decisions) == 0 || len(silent.Decisions) != 0 {
		t.Errorf("%d decisions with Explain, %d without", len(doc.Decisions), len(silent.Decisions))
	}
	doc.Decisions = nil
	if d := cmp.Diff(silent, doc); d != "" {
		t.Errorf("to explain changes the document, -without +with:\n%s", d)
	}
}

// keepOrderFails are the archives whose order KeepOrder is known to change,
// and why. An entry whose order it no longer changes fails the test.
var keepOrderFails = map[string]string{
	"boxes-columns":               keepBoxes,
	"boxes-caption":               keepBoxes,
	"boxes-running-head":          keepBoxes,
	"boxes-headline-over-columns": keepBoxes,
}

const keepBoxes = "pages with geometry are read column by column whatever the settings"

// TestKeepOrder holds that KeepOrder leaves everything in the order of the
// source, furniture apart, on the pages of all archives, most of which have
// their parts in another order.
func TestKeepOrder(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no archives")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := golden.Parse(string(text))
		if err != nil {
			t.Fatal(err)
		}
		pages := archivePages(t, c)
		a := layout.Analyzer{KeepOrder: true}
		doc := a.Analyze(pages...)
		if err := doc.Validate(pages); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		err = checkOrder(doc)
		switch why, known := keepOrderFails[name]; {
		case err != nil && !known:
			t.Errorf("%s: %v", name, err)
		case err == nil && known:
			t.Errorf("%s keeps its order now, take it out of the table: %s", name, why)
		}
	}
}

// checkOrder reports the first paragraph of the articles that stands after a
// later line of the source.
func checkOrder(doc *layout.Document) error {
	last := layout.Span{Line: -1}
	for _, a := range doc.Articles {
		for _, b := range a.Blocks {
			for _, p := range b.Paragraphs {
				if len(p) == 0 {
					continue
				}
				at := p[0].From
				if at.Page < last.Page || at.Page == last.Page && at.Line < last.Line {
					return fmt.Errorf("%.40q stands after line %d of page %d", p.Text(), last.Line, last.Page)
				}
				last = at
			}
		}
	}
	return nil
}
