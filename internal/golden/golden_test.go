package golden

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	const file = "Why.\nMore.\n-- page.txt --\na $\n\nb$\n-- page.txt --\nc\n-- want.txt --\n-- no section\n--x--\n"
	a, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	want := &Archive{"Why.\nMore.\n", []Section{
		{"page.txt", "a \n\nb$\n"},
		{"page.txt", "c\n"},
		{"want.txt", "-- no section\n--x--\n"},
	}}
	if d := cmp.Diff(want, a); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if got := a.String(); got != file {
		t.Errorf("written again: %q", got)
	}
}

func TestParseFaults(t *testing.T) {
	for _, tt := range []struct{ why, file, want string }{
		{"a case must say why", "\n-- page.txt --\na\n", "without prose"},
		{"prose alone tests nothing", "Why.\n", "without sections"},
		{"which of the two is wanted?", "Why.\n-- want.md --\n-- want.md --\n", "two sections"},
	} {
		if _, err := Parse(tt.file); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v", tt.why, err)
		}
	}
}

// TestMark holds that every line comes back from the file as it was.
func TestMark(t *testing.T) {
	for _, line := range []string{"", "a", "$", "a$", "a $", "a ", " ", "\t", "a $$", "a $ ", "5 $", " $$"} {
		if got := unmark(mark(line)); got != line {
			t.Errorf("%q is %q in the file, which is read as %q", line, mark(line), got)
		}
		if m := mark(line); strings.TrimRight(m, " \t") != m {
			t.Errorf("%q ends in white space in the file: %q", line, m)
		}
	}
}
