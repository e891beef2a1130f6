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
	c := measureWords(t, "testdata/compounds.txt", true)
	for lang := range c.all {
		if c.recall(lang) < least {
			t.Errorf("%s: kept %.3f of the hyphens, want %.2f", lang, c.recall(lang), least)
		}
	}
}

// TestOrdinary holds broken words of the same shapes to the share that must be
// joined.
func TestOrdinary(t *testing.T) {
	const least = 0.97
	c := measureWords(t, "testdata/ordinary.txt", false)
	if c.recall("all") < least {
		t.Errorf("joined %.3f of the broken words, want %.2f", c.recall("all"), least)
	}
}

// measureWords decides each word of a file at its slash, between other words,
// and counts by language (and all together) how often the hyphen was kept, or
// dropped.
func measureWords(t *testing.T, name string, keep bool) *tally {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	c := newTally()
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		if f[0] == "#" {
			continue
		}
		head, tail, ok := strings.Cut(strings.Join(f[1:], " "), "/")
		if !ok {
			t.Fatalf("malformed case %q", line)
		}
		if keep {
			_, head, _ = strings.Cut(head, " ") // without the kind
		}
		head, tail = "a b "+head, tail+" c d"
		want := head + tail
		if !keep {
			want = strings.TrimSuffix(head, "-") + tail
		}
		j := dehyphen.Joiner{Lang: language.Make(f[0])}
		d := j.Decide(head, tail)
		got := d.Apply(head, tail)
		c.count(t, f[0], got == want, "%s: %v %s", line, d.Op, d.Rule)
		if !keep {
			c.count(t, "all", got == want, "%s: %v %s", line, d.Op, d.Rule)
		}
	}
	c.report(t)
	return c
}
