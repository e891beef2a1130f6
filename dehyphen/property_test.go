package dehyphen_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

// allLangs are the languages with rules of their own, and the unknown one.
var allLangs = []string{"und", "ca", "cs", "da", "de", "de-1901", "el", "en", "es", "fi", "fr", "hu", "it", "la", "nl",
	"no", "pl", "pt", "ru", "sv", "tr", "uk", "ko", "zh"}

func FuzzDecide(f *testing.F) {
	for _, seed := range [][2]string{{"exam-", "ple"}, {"Zuk-", "ker"}, {"well-\u00AD", "known"}, {"a --", "b"},
		{"\xff-", "\xfe"}, {"-", "-"}, {"", ""}, {"中国", "人"}, {"zee-", "en x"}, {"col-", "legi"}, {"한", "국"},
		{"http://a/", "b"}, {"x-", "y-z"}, {"ſſſ⸗", "ſ"}, {"uͤ=", "ͤ"}, {"exam-.", "ple"}, {"biało-", "-czerwony"}} {
		f.Add(seed[0], seed[1], uint8(3))
	}
	f.Fuzz(func(t *testing.T, head, tail string, lang uint8) {
		var doc dehyphen.Words
		doc.Learn(tail + "\n" + head)
		tag := language.Make(allLangs[int(lang)%len(allLangs)])
		for _, j := range []dehyphen.Joiner{{Lang: tag}, {Lang: tag, Words: &doc}, {Lang: tag, Lexicon: &doc}} {
			d := j.Decide(head, tail)
			if d != j.Decide(head, tail) {
				t.Fatalf("%q + %q: two answers", head, tail)
			}
			checkDecision(t, d, head, tail)
			if got := j.Join(head, tail); strings.TrimSpace(head) != "" && strings.TrimSpace(tail) != "" && got != d.Apply(head, tail) {
				t.Fatalf("%q + %q: Join gives %q, Apply %q", head, tail, got, d.Apply(head, tail))
			}
		}
	})
}

// FuzzCopy checks that any text can be read, and that the text written is read
// again without change.
func FuzzCopy(f *testing.F) {
	f.Add("an exam-\nple of\n\nthis\n", uint8(6))
	f.Add("a\r\n\f\nb-\n-c", uint8(0))
	f.Add("-\n-\n-\n", uint8(8))
	f.Fuzz(func(t *testing.T, text string, lang uint8) {
		j := dehyphen.Joiner{Lang: language.Make(allLangs[int(lang)%len(allLangs)])}
		once := copyText(t, &j, text)
		if twice := copyText(t, &j, once); twice != once {
			t.Fatalf("%q\nonce  %q\ntwice %q", text, once, twice)
		}
	})
}

func copyText(t *testing.T, j *dehyphen.Joiner, text string) string {
	t.Helper()
	var out bytes.Buffer
	if err := j.Copy(&out, strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func FuzzPatterns(f *testing.F) {
	f.Add("\\patterns{.x1a m5p}", "example")
	f.Add("UTF-8\nLEFTHYPHENMIN 2\n1b\na1\n", "abba")
	f.Add("\\patterns{1b}", "0ܜb0")
	f.Fuzz(func(t *testing.T, file, word string) {
		p, err := dehyphen.ReadPatterns(strings.NewReader(file))
		if err != nil {
			return
		}
		breaks := p.Breaks(word)
		for i := range len(word) + 2 {
			if p.Legal(word, i) && !slices.Contains(breaks, i) && strings.ToValidUTF8(word, "") == word {
				t.Fatalf("%q: legal at %d, breaks %v", word, i, breaks)
			}
		}
	})
}

// TestLearnForgets checks that a bounded lexicon stays bounded and keeps what
// is frequent.
func TestLearnForgets(t *testing.T) {
	w := dehyphen.Words{Max: 2000}
	for i := range 50_000 {
		w.Learn("x the word" + strings.Repeat("a", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) +
			string(rune('a'+i/676%26)) + " x")
		if w.Len() > w.Max {
			t.Fatalf("%d entries after %d lines, more than %d", w.Len(), i, w.Max)
		}
	}
	if w.Count("the") < 100 {
		t.Errorf("the most frequent word was forgotten: seen %d times", w.Count("the"))
	}
}

func TestLearnCutWords(t *testing.T) {
	tests := []struct {
		text, word string
		want       int
		reason     string
	}{
		{"the exam-\nple of", "exam", 0, "cut by the line end"},
		{"the exam-\nple of", "ple", 0, "the rest of it"},
		{"the exam-\nple of", "example", 0, "not yet joined"},
		{"a well-known man", "well-known", 1, "a hyphen inside the line"},
		{"a Well=Known man", "well-known", 1, "in any case and form of hyphen"},
		{"l'homme est", "homme", 1, "after an elided article"},
		{"die Geſellſchaft iſt", "gesellschaft", 1, "the long s"},
		{"alle Maͤnner ſind", "männer", 1, "the small e above"},
		{"the ﬁne one", "fine", 1, "a ligature"},
		{"one two one", "one", 2, "at the ends of the line"},
	}
	for _, tt := range tests {
		var w dehyphen.Words
		w.Learn(tt.text)
		if got := w.Count(tt.word); got != tt.want {
			t.Errorf("%q has %q %d times, want %d (%s)", tt.text, tt.word, got, tt.want, tt.reason)
		}
	}
	// The same, line by line.
	var w dehyphen.Words
	for _, line := range []string{"the exam-", "ple of"} {
		w.Learn(line)
	}
	if w.Has("ple") || w.Has("exam") {
		t.Error("a word cut between two calls was learned")
	}
}

func TestReadWords(t *testing.T) {
	w, err := dehyphen.ReadWords(strings.NewReader("# head\nApple\nbanana/S\ncherry\t12\n\n  date \n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"apple", "BANANA", "cherry", "date"} {
		if !w.Has(word) {
			t.Errorf("%q is not known", word)
		}
	}
	if w.Has("head") || w.Len() != 4 {
		t.Errorf("%d words", w.Len())
	}
	broken := errors.New("broken")
	if _, err := dehyphen.ReadWords(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestCopy(t *testing.T) {
	j := dehyphen.Joiner{Lang: language.English}
	got := copyText(t, &j, "\n\nThe card-\nroom was the\ncard-room of old.\r\n \nNext exam-\nple.")
	want := "The card-room was the card-room of old.\n\nNext example.\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	broken := errors.New("broken")
	var out bytes.Buffer
	err := j.Copy(&out, io.MultiReader(strings.NewReader("an exam-\nple\n"), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) || out.String() != "an example\n" {
		t.Errorf("error %v after %q", err, out.String())
	}
}

// TestParagraphsStops checks that a reader that breaks off the loop gets no
// more, and that a text far longer than the window comes out whole.
func TestParagraphsStops(t *testing.T) {
	lines := func(yield func(string) bool) {
		for range 100_000 {
			if !yield("a line of some words") || !yield("") {
				return
			}
		}
	}
	var j dehyphen.Joiner
	n := 0
	for range j.Paragraphs(lines) {
		if n++; n == 10 {
			break
		}
	}
	all := 0
	for p := range j.Paragraphs(lines) {
		if p != "a line of some words" {
			t.Fatalf("paragraph %q", p)
		}
		all++
	}
	if n != 10 || all != 100_000 {
		t.Errorf("%d and %d paragraphs", n, all)
	}
}

// TestNoAllocation holds Decide to its promise for every language.
func TestNoAllocation(t *testing.T) {
	heads := append([]string{"drawing-", "well-", "Vor-", "franco-", "Zuk-", "auto-", "polsko-",
		"teórico-", "что-", "linja-", "state-of-", "http://a.b/", "word", "한국", "exam—"}, benchLines...)
	tails := []string{"room", "known", "und", "allemand", "ker", "ongeluk", "niemiecki", "práctico",
		"то", "auto", "the-art", "c/d", "2000", "—or", "Capital", "-twin"}
	for _, lang := range allLangs {
		j := dehyphen.Joiner{Lang: language.Make(lang)}
		n := testing.AllocsPerRun(1, func() {
			for _, head := range heads {
				for _, tail := range tails {
					j.Decide(head, tail)
				}
			}
		})
		if n != 0 {
			t.Errorf("%s: %v allocations", lang, n)
		}
	}
}

// TestLongLines checks that time grows with the line and not with its square.
func TestLongLines(t *testing.T) {
	var j dehyphen.Joiner
	for _, unit := range []string{"a", "a-", "-", " ", "é", "'", "中", "a.", "\xff"} {
		long := strings.Repeat(unit, 50_000)
		checkDecision(t, j.Decide(long+"-", long), long+"-", long)
	}
}
