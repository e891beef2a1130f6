package readtest

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/galleyproof/galley/layout"
)

// Samples calls f with every file of the test pages that matches pattern,
// relative to their folder. It skips the test if there are none: they are not
// part of the project.
func Samples(t *testing.T, pattern string, f func(t *testing.T, in []byte)) {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "shared", "pages")
	files, _ := filepath.Glob(filepath.Join(folder, filepath.FromSlash(pattern)))
	if len(files) == 0 {
		t.Skipf("no test pages %s", pattern)
	}
	for _, name := range files {
		in, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rel := filepath.Join(filepath.Base(filepath.Dir(name)), filepath.Base(name))
		t.Run(rel, func(t *testing.T) { f(t, in) })
	}
}

// SameWords reports if the words of pages, in any order, are not those of
// want. White space, also within a word, is not compared.
func SameWords(t *testing.T, want []string, pages []*layout.Page) {
	t.Helper()
	count := map[string]int{}
	for _, w := range want {
		if w = squeeze(w); w != "" {
			count[w]++
		}
	}
	total := len(count)
	for _, p := range pages {
		for _, l := range p.Lines {
			for _, w := range l.Words {
				count[squeeze(l.Text[w.Start:w.End])]--
			}
		}
	}
	bad := 0
	for w, n := range count {
		if n != 0 && bad < 10 {
			t.Errorf("%q: %d more in the file than in the pages", w, n)
			bad++
		}
	}
	if total == 0 {
		t.Error("the file has no words")
	}
}

// Matches returns the first group of every match of re in b, as text, with
// the references that XML has by itself and the numeric ones replaced by
// unescape.
func Matches(re *regexp.Regexp, b []byte, unescape func(string) string) []string {
	var all []string
	for _, m := range re.FindAllSubmatch(b, -1) {
		all = append(all, unescape(string(bytes.TrimSpace(m[1]))))
	}
	return all
}

// squeeze returns s without white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// SameLines reports if the texts of the lines of pages, in this order, are
// not those of want that have text. White space is not compared.
func SameLines(t *testing.T, want []string, pages []*layout.Page) {
	t.Helper()
	sameLines(t, want, pages, func([]string) {})
}

// SameLinesInAnyOrder is SameLines without the order.
func SameLinesInAnyOrder(t *testing.T, want []string, pages []*layout.Page) {
	t.Helper()
	sameLines(t, want, pages, slices.Sort)
}

// sameLines compares the lines after sort has put both in order.
func sameLines(t *testing.T, want []string, pages []*layout.Page, sort func([]string)) {
	t.Helper()
	var got []string
	for _, p := range pages {
		for _, l := range p.Lines {
			got = append(got, squeeze(l.Text))
		}
	}
	var texts []string
	for _, w := range want {
		if w = squeeze(w); w != "" {
			texts = append(texts, w)
		}
	}
	if len(texts) == 0 {
		t.Error("the file has no lines")
	}
	sort(texts)
	sort(got)
	if d := cmp.Diff(texts, got); d != "" {
		t.Errorf("lines, -file +pages:\n%s", d)
	}
}
