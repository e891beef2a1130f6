package patterns_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
	"github.com/galleyproof/galley/dehyphen/patterns"
)

func Example() {
	p := patterns.For(language.English)
	fmt.Println(p.Legal("example", 4), p.Legal("example", 3))
	j := dehyphen.Joiner{Lang: language.English, Patterns: p}
	fmt.Println(j.Decide("an exam-", "ple of this").Rule)
	// Output:
	// true false
	// pattern
}

func TestFor(t *testing.T) {
	tests := []struct {
		tag, word, want, reason string
	}{
		{"en", "hyphenation", "hy-phen-ation", "American"},
		{"en-GB", "hyphenation", "hy-phen-a-tion", "British"},
		{"de", "Zucker", "Zu-cker", "since 1996"},
		{"de-1901", "Kasten", "Ka-sten", "before it: never between s and t"},
		{"de", "Kasten", "Kas-ten", "since then"},
		{"fr", "bonjour", "bon-jour", "French"},
		{"es", "palabra", "pa-la-bra", "Spanish"},
		{"it", "parola", "pa-ro-la", "Italian"},
		{"pt", "palavra", "pa-la-vra", "Portuguese"},
		{"pl", "słowo", "sło-wo", "Polish"},
		{"la", "dominus", "do-mi-nus", "Latin"},
		{"da", "bogen", "bo-gen", "Danish"},
		{"nb", "boken", "bo-ken", "Norwegian, in one of its written forms"},
	}
	for _, tt := range tests {
		p := patterns.For(language.Make(tt.tag))
		if p == nil {
			t.Errorf("%s: no patterns (%s)", tt.tag, tt.reason)
			continue
		}
		if got := hyphenate(p, tt.word); got != tt.want {
			t.Errorf("%s: %s is broken %s, want %s (%s)", tt.tag, tt.word, got, tt.want, tt.reason)
		}
	}
	if p := patterns.For(language.Russian); p != nil {
		t.Error("there are no Russian patterns under a permissive licence")
	}
}

func hyphenate(p *dehyphen.Patterns, word string) string {
	var b strings.Builder
	last := 0
	for _, i := range p.Breaks(word) {
		b.WriteString(word[last:i] + "-")
		last = i
	}
	return b.String() + word[last:]
}

// TestLicences holds each file to a head that names a version or a source and
// grants use, change and distribution.
func TestLicences(t *testing.T) {
	names, err := filepath.Glob("files/*.tex")
	if err != nil || len(names) == 0 {
		t.Fatal("no files", err)
	}
	grants := []string{"Permission is hereby granted, free of charge", "with or without modification",
		"with or without\n"}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(string(data), `\patterns`)
		granted := false
		for _, g := range grants {
			granted = granted || strings.Contains(head, g)
		}
		if !granted || !strings.Contains(head, "licence") {
			t.Errorf("%s: no permissive licence in its head", name)
		}
	}
}

func BenchmarkFor(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		patterns.For(language.English)
	}
}

func BenchmarkLegal(b *testing.B) {
	p := patterns.For(language.English)
	b.SetBytes(int64(len("hyphenation")))
	b.ReportAllocs()
	for b.Loop() {
		p.Legal("hyphenation", 6)
	}
}
