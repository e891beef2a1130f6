package layout

import (
	"strings"
	"testing"
)

// dropped sets text as a column whose first letter is high enough for two
// lines, which stand beside it.
func dropped(letter, rest string) []setLine {
	const size, leading = 10, 12
	beside, y := column(80, 124, 170, size, 0, leading, rest[:strings.Index(rest, "|")])
	below, _ := column(50, y, 200, size, 0, leading, rest[strings.Index(rest, "|")+1:])
	return append(append([]setLine{{50, 130, 26, letter}}, beside...), below...)
}

func TestDropCap(t *testing.T) {
	for _, c := range []struct{ name, letter, rest, want string }{
		{"part of a word", "T", "he ferry has left the harbour at seven each morning since| the pier was built again by its members.",
			"The ferry has left"},
		{"a word by itself", "A", "ferry has left the harbour at seven each morning since| the pier of the ferry was built again.",
			"A ferry has left"},
	} {
		got := outline(analyzed(t, sketch(dropped(c.letter, c.rest)...)))
		if len(got) == 0 || !strings.HasPrefix(strings.TrimPrefix(got[0], "body: "), c.want) {
			t.Errorf("%s: %q does not begin with %q", c.name, got, c.want)
		}
	}
}

// TestNoDropCap checks that a large letter without lines beside it stays where
// it is.
func TestNoDropCap(t *testing.T) {
	body, _ := column(50, 160, 200, 10, 15, 12, ferry)
	for _, l := range outline(analyzed(t, sketch(append([]setLine{{50, 100, 26, "X"}}, body...)...))) {
		if strings.HasPrefix(l, "body: XT") {
			t.Errorf("%q begins with the letter of the heading", l)
		}
	}
}
