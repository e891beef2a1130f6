package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/galleyproof/galley/layout/formats"
)

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// fenced returns the blocks of a Markdown text between fences that open with
// the given line.
func fenced(text, open string) []string {
	var list []string
	for {
		_, rest, ok := strings.Cut(text, "\n"+open+"\n")
		if !ok {
			return list
		}
		block, after, _ := strings.Cut(rest, "\n```\n")
		list, text = append(list, block), after
	}
}

// TestReadmeProgram holds that the program in the README is the one that runs
// as an example of package layout.
func TestReadmeProgram(t *testing.T) {
	programs := fenced(readFile(t, "../../README.md"), "```go")
	if len(programs) != 1 {
		t.Fatalf("%d programs", len(programs))
	}
	if n := strings.Count(programs[0], "\n") + 1; n != 6 {
		t.Errorf("the program has %d lines", n)
	}
	body := "\t" + strings.ReplaceAll(programs[0], "\n", "\n\t") + "\n}\n"
	if !strings.Contains(readFile(t, "../../layout/example_test.go"), body) {
		t.Error("the program is not in layout/example_test.go")
	}
}

// TestReadmePage holds that what the README shows is on the page and comes out
// of it.
func TestReadmePage(t *testing.T) {
	_, rest, _ := strings.Cut(readFile(t, "../../README.md"), "\n```\n")
	before, rest, _ := strings.Cut(rest, "\n```\n")
	_, rest, _ = strings.Cut(rest, "\n```\n")
	after, _, _ := strings.Cut(rest, "\n```\n")
	out, _, _ := galley(sample)
	for _, show := range []struct{ name, lines, in string }{{"before", before, sample}, {"after", after, out}} {
		at := 0
		for line := range strings.Lines(show.lines + "\n") {
			line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "…")
			if line == "⋮" || line == "" {
				continue
			}
			i := strings.Index(show.in[at:], line)
			if i < 0 {
				t.Errorf("%s: %q is not there, or not in its place", show.name, line)
				continue
			}
			at += i + len(line)
		}
		if at == 0 {
			t.Errorf("%s: nothing is shown", show.name)
		}
	}
}

// TestReadmeTables holds that the README names all formats, forms, flags and
// packages, and no folder that is not there.
func TestReadmeTables(t *testing.T) {
	readme := readFile(t, "../../README.md")
	var want []string
	for _, f := range formats.All() {
		want = append(want, "| `"+f.Name+"` |")
	}
	for _, name := range formNames() {
		want = append(want, "`"+name+"`")
	}
	_, usage, _ := galley("", "-h")
	flags := regexp.MustCompile(`(?m)^  (-[a-z]+)`).FindAllStringSubmatch(usage, -1)
	if len(flags) == 0 {
		t.Errorf("no flags in %q", usage)
	}
	for _, f := range flags {
		want = append(want, "| `"+f[1]+"` |")
	}
	line, _, _ := strings.Cut(usage, "\n")
	want = append(want, strings.TrimPrefix(line, "usage: "))
	for _, w := range want {
		if !strings.Contains(readme, w) {
			t.Errorf("%q is not in the README", w)
		}
	}
	for _, m := range regexp.MustCompile("`((?:testdata|layout|examples|columns|dehyphen)(?:/[a-zA-Z0-9_.-]+)*)`").FindAllStringSubmatch(readme, -1) {
		if _, err := os.Stat("../../" + m[1]); err != nil {
			t.Errorf("%s is in the README: %v", m[1], err)
		}
	}
}
