package dehyphen_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

// TestKorean breaks a Korean text at every width, once between any two
// syllables and once at spaces only, with the broken text as the document.
func TestKorean(t *testing.T) {
	data, err := os.ReadFile("testdata/korean.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := newTally()
	for width := 12; width <= 30; width++ {
		for _, how := range []string{"anywhere", "spaces"} {
			lines, ends := breakKorean(string(data), width, how == "anywhere")
			var doc dehyphen.Words
			doc.Learn(strings.Join(lines, "\n"))
			j := dehyphen.Joiner{Lang: language.Korean, Words: &doc}
			for i, want := range ends {
				d := j.Decide(lines[i], lines[i+1])
				c.count(t, how+" "+want, d.Op.String() == want, "%v %s: %s / %s", d.Op, d.Rule, lines[i], lines[i+1])
			}
		}
	}
	c.report(t)
	for class, least := range map[string]float64{"spaces space": 0.99, "anywhere space": 0.75, "anywhere glue": 0.85} {
		if c.recall(class) < least {
			t.Errorf("%s: %.3f, want %.2f", class, c.recall(class), least)
		}
	}
}

// breakKorean breaks text into lines of width characters and says what each
// line end stands for.
func breakKorean(text string, width int, anywhere bool) (lines, ends []string) {
	for para := range strings.Lines(text) {
		rest := []rune(strings.TrimSpace(para))
		for len(rest) > width {
			n := width
			for !anywhere && n > 0 && rest[n] != ' ' {
				n--
			}
			if rest[n] == '.' || rest[n] == ',' {
				n-- // no line begins with a stop
			}
			end := "glue"
			if rest[n] == ' ' || rest[n-1] == ' ' {
				end = "space"
			}
			lines = append(lines, strings.TrimSpace(string(rest[:n])))
			ends = append(ends, end)
			rest = []rune(strings.TrimSpace(string(rest[n:])))
		}
		lines = append(lines, string(rest))
		ends = append(ends, "space")
	}
	return lines, ends[:len(ends)-1]
}
