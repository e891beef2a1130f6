package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A record is a page as its articles, the form that -to json writes and that
// truth.json has.
type record struct {
	Lang     string
	Articles []struct {
		Kicker, Headline, Deck, Byline string
		Paragraphs, Captions           []string
	}
	Furniture []string
}

func readRecord(t *testing.T, b []byte) *record {
	t.Helper()
	var r record
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

func readTruth(t *testing.T, name string) *record {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return readRecord(t, b)
}

// figures say how near a page comes to the truth; each is from 0 to 1.
type figures struct {
	para  float64 // F1 of the paragraphs whose text is exactly right
	head  float64 // share of the headlines of the truth that are headlines
	words float64 // F1 of the words; of the characters in Chinese and Japanese
}

// figuresOf compares got with the truth. White space, forms of quotes and of
// hyphens count as one, and what a reader cannot see not at all.
func figuresOf(truth, got *record) figures {
	var f figures
	f.para = f1(bag(truth.paragraphs()), bag(got.paragraphs()))
	heads, found := bag(got.headlines()), 0
	want := truth.headlines()
	for _, h := range want {
		if heads[h] > 0 {
			heads[h]--
			found++
		}
	}
	f.head = float64(found) / float64(max(1, len(want)))
	f.words = f1(truth.words(truth.Lang), got.words(truth.Lang))
	return f
}

func (r *record) paragraphs() []string {
	var list []string
	for _, a := range r.Articles {
		for _, p := range a.Paragraphs {
			list = append(list, fold(p))
		}
	}
	return list
}

func (r *record) headlines() []string {
	var list []string
	for _, a := range r.Articles {
		if h := fold(a.Headline); h != "" {
			list = append(list, h)
		}
	}
	return list
}

// words returns the bag of words of all that belongs to articles.
func (r *record) words(lang string) map[string]int {
	var list []string
	for _, a := range r.Articles {
		for _, s := range append(append([]string{a.Kicker, a.Headline, a.Deck, a.Byline}, a.Paragraphs...), a.Captions...) {
			if s = fold(s); lang == "zh" || lang == "ja" {
				list = append(list, strings.Split(s, "")...)
			} else {
				list = append(list, strings.Fields(s)...)
			}
		}
	}
	return bag(list)
}

var sameForms = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "‐", "-", "‑", "-")

// fold returns s as it is compared.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFKC.String(s))
	return sameForms.Replace(strings.Join(strings.Fields(s), " "))
}

func bag(list []string) map[string]int {
	b := map[string]int{}
	for _, s := range list {
		b[s]++
	}
	return b
}

// f1 is the harmonic mean of precision and recall of bag b against a.
func f1(a, b map[string]int) float64 {
	both, all := 0, 0
	for s, n := range a {
		both += min(n, b[s])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 1
	}
	return 2 * float64(both) / float64(all)
}

func TestFigures(t *testing.T) {
	truth := readRecord(t, []byte(`{"lang":"en","articles":[{"headline":"Rain","paragraphs":["It “rained” a lot.","And more."]}]}`))
	for _, tt := range []struct {
		why, got string
		want     figures
	}{
		{"the truth itself", `{"articles":[{"headline":"Rain","paragraphs":["It \"rained\"  a\nlot.","And more."]}]}`, figures{1, 1, 1}},
		{"nothing", `{"articles":[]}`, figures{0, 0, 0}},
		{"one paragraph made of two", `{"articles":[{"headline":"Rain","paragraphs":["It “rained” a lot. And more."]}]}`, figures{0, 1, 1}},
		{"a headline among the paragraphs", `{"articles":[{"paragraphs":["Rain","It “rained” a lot.","And more."]}]}`, figures{0.8, 0, 1}},
		{"a word doubled", `{"articles":[{"headline":"Rain","paragraphs":["It “rained” a lot lot.","And more."]}]}`, figures{0.5, 1, 14.0 / 15}},
	} {
		if got := figuresOf(truth, readRecord(t, []byte(tt.got))); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.why, got, tt.want)
		}
	}
}
