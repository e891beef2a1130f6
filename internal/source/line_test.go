package source

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/galleyproof/galley/layout"
)

func TestLineBuilder(t *testing.T) {
	left, right := layout.Rect{X0: 1, X1: 5, Y1: 2}, layout.Rect{X0: 6, X1: 9, Y1: 3}
	var b LineBuilder
	if !b.Empty() {
		t.Error("the zero LineBuilder is not empty")
	}
	b.ID = "l1"
	b.Space()
	b.Word(" two\n  parts ", left, 0.5)
	b.Space()
	if b.Word(" \t", right, 1) {
		t.Error("a word of white space was added")
	}
	b.Word("re", right, 0.25)
	b.Suffix("-", layout.Rect{X0: 9, X1: 10, Y0: 1, Y1: 2})
	b.Space()
	want := layout.Line{
		ID:     "l1",
		Text:   "two parts re-",
		Bounds: layout.Rect{X0: 1, X1: 10, Y1: 3},
		Words: []layout.Word{
			{Start: 0, End: 9, Bounds: left, Confidence: 0.5},
			{Start: 10, End: 13, Bounds: layout.Rect{X0: 6, X1: 10, Y1: 3}, Confidence: 0.25},
		},
	}
	if d := cmp.Diff(want, b.Finish()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if d := cmp.Diff(layout.Line{}, b.Finish()); d != "" {
		t.Errorf("after Finish there is something left:\n%s", d)
	}
}

func TestLineBuilderPlain(t *testing.T) {
	var b LineBuilder
	for _, s := range []string{"\n ", "a", "b \n", " c", "", " ", "d\n"} {
		b.Plain(s)
	}
	b.Word("e", layout.Rect{}, 0)
	b.Suffix("f", layout.Rect{})
	b.Space()
	b.Suffix("g", layout.Rect{})
	l := b.Finish()
	if want := "ab c d ef g"; l.Text != want || len(l.Words) != 2 {
		t.Errorf("text %q with words %v, want %q", l.Text, l.Words, want)
	}
}

func TestCollapse(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " ": "", "a": "a", " a": "a", "a ": "a", "a b": "a b", "a  b": "a b",
		"a\nb": "a b", "\t a \r\n b\f": "a b", "a\u00a0\u3000b": "a\u00a0\u3000b", "\xff \xfe": "\xff \xfe",
	} {
		if got := Collapse(in); got != want {
			t.Errorf("Collapse(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzCollapse(f *testing.F) {
	f.Add(" a \n b\t")
	f.Fuzz(func(t *testing.T, s string) {
		once := Collapse(s)
		if !clean(once) || Collapse(once) != once {
			t.Errorf("Collapse(%q) = %q is not clean", s, once)
		}
	})
}
