package dehyphen_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

// TestCompounds holds the words with a hyphen of their own to the share that
// must be kept without any document or lexicon: nine of ten in each language.
func TestCompounds(t *testing.T) {
	const least = 0.9
	data, err := os.ReadFile("testdata/compounds.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := newTally()
	for line := range strings.Lines(string(data)) {
		lang, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if lang == "#" {
			continue
		}
		kind, word, ok := strings.Cut(rest, " ")
		head, tail, ok2 := strings.Cut(word, "/")
		if !ok || !ok2 {
			t.Fatalf("malformed case %q", line)
		}
		j := dehyphen.Joiner{Lang: language.Make(lang)}
		d := j.Decide("a b "+head, tail+" c d")
		want := "a b " + head + tail + " c d"
		got := d.Apply("a b "+head, tail+" c d")
		c.count(t, lang, got == want, "%s %s: %v %s", kind, word, d.Op, d.Rule)
	}
	c.report(t)
	for lang := range c.all {
		if c.recall(lang) < least {
			t.Errorf("%s: kept %.3f of the hyphens, want %.2f", lang, c.recall(lang), least)
		}
	}
}
