package dehyphen_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

// caseFile reads a file of cases; its form is told in testdata/README.md.
func caseFile(t *testing.T, name string, run func(t *testing.T, j dehyphen.Joiner, f []string)) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var j dehyphen.Joiner
	for n, line := range strings.Split(string(data), "\n") {
		key, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || key == "#":
			continue
		case key == "lang":
			j = dehyphen.Joiner{Lang: language.Make(rest)}
			continue
		case key == "words":
			if j.Words == nil {
				j.Words = new(dehyphen.Words)
			}
			j.Words.Learn("x " + field(t, rest) + " x")
			continue
		case key == "list":
			list, err := dehyphen.ReadWords(strings.NewReader(strings.ReplaceAll(rest, " ", "\n")))
			if err != nil {
				t.Fatal(err)
			}
			j.Lexicon = lexiconOnly{list}
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 5 || f[4] == "" {
			t.Fatalf("%s:%d: a case has five fields, the last one a reason: %q", name, n+1, line)
		}
		for i := range f {
			f[i] = field(t, f[i])
		}
		run(t, j, f)
	}
}

// lexiconOnly hides that a lexicon is a Words.
type lexiconOnly struct{ w *dehyphen.Words }

func (l lexiconOnly) Has(word string) bool { return l.w.Has(word) }

// field resolves the escapes of a field.
func field(t *testing.T, s string) string {
	for {
		i := strings.Index(s, `\u`)
		if i < 0 || len(s) < i+6 {
			break
		}
		r, err := strconv.ParseUint(s[i+2:i+6], 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		s = s[:i] + string(rune(r)) + s[i+6:]
	}
	if s == `\` {
		return ""
	}
	if strings.HasPrefix(s, `\ `) {
		s = " " + s[2:]
	}
	if strings.HasSuffix(s, ` \`) {
		s = s[:len(s)-1]
	}
	return s
}

func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			caseFile(t, name, func(t *testing.T, j dehyphen.Joiner, f []string) {
				head, tail, want := f[0], f[1], f[2]
				d := j.Decide(head, tail)
				op, rule, _ := strings.Cut(f[3], " ")
				if got := d.Apply(head, tail); got != want || d.Op.String() != op || rule != "*" && string(d.Rule) != rule {
					t.Errorf("%v: %q + %q = %q by %v %s, want %q by %s (%s)",
						j.Lang, head, tail, got, d.Op, d.Rule, want, f[3], f[4])
				}
				checkDecision(t, d, head, tail)
			})
		})
	}
}

// checkDecision checks what holds for every decision.
func checkDecision(t *testing.T, d dehyphen.Decision, head, tail string) {
	t.Helper()
	switch {
	case d.Cut < 0 || d.Cut > len(head) || d.Trim < 0 || d.Trim > len(tail):
		t.Fatalf("%q + %q: cut %d, trim %d", head, tail, d.Cut, d.Trim)
	case d.Rule == "":
		t.Errorf("%q + %q: no rule", head, tail)
	case d.Op == dehyphen.Space && !strings.HasSuffix(d.Put, " "):
		t.Errorf("%q + %q: a space without space", head, tail)
	case d.Op != dehyphen.Space && strings.Contains(d.Put, " "):
		t.Errorf("%q + %q: %v puts a space", head, tail, d.Op)
	case strings.TrimRight(head[:len(head)-d.Cut], " \t") != head[:len(head)-d.Cut]:
		t.Errorf("%q + %q: white space left before the seam", head, tail)
	case strings.TrimLeft(tail[d.Trim:], " \t") != tail[d.Trim:]:
		t.Errorf("%q + %q: white space left after the seam", head, tail)
	}
}
