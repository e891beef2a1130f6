// Package golden holds what tests compare with files: archives of one case
// each, and files that are what a test wants as a whole.
//
// An archive is a text file. It begins with prose that says why the case is
// there; then come its sections, each after a line that names it:
//
//	A line that is not full ends its paragraph, whatever stands below it.
//	-- page.txt --
//	one two
//	three
//	-- want.txt --
//	one two three
//
// Every line of a section ends with a line feed. A dollar sign after white
// space at the end of a line shows where the line ends, so that the white
// space can be seen; it is not part of the text.
package golden

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// update says that files are to be written instead of compared with.
var update = flag.Bool("update", false, "rewrite the wanted outputs in test data")

// Update reports whether the test was asked to rewrite what it wants.
func Update() bool { return *update }

// An Archive is a test case in one file.
type Archive struct {
	Prose    string
	Sections []Section
}

// A Section is a named part of an archive.
type Section struct {
	Name string
	Text string
}

// Parse returns the archive that text is. It fails if there is no prose, no
// section, or two wanted sections of one name: "page" sections may repeat.
func Parse(text string) (*Archive, error) {
	var a Archive
	seen := map[string]bool{}
	for line := range strings.Lines(text) {
		name, ok := marker(line)
		switch {
		case ok && seen[name] && !strings.HasPrefix(name, "page"):
			return nil, fmt.Errorf("golden: two sections %q", name)
		case ok:
			seen[name] = true
			a.Sections = append(a.Sections, Section{Name: name})
		case len(a.Sections) == 0:
			a.Prose += line
		default:
			a.Sections[len(a.Sections)-1].Text += unmark(strings.TrimSuffix(line, "\n")) + "\n"
		}
	}
	if strings.TrimSpace(a.Prose) == "" {
		return nil, fmt.Errorf("golden: a case without prose: why is it there?")
	}
	if len(a.Sections) == 0 {
		return nil, fmt.Errorf("golden: a case without sections")
	}
	return &a, nil
}

// marker returns the name in a line that begins a section.
func marker(line string) (name string, ok bool) {
	rest, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "-- ")
	if !ok {
		return "", false
	}
	name, ok = strings.CutSuffix(rest, " --")
	return name, ok && name != "" && !strings.Contains(name, " ")
}

// mark shows the white space at the end of a line.
func mark(line string) string {
	bare := strings.TrimRight(line, "$")
	if strings.TrimRight(bare, " \t") != bare {
		return line + "$"
	}
	return line
}

// unmark undoes mark.
func unmark(line string) string {
	bare, ok := strings.CutSuffix(line, "$")
	if ok && strings.TrimRight(bare, " \t$") != bare {
		return bare
	}
	return line
}

// String returns the archive as its file has it.
func (a *Archive) String() string {
	var b strings.Builder
	b.WriteString(a.Prose)
	for _, s := range a.Sections {
		fmt.Fprintf(&b, "-- %s --\n", s.Name)
		for line := range strings.Lines(s.Text) {
			b.WriteString(mark(strings.TrimSuffix(line, "\n")) + "\n")
		}
	}
	return b.String()
}

// Compare compares got with the file, or writes the file under -update.
func Compare(t testing.TB, file, got string) {
	t.Helper()
	if Update() {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s, -want +got:\n%s", file, d)
	}
}
