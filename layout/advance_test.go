package layout

import "testing"

// TestFirstUnit holds what a line cannot be divided before.
func TestFirstUnit(t *testing.T) {
	for _, c := range [][2]string{{"ferry sails", "ferry"}, {"well-known", "well-"}, {"天，下", "天，"}, {"\xff", "\xff"}, {"", ""}} {
		if got := firstUnit(c[0]); got != c[1] {
			t.Errorf("firstUnit(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}
