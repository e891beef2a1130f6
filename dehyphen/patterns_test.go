package dehyphen_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/galleyproof/galley/dehyphen"
)

func TestReadPatterns(t *testing.T) {
	tests := []struct {
		name, file string
		word       string
		want       []int
		reason     string
	}{
		{"tex", "%   left: 2\n%   right: 3\n\\patterns{ % some\n.exam1\n1ple\npl3e\n}\n", "example", []int{4}, "TeX"},
		{"tex", "\\patterns{a1}\\hyphenation{ta-ble}", "table", []int{2}, "an exception"},
		{"tex", "\\patterns{a1}\\hyphenation{ta-ble}", "Table", []int{2}, "an exception, capitalised"},
		{"tex", "\\patterns{a1}\\hyphenation{ta-ble}", "tables", []int{2}, "holds for its word only"},
		{"tex", "\\patterns{a1 2b}", "abba", nil, "the greater digit wins, and one letter may not stand alone"},
		{"hunspell", "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\né1\n", "été", []int{2}, "Hunspell, UTF-8"},
		{"hunspell", "ISO8859-1\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\n\xe91\n", "été", []int{2}, "Hunspell, Latin-1"},
		{"hunspell", "UTF-8\nc1k/k=k,1,2\n", "zucker", []int{3}, "what a spelling becomes is left aside"},
		{"plain", "% comment\na1 i1\no1\n", "paniola", []int{2, 4, 5}, "a plain list"},
	}
	for _, tt := range tests {
		p, err := dehyphen.ReadPatterns(strings.NewReader(tt.file))
		if err != nil {
			t.Errorf("%s: %v (%s)", tt.name, err, tt.reason)
			continue
		}
		if got := p.Breaks(tt.word); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %s breaks at %v, want %v (%s)", tt.name, tt.word, got, tt.want, tt.reason)
		}
	}
	if _, err := dehyphen.ReadPatterns(strings.NewReader("KOI8-R\na1\n")); err == nil {
		t.Error("no error for a character set that is not read")
	}
}
