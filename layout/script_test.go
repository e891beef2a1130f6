package layout

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

var seed = flag.Uint64("seed", 1, "seed of the random tests")

// random returns a source of random numbers; the seed is a flag, so that what
// failed can be repeated.
func random(t *testing.T) *rand.Rand {
	t.Helper()
	t.Logf("-seed=%d", *seed)
	return rand.New(rand.NewPCG(*seed, 0))
}

// checkRuns checks that runs name the bytes of the lines, all of them, each
// once, and that no run lies about its source.
func checkRuns(lines []string, runs []Run) error {
	page := &Page{}
	for _, l := range lines {
		page.Lines = append(page.Lines, Line{Text: l})
	}
	doc := &Document{Articles: []*Article{{Blocks: []*Block{{Role: RoleBody, Rule: "test", Paragraphs: []Paragraph{runs}}}}}}
	return doc.Validate([]*Page{page})
}

// letters that random texts are made of: one, two, three and four bytes, and
// few of them, so that things repeat.
const alphabet = "ab ä人“”😀"

func randomText(r *rand.Rand, most int) string {
	var b strings.Builder
	letters := []rune(alphabet)
	for range r.IntN(most + 1) {
		b.WriteRune(letters[r.IntN(len(letters))])
	}
	return b.String()
}

// randomChanges returns sorted changes of s that do not overlap.
func randomChanges(r *rand.Rand, s string) []change {
	var cs []change
	for at := r.IntN(4); at <= len(s); at += 1 + r.IntN(4) {
		c := change{start: at, end: min(len(s), at+r.IntN(4)), text: randomText(r, 2), rule: fmt.Sprint("rule", r.IntN(3))}
		cs = append(cs, c)
		at = c.end
	}
	return cs
}

// applySlowly is the text that changes make of s.
func applySlowly(s string, cs []change) string {
	for _, c := range slices.Backward(cs) {
		s = s[:c.start] + c.text + s[c.end:]
	}
	return s
}

// TestScriptRandom edits scripts of several lines again and again and checks
// after each edit that the text is that of the slow way, and that the runs
// still account for every byte of the lines.
func TestScriptRandom(t *testing.T) {
	r := random(t)
	for range 3000 {
		var lines []string
		var runs []Run
		for i := range 1 + r.IntN(3) {
			lines = append(lines, randomText(r, 10))
			runs = concat(runs, newScript(0, i, lines[i]).runs)
		}
		sc := scriptOf(runs)
		var log strings.Builder
		fmt.Fprintf(&log, "%q\n", lines)
		for range 1 + r.IntN(6) {
			want := ""
			if r.IntN(3) > 0 {
				cs := randomChanges(r, sc.text)
				fmt.Fprintf(&log, "apply %+v\n", cs)
				want = applySlowly(sc.text, cs)
				sc = sc.apply(cs)
			} else {
				at := []int{r.IntN(len(sc.text) + 1), r.IntN(len(sc.text) + 1), r.IntN(len(sc.text) + 1)}
				slices.Sort(at)
				start, end, to := at[0], at[1], at[2]
				if r.IntN(2) > 0 {
					start, end, to = at[1], at[2], at[0]
				}
				fmt.Fprintf(&log, "move %d %d %d\n", start, end, to)
				want = moveSlowly(sc.text, start, end, to)
				sc = sc.move(start, end, to, "move", Likely)
			}
			if sc.text != want || Paragraph(sc.runs).Text() != want {
				t.Fatalf("%swant %q, got %q of runs %q", log.String(), want, sc.text, Paragraph(sc.runs).Text())
			}
			if err := checkRuns(lines, sc.runs); err != nil {
				t.Fatalf("%s%v\n%+v", log.String(), err, sc.runs)
			}
		}
	}
}

func moveSlowly(s string, start, end, to int) string {
	if to >= end {
		return s[:start] + s[end:to] + s[start:end] + s[to:]
	}
	return s[:to] + s[start:end] + s[to:start] + s[end:]
}

// TestApplyOverlap holds that of two changes that overlap the first stands,
// and that a change outside the text is none.
func TestApplyOverlap(t *testing.T) {
	s := newScript(0, 0, "abcdef").apply([]change{
		{1, 3, "X", "one", Likely}, {2, 4, "Y", "two", Likely}, {5, 4, "", "backwards", Likely}, {4, 9, "", "beyond", Likely},
	})
	if s.text != "aXdef" {
		t.Errorf("text %q", s.text)
	}
	if err := checkRuns([]string{"abcdef"}, s.runs); err != nil {
		t.Error(err)
	}
}

var scriptTests = []struct {
	why  string
	text string
	make func(script) script
	want string // the runs: text, edit and bytes of each
}{
	{"no change makes no new runs", "ab", func(s script) script { return s.apply(nil) }, "ab same 0-2"},
	{"an insertion marks its place", "ab", func(s script) script { return s.apply([]change{{1, 1, "-", "r", Guess}}) },
		"a same 0-1|- inserted 1-1 r|b same 1-2"},
	{"at the start there is nothing before to stand behind", "ab", func(s script) script { return s.apply([]change{{0, 0, "-", "r", Guess}}) },
		"- inserted 0-0 r|ab same 0-2"},
	{"neighbouring deletions of one change are one run", "abcd", func(s script) script { return s.apply([]change{{1, 3, "", "r", Guess}}) },
		"a same 0-1| deleted 1-3 r|d same 3-4"},
	{"a change names all bytes that it stands for", "ﬁx", func(s script) script { return s.apply([]change{{0, 3, "fi", "r", Guess}}) },
		"fi changed 0-3 r|x same 3-4"},
	{"inserted text that is taken back leaves no trace", "ab", func(s script) script {
		return s.apply([]change{{1, 1, "-", "r", Guess}}).apply([]change{{1, 2, "", "r2", Guess}})
	}, "ab same 0-2"},
	{"half of a changed text keeps all the bytes", "ﬁx", func(s script) script {
		return s.apply([]change{{0, 3, "fi", "r", Guess}}).apply([]change{{1, 2, "", "r2", Guess}})
	}, "f changed 0-3 r|x same 3-4"},
	{"what is moved keeps its source", "abcd", func(s script) script { return s.move(0, 1, 3, "r", Guess) },
		"bc same 1-3|a moved 0-1 r|d same 3-4"},
	{"to move text into itself is no move", "abcd", func(s script) script { return s.move(1, 3, 2, "r", Guess) }, "abcd same 0-4"},
}

func TestScript(t *testing.T) {
	for _, tt := range scriptTests {
		s := tt.make(newScript(0, 0, tt.text))
		if got := dumpScript(s); got != tt.want {
			t.Errorf("%s: got  %s\nwant %s", tt.why, got, tt.want)
		}
		if err := checkRuns([]string{tt.text}, s.runs); err != nil {
			t.Errorf("%s: %v", tt.why, err)
		}
	}
}

func dumpScript(s script) string {
	var list []string
	for _, r := range s.runs {
		list = append(list, strings.TrimRight(fmt.Sprintf("%s %v %d-%d %s", r.Text, r.Edit, r.From.Start, r.From.End, r.Rule), " "))
	}
	return strings.Join(list, "|")
}
