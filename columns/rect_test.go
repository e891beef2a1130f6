package columns

import (
	"math"
	"testing"
)

func TestRect(t *testing.T) {
	a, b := Rect{0, 0, 10, 10}, Rect{5, 5, 20, 8}
	for _, tt := range []struct {
		why       string
		got, want Rect
	}{
		{"the union covers both", a.Union(b), Rect{0, 0, 20, 10}},
		{"the union with nothing is the other", a.Union(Rect{}), a},
		{"from either side", Rect{}.Union(a), a},
		{"the intersection is in both", a.Intersect(b), Rect{5, 5, 10, 8}},
		{"what only touches does not meet", a.Intersect(Rect{10, 0, 20, 10}), Rect{}},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.why, tt.got, tt.want)
		}
	}
	if !(Rect{0, 0, math.NaN(), 1}).Empty() {
		t.Error("a rectangle that is no number is not empty")
	}
}

func TestDirections(t *testing.T) {
	r := Rect{1, 2, 30, 4}
	names := map[Direction]string{LeftToRight: "ltr", RightToLeft: "rtl", TopToBottom: "vertical-rl", TopToBottomLTR: "vertical-lr"}
	for d, name := range names {
		if got := d.Page(d.Frame(r)); got != r {
			t.Errorf("%v: %v comes back as %v", d, r, got)
		}
		if d.String() != name {
			t.Errorf("%v: want %s", d, name)
		}
	}
}
