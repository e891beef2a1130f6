package layout

import "testing"

// TestUnembedded holds what Poppler's marks for embedding stand for.
func TestUnembedded(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"one embedding is in the order of reading", "\u202bשלום רב\u202c", "שלום רב"},
		{"marks inside it are as they are seen", "\u202bשלום\u202a ,\u202cרב\u202c", "שלום, רב"},
		{"and so about a figure", "\u202bב\u202a 12-\u202cבמאי\u202c", "ב-12 במאי"},
		{"a foreign name stays as it is", "\u202bאת\u202a New York \u202cראינו\u202c", "את New York ראינו"},
		{"several are in the order of the page", "\u202bרב\u202c \u202bשלום\u202c", "שלום רב"},
		{"no marks, no change of letters", "abc", "abc"},
	} {
		if got := unembedded(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
