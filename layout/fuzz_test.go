package layout_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/plain"
)

// analyze reads text and returns its pages and document, checked.
func analyze(t testing.TB, text []byte) ([]*layout.Page, *layout.Document) {
	t.Helper()
	pages, err := plain.Read(bytes.NewReader(text))
	if err != nil {
		t.Skip(err)
	}
	var a layout.Analyzer
	doc := a.Analyze(pages...)
	if err := doc.Validate(pages); err != nil {
		t.Fatal(err)
	}
	return pages, doc
}

// seeds adds the plain text test data and some nasty inputs.
func seeds(f *testing.F) {
	files, _ := filepath.Glob("../testdata/clean/*.txt")
	for _, name := range append(files, "../testdata/pages/zh-seed/page.txt") {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(b)
		}
	}
	for _, s := range []string{
		"", "\n", "\f", " ", "\xff\xfe", "\x00", "a-\nb", "ﬁﬁ \n", "“一二三四”五\n“一二三四五”\n四五 四五",
		"- \n- \n\n-", strings.Repeat("ab ", 40) + "\n" + strings.Repeat("cd ", 40), "A\n\nB \nC \n\nd", "1\n\f2\n\f3\n",
		"FooBarFooBar. BazBaz", "一 二 三 四 五 六\n", "> a\n\n> b\n", "-- \nX\n\nY", "```\na\n\n\n```\n",
	} {
		f.Add([]byte(s))
	}
}

func FuzzAnalyze(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		pages, doc := analyze(t, text)
		var p layout.Printer
		p.Markdown(doc)
		p.HTML(doc)
		p.JSON(doc)
		p.Trace(doc, pages...)
		var a layout.Analyzer
		if !bytes.Equal(p.Trace(a.Analyze(pages...), pages...), p.Trace(doc, pages...)) {
			t.Fatal("the same pages gave another document")
		}
	})
}

// FuzzIdempotent is about short texts, which are never taken for columns: what
// is decided of one block of theirs does not depend on another, so that a
// second run must change nothing. That it changes nothing in the text made of
// columns is checked on the pages and archives of testdata.
func FuzzIdempotent(f *testing.F) {
	const most = 11 // lines
	seeds(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		if bytes.ContainsAny(text, "\f") || bytes.Count(text, []byte("\n"))+bytes.Count(text, []byte("\r")) > most {
			t.Skip("long enough for columns")
		}
		p := layout.Printer{Furniture: true}
		_, doc := analyze(t, text)
		once := p.Text(doc)
		_, doc = analyze(t, once)
		if twice := p.Text(doc); !bytes.Equal(once, twice) {
			t.Errorf("not idempotent:\n%q\n%q\n%q", text, once, twice)
		}
	})
}
