package plain

import (
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

// slowAdvance is advance without its fast paths.
func slowAdvance(x int, s string, tab int) int {
	for i, part := range strings.Split(s, "\t") {
		if i > 0 {
			x += tab - x%tab
		}
		x += uniseg.StringWidth(part)
	}
	return x
}

var widthTests = []struct {
	in   string
	want int
}{
	{"", 0},
	{"abc", 3},
	{"a\tb", 9},
	{"\t\t", 16},
	{"中文", 4},
	{"ひらがな", 8},
	{"カタカナ", 8},
	{"か\u3099", 2},
	{"한국어", 6},
	{"中a文", 5},
	{"e\u0301", 1},
	{"ﬁ", 1},
	{"\U0001F468\u200D\U0001F469\u200D\U0001F467", 2},
	{"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7", 4},
	{"1\uFE0F\u20E3", 1},
	{"\u3000x", 3},
	{"\u00AD", 0},
	{"\x00\x1b", 0},
	{"ｱｲｳ", 3},
	{"「中」", 6},
}

func TestAdvance(t *testing.T) {
	for _, tt := range widthTests {
		if got := advance(0, tt.in, defaultTabWidth); got != tt.want {
			t.Errorf("advance(0, %q) = %d, want %d", tt.in, got, tt.want)
		}
		if got := slowAdvance(0, tt.in, defaultTabWidth); got != tt.want {
			t.Errorf("slowAdvance(0, %q) = %d, want %d", tt.in, got, tt.want)
		}
	}
}

// FuzzAdvance compares advance with the obvious way to do it.
func FuzzAdvance(f *testing.F) {
	for _, tt := range widthTests {
		f.Add(tt.in, 8)
	}
	f.Fuzz(func(t *testing.T, s string, tab int) {
		if tab <= 0 || strings.ContainsAny(s, terminators) {
			t.Skip()
		}
		if got, want := advance(0, s, tab), slowAdvance(0, s, tab); got != want {
			t.Errorf("advance(0, %q, %d) = %d, want %d", s, tab, got, want)
		}
	})
}
