package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/galleyproof/galley/layout"
)

// galley runs the command and returns what it wrote and its exit status.
func galley(stdin string, args ...string) (stdout, stderr string, status int) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &err)
	return out.String(), err.String(), status
}

// write puts text into a file of the test and returns its name.
func write(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

const (
	prose = "The ferry <sails> again,\nnine years after the last\ncrossing of the straits.\n"
	hocr  = `<div class="ocr_page"><span class="ocr_line" title="bbox 10 20 90 30">Rain again</span></div>`
)

// TestForms holds that each form of output is what it is called, and that all
// of them come from the same input.
func TestForms(t *testing.T) {
	for form, want := range map[string]string{
		"text": "The ferry <sails> again, nine years after the last crossing of the straits.\n",
		"md":   "The ferry \\<sails> again, nine years after the last crossing of the straits.\n",
		"html": "<article>\n<p>The ferry &lt;sails&gt; again, nine years after the last crossing of the straits.</p>\n</article>\n",
	} {
		if got, stderr, status := galley(prose, "-to", form); got != want || stderr != "" || status != 0 {
			t.Errorf("%s: %q, %q, status %d", form, got, stderr, status)
		}
	}
	if got, _, _ := galley(prose); !strings.Contains(got, `\<sails>`) {
		t.Errorf("without -to: %q, want Markdown", got)
	}
	for _, form := range []string{"json", "trace"} {
		got, stderr, status := galley(prose, "-to", form)
		var doc struct{ Articles []map[string]any }
		if err := json.Unmarshal([]byte(got), &doc); err != nil || len(doc.Articles) != 1 || stderr != "" || status != 0 {
			t.Errorf("%s: %v, %q, status %d: %s", form, err, stderr, status, got)
		}
	}
	for _, name := range formNames() {
		if forms[name] == nil {
			t.Errorf("form %q is named and not there", name)
		}
	}
	if len(formNames()) != len(forms) {
		t.Errorf("%d forms are named, %d are there", len(formNames()), len(forms))
	}
}

// TestStdin holds that a pipe is read, with and without a name for it, and
// that the sample is for where no input can come from, a terminal or the null
// device: an empty pipe or file must not become a newspaper.
func TestStdin(t *testing.T) {
	for _, args := range [][]string{{"-to", "text"}, {"-to", "text", "-"}} {
		if got, _, status := galley("Rain.\n", args...); got != "Rain.\n" || status != 0 {
			t.Errorf("%q: %q, status %d", args, got, status)
		}
		if got, stderr, status := galley("", args...); got != "" || stderr != "" || status != 0 {
			t.Errorf("%q without input: %q, %q, status %d", args, got, stderr, status)
		}
	}
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	var out bytes.Buffer
	if status := run([]string{"-to", "text"}, null, &out, io.Discard); !strings.Contains(out.String(), "郭洪申") || status != 0 {
		t.Errorf("the null device: %.40q, status %d", out.String(), status)
	}
}

// TestSample holds that the page that the command has with it is the one that
// the tests are run on, and that it is made into articles.
func TestSample(t *testing.T) {
	page, err := os.ReadFile("../../testdata/pages/zh-seed/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != sample {
		t.Error("page.txt is not the page of testdata")
	}
	if got, _, status := galley(sample); strings.Count(got, "\n## ") < 5 || status != 0 {
		t.Errorf("%d headlines, status %d", strings.Count(got, "\n## "), status)
	}
}

// TestFiles holds that several files are the pages of one document, in the
// order given, with their names.
func TestFiles(t *testing.T) {
	a, b := write(t, "a.txt", "First of all pages.\n"), write(t, "b.hocr", hocr)
	got, stderr, status := galley("Third page of these.\n", "-to", "trace", a, b, "-")
	var doc struct {
		Pages []struct {
			Name   string
			Number int
		}
	}
	if err := json.Unmarshal([]byte(got), &doc); err != nil || stderr != "" || status != 0 {
		t.Fatalf("%v, %q, status %d", err, stderr, status)
	}
	if len(doc.Pages) != 3 || doc.Pages[0].Name != "a.txt" || doc.Pages[1].Name != "b.hocr" || doc.Pages[2].Name != "" {
		t.Errorf("pages %+v", doc.Pages)
	}
	at := 0
	for _, word := range []string{"First", "Rain", "Third"} {
		i := strings.Index(got[at:], word)
		if i < 0 {
			t.Fatalf("%q is not in its place in %s", word, got)
		}
		at += i
	}
}

// TestFrom holds that the format is told by the content, and that -from has
// the last word.
func TestFrom(t *testing.T) {
	if got, _, _ := galley(hocr, "-to", "text"); got != "Rain again\n" {
		t.Errorf("told by the content: %q", got)
	}
	if got, _, status := galley(hocr, "-to", "text", "-from", "plain"); !strings.Contains(got, "ocr_line") || status != 0 {
		t.Errorf("-from plain: %q", got)
	}
	for _, name := range formatNames() {
		if name == metsName {
			continue
		}
		if _, stderr, status := galley("", "-from", name); status == statusUsage {
			t.Errorf("-from %s: %q", name, stderr)
		}
	}
}

// TestFaults holds the exit status and the message of each kind of fault: the
// name of the file and the place in it, on standard error; what was read
// before is still written.
func TestFaults(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "nowhere.txt")
	broken := write(t, "broken.xml", `<alto><Page><TextLine><String CONTENT="Rain"/></TextLine>`+"\n"+`<TextLine HPOS="wide"`)
	other := write(t, "other.xml", `<?xml version="1.0"?>`+"\n<TEI>text</TEI>")
	table := write(t, "table.tsv", "no\ttable\n")
	for _, tt := range []struct {
		why    string
		args   []string
		status int
		stdout string
		stderr []string
	}{
		{"a file that is not there", []string{missing}, 1, "", []string{"galley: ", missing}},
		{"a folder", []string{t.TempDir()}, 1, "", []string{"galley: ", "is a directory"}},
		{"markup of an unknown kind", []string{other}, 1, "", []string{other + ":1:1: ", "unknown format"}},
		{"another format than -from says", []string{"-from", "tsv", table}, 1, "", []string{table + ":1:1: tsv: ", "malformed"}},
		{"a file that breaks off", []string{broken}, 1, "Rain", []string{broken + ":2:"}},
		{"a form that there is not", []string{"-to", "pdf"}, 2, "", []string{`unknown form "pdf"`, "usage: galley"}},
		{"a format that there is not", []string{"-from", "docx"}, 2, "", []string{`unknown format "docx"`, "usage: galley"}},
		{"a flag that there is not", []string{"-pretty"}, 2, "", []string{"-pretty", "usage: galley"}},
		{"a flag without its value", []string{"-to"}, 2, "", []string{"-to", "usage: galley"}},
		{"a call for help is no fault", []string{"-h"}, 0, "", []string{"usage: galley", "-from", "alto", "mets", "trace"}},
	} {
		stdout, stderr, status := galley("", tt.args...)
		if status != tt.status {
			t.Errorf("%s: status %d, want %d", tt.why, status, tt.status)
		}
		if !strings.Contains(stdout, tt.stdout) || tt.stdout == "" && stdout != "" {
			t.Errorf("%s: printed %q, want %q", tt.why, stdout, tt.stdout)
		}
		for _, want := range tt.stderr {
			if !strings.Contains(stderr, want) {
				t.Errorf("%s: message %q is without %q", tt.why, stderr, want)
			}
		}
	}
}

// errReader and errWriter are an input and an output that fail.
type (
	errReader struct{ error }
	errWriter struct{ error }
)

func (r errReader) Read([]byte) (int, error)  { return 0, r.error }
func (w errWriter) Write([]byte) (int, error) { return 0, w.error }

// TestBroken holds that a failing input or output is a fault that is told of.
func TestBroken(t *testing.T) {
	cut := errors.New("cable cut")
	var stderr bytes.Buffer
	if status := run(nil, io.MultiReader(strings.NewReader("Rain.\n"), errReader{cut}), io.Discard, &stderr); status != statusFault ||
		!strings.Contains(stderr.String(), "standard input: cable cut") {
		t.Errorf("input: %q, status %d", stderr.String(), status)
	}
	for _, args := range [][]string{nil, {"-explain"}} {
		stderr.Reset()
		if status := run(args, strings.NewReader(prose), errWriter{cut}, &stderr); status != statusFault || !strings.Contains(stderr.String(), "cable cut") {
			t.Errorf("output %q: %q, status %d", args, stderr.String(), status)
		}
	}
}

// TestExplain holds that there is a line for every decision, and what is in it.
func TestExplain(t *testing.T) {
	got, stderr, status := galley(sample, "-explain")
	if stderr != "" || status != 0 {
		t.Fatalf("%q, status %d", stderr, status)
	}
	kinds := map[string]int{}
	for line := range strings.Lines(got) {
		kind, _, _ := strings.Cut(line, " ")
		kinds[kind]++
		if !strings.Contains(line, " margin ") || !strings.Contains(line, " rule ") {
			t.Errorf("without a margin or a rule: %q", line)
		}
	}
	for _, kind := range []layout.DecisionKind{layout.DecideBreak, layout.DecideRole, layout.DecideLink, layout.DecideEdit} {
		if kinds[string(kind)] == 0 {
			t.Errorf("no decision of kind %q among %v", kind, kinds)
		}
	}
}

// TestFurniture holds that running heads are printed only when asked for.
func TestFurniture(t *testing.T) {
	const pages = "The Post 1\n\nRain came at last.\n\fThe Post 2\n\nThe harvest is in.\n"
	for _, form := range []string{"text", "md", "html"} {
		without, _, _ := galley(pages, "-to", form)
		with, _, _ := galley(pages, "-to", form, "-furniture")
		if strings.Contains(without, "The Post") || !strings.Contains(with, "The Post 1") || !strings.Contains(with, "The Post 2") {
			t.Errorf("%s: without %q, with %q", form, without, with)
		}
	}
}

// TestMETS holds that a METS file brings the pages that it names, whatever
// prefix its elements have, and that text about METS is text.
func TestMETS(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	write("1.xml", `<alto><Page><TextLine><String CONTENT="Front"/></TextLine></Page></alto>`)
	const plain = `<mets><fileSec><fileGrp USE="FULLTEXT"><file ID="a" MIMETYPE="text/xml"><FLocat href="1.xml"/></file></fileGrp></fileSec></mets>`
	prefixed := strings.NewReplacer("</", "</mets:", "<", "<mets:").Replace(plain)
	for name, text := range map[string]string{"plain.xml": plain, "prefixed.xml": "<?xml version=\"1.0\"?>\n" + prefixed} {
		for _, args := range [][]string{{"-to", "text"}, {"-to", "text", "-from", "mets"}} {
			got, stderr, status := galley("", append(args, write(name, text))...)
			if got != "Front\n" || stderr != "" || status != 0 {
				t.Errorf("%s %q: %q, %q, status %d", name, args, got, stderr, status)
			}
		}
	}
	about := "Write <mets:mets> around it.\n"
	if got, stderr, status := galley("", "-to", "text", write("about.txt", about)); got != about || status != 0 {
		t.Errorf("text about METS: %q, %q, status %d", got, stderr, status)
	}
}
