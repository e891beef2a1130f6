package layout

import (
	"slices"
	"testing"
)

// TestLoneCatchword checks that one word at the right end below the last line
// of a page is a catchword, also where the next page is not there, and that a
// last line of a paragraph, which begins at the left, is none.
func TestLoneCatchword(t *testing.T) {
	text, y := column(50, 100, 240, 10, 15, 12, wills+"\n"+apple+"\n"+ferry)
	text = text[:len(text)-1]
	y -= 12
	for _, c := range []struct {
		x    float64
		want bool
	}{{250, true}, {50, false}} {
		p := scan(0.01, 290, append(slices.Clone(text), setLine{c.x, y, 10, "members"})...)
		p.Lines[len(p.Lines)-1].Bounds.X1 = c.x + naturalWidth("members")*10 - 2.5
		doc := analyzed(t, p)
		if got := len(doc.Furniture) == 1 && doc.Furniture[0].Rule == "catchword"; got != c.want {
			t.Errorf("at %v: catchword is %v: %q", c.x, got, outline(doc))
		}
	}
}
