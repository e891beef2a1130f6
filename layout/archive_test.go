package layout_test

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	diff "github.com/google/go-cmp/cmp"

	"github.com/galleyproof/galley/internal/golden"
	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/plain"
)

// TestArchives runs the cases of testdata, see testdata/README.md. Whatever
// the case wants, the laws of the package are checked on it as well.
func TestArchives(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := golden.Parse(string(text))
			if err != nil {
				t.Fatal(err)
			}
			c := newCase(t, a)
			c.compare(t)
			c.laws(t)
			if got := a.String(); golden.Update() && got != string(text) {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// An archiveCase is an archive with what came of its pages.
type archiveCase struct {
	*golden.Archive
	again string // the text of the second run
	once  string // the text of the first one
	pages []*layout.Page
	doc   *layout.Document
}

// archivePages reads the pages of an archive: several page.txt sections are
// pages parted by form feeds, each page.boxes is a page.
func archivePages(t *testing.T, a *golden.Archive) []*layout.Page {
	t.Helper()
	var text []string
	var pages []*layout.Page
	for _, s := range a.Sections {
		switch s.Name {
		case "page.txt":
			text = append(text, s.Text)
		case "page.boxes":
			pages = append(pages, boxes(t, len(pages)+1, s.Text))
		}
	}
	if len(text) > 0 {
		more, err := plain.Read(strings.NewReader(strings.Join(text, "\f")))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, more...)
	}
	if len(pages) == 0 {
		t.Fatal("no page")
	}
	return pages
}

// boxes reads a page with geometry: each line is a printed one, its left, top,
// right and bottom edge, the size of its type, and its text. The text may be
// the name of what has none: rule or picture, in angle brackets.
func boxes(t *testing.T, number int, text string) *layout.Page {
	t.Helper()
	p := &layout.Page{Number: number}
	for row := range strings.Lines(text) {
		var l layout.Line
		fields := strings.SplitN(strings.TrimSuffix(row, "\n"), " ", 6)
		if len(fields) < 6 {
			t.Fatalf("%q is no box", row)
		}
		b := &l.Bounds
		for i, v := range []*float64{&b.X0, &b.Y0, &b.X1, &b.Y1, &l.Size} {
			if _, err := fmt.Sscan(fields[i], v); err != nil {
				t.Fatalf("%q: %v", row, err)
			}
		}
		switch l.Text = fields[5]; l.Text {
		case "<rule>":
			p.Rules = append(p.Rules, l.Bounds)
			continue
		case "<picture>":
			p.Pictures = append(p.Pictures, l.Bounds)
			continue
		}
		l.ID = fmt.Sprint(len(p.Lines) + 1)
		p.Lines = append(p.Lines, l)
	}
	return p
}

// newCase analyzes the pages of an archive.
func newCase(t *testing.T, a *golden.Archive) *archiveCase {
	t.Helper()
	var az layout.Analyzer
	c := &archiveCase{Archive: a, pages: archivePages(t, a)}
	c.doc = az.Analyze(c.pages...)
	p := layout.Printer{Furniture: true}
	c.once = string(p.Text(c.doc))
	_, again := analyze(t, []byte(c.once))
	c.again = string(p.Text(again))
	return c
}

// outputs are the sections that a case can want.
var outputs = map[string]func(c *archiveCase) string{
	"want.txt":  func(c *archiveCase) string { return string(new(layout.Printer).Text(c.doc)) },
	"want.md":   func(c *archiveCase) string { return string(new(layout.Printer).Markdown(c.doc)) },
	"want.html": func(c *archiveCase) string { return string(new(layout.Printer).HTML(c.doc)) },
	"want.json": func(c *archiveCase) string { return string(new(layout.Printer).JSON(c.doc)) },
	"again.txt": func(c *archiveCase) string { return c.again },
	"blocks":    func(c *archiveCase) string { return dumpBlocks(c.doc) },
	"runs":      func(c *archiveCase) string { return dumpRuns(c.doc, c.pages) },
}

// compare compares what came with what the case wants. A section "fails" says
// why a case is known not to come out right: then it must not.
func (c *archiveCase) compare(t *testing.T) {
	t.Helper()
	fails := slices.IndexFunc(c.Sections, func(s golden.Section) bool { return s.Name == "fails" })
	wants, differ := 0, ""
	for i, s := range c.Sections {
		out, ok := outputs[s.Name]
		switch {
		case strings.HasPrefix(s.Name, "page.") || i == fails:
			continue
		case !ok:
			t.Fatalf("unknown section %q", s.Name)
		}
		wants++
		got := out(c)
		if fails < 0 && golden.Update() {
			c.Sections[i].Text = got
		} else if d := diff.Diff(s.Text, got); d != "" {
			differ += fmt.Sprintf("%s, -want +got:\n%s", s.Name, d)
		}
	}
	switch {
	case wants == 0:
		t.Error("the case wants nothing")
	case fails < 0 && differ != "":
		t.Error(differ)
	case fails >= 0 && differ == "":
		t.Errorf("comes out right now: take out the section that says %q", c.Sections[fails].Text)
	}
}

// laws checks what holds of every document.
func (c *archiveCase) laws(t *testing.T) {
	t.Helper()
	if err := c.doc.Validate(c.pages); err != nil {
		t.Error(err)
	}
	var p layout.Printer
	var a layout.Analyzer
	if !bytes.Equal(p.Trace(c.doc, c.pages...), p.Trace(a.Analyze(c.pages...), c.pages...)) {
		t.Error("the same pages gave another document")
	}
	if d := diff.Diff(c.once, c.again); d != "" && !c.wants("again.txt") {
		t.Errorf("a second run changes the text, -once +twice:\n%s", d)
	} else if d == "" && c.wants("again.txt") {
		t.Error("a second run changes nothing now: take out the section again.txt")
	}
	checkLetters(t, c.pages, c.doc, c.once)
	checkForms(t, c.doc)
}

func (c *archiveCase) wants(name string) bool {
	return slices.ContainsFunc(c.Sections, func(s golden.Section) bool { return s.Name == name })
}

// checkLetters counts: what is in the text is what was in the source, less
// what the runs say was taken out, and more what they say was put in.
func checkLetters(t *testing.T, pages []*layout.Page, doc *layout.Document, text string) {
	t.Helper()
	count := map[rune]int{}
	add := func(s string, n int) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				count[r] += n
			}
		}
	}
	for _, p := range pages {
		for _, l := range p.Lines {
			add(l.Text, 1)
		}
	}
	for _, b := range allBlocks(doc) {
		for _, p := range b.Paragraphs {
			for _, r := range p {
				if r.Edit == layout.Same || r.Edit == layout.Moved {
					continue
				}
				add(pages[r.From.Page].Lines[r.From.Line].Text[r.From.Start:r.From.End], -1)
				add(r.Text, 1)
			}
		}
	}
	add(text, -1)
	for r, n := range count {
		if n != 0 {
			t.Errorf("%q is %+d times more in the source and its edits than in the text", r, n)
		}
	}
}

func allBlocks(doc *layout.Document) []*layout.Block {
	var list []*layout.Block
	for _, a := range doc.Articles {
		list = append(list, a.Blocks...)
	}
	return append(append(list, doc.Loose...), doc.Furniture...)
}

// dumpBlocks writes a line for each paragraph: its role and its text; an empty
// line parts the articles, a line of dashes what belongs to none.
func dumpBlocks(doc *layout.Document) string {
	var b strings.Builder
	for i, a := range doc.Articles {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, k := range a.Blocks {
			dumpBlock(&b, k)
		}
	}
	for _, list := range [][]*layout.Block{doc.Loose, doc.Furniture} {
		for i, k := range list {
			if k.Text("") == "" {
				continue
			}
			if i == 0 {
				b.WriteString("---\n")
			}
			dumpBlock(&b, k)
		}
	}
	return b.String()
}

func dumpBlock(b *strings.Builder, k *layout.Block) {
	for _, p := range k.Paragraphs {
		fmt.Fprintf(b, "%v: %s\n", k.Role, p.Text())
	}
}

// editMarks are what dumpRuns writes for each way of editing.
var editMarks = map[layout.Edit]string{layout.Inserted: "+", layout.Deleted: "-", layout.Changed: "~", layout.Moved: ">"}

// dumpRuns writes, for each line of the source, what was changed in it, but
// for the spaces that stand for line ends.
func dumpRuns(doc *layout.Document, pages []*layout.Page) string {
	type edit struct {
		at   layout.Span
		text string
	}
	var edits []edit
	for _, k := range allBlocks(doc) {
		for _, p := range k.Paragraphs {
			for _, r := range p {
				mark, ok := editMarks[r.Edit]
				if !ok || r.Rule == "blank" || r.Edit == layout.Inserted && r.Rule == "space" {
					continue
				}
				l := pages[r.From.Page].Lines[r.From.Line]
				s := fmt.Sprintf("%s:%d %s", l.ID, r.From.Start+1, mark)
				if from := l.Text[r.From.Start:r.From.End]; r.Edit != layout.Inserted {
					s += fmt.Sprintf(" %q", from)
				}
				if r.Edit == layout.Inserted || r.Edit == layout.Changed {
					s += fmt.Sprintf(" %q", r.Text)
				}
				edits = append(edits, edit{r.From, fmt.Sprintf("%s %s %v\n", s, r.Rule, r.Confidence)})
			}
		}
	}
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(a.at.Page-b.at.Page, a.at.Line-b.at.Line, a.at.Start-b.at.Start)
	})
	var b strings.Builder
	for _, e := range edits {
		b.WriteString(e.text)
	}
	return b.String()
}

// TestClean holds that text that needs nothing stays as it is, and that text
// which needs its lines joined gets no more than that.
func TestClean(t *testing.T) {
	files, _ := filepath.Glob("../testdata/clean/*.txt")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".want.txt") {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { testClean(t, file) })
	}
}

// testClean holds that a text becomes what stands beside it, or stays what it
// is, and that the result stays what it is.
func testClean(t *testing.T, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".want.txt")
	if os.IsNotExist(err) {
		want = text
	} else if err != nil {
		t.Fatal(err)
	}
	p := layout.Printer{Furniture: true}
	for _, in := range []struct {
		name string
		text []byte
	}{{"the text", text}, {"its output", want}} {
		pages, err := plain.Read(bytes.NewReader(in.text))
		if err != nil {
			t.Fatal(err)
		}
		var a layout.Analyzer
		if d := diff.Diff(string(want), string(p.Text(a.Analyze(pages...)))); d != "" {
			t.Errorf("%s, -want +got:\n%s", in.name, d)
		}
	}
}
