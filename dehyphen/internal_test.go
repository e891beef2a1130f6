package dehyphen

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

var seed = flag.Uint64("seed", 0, "seed of the random tests; 0 picks one")

// random returns a source of random numbers whose seed is logged.
func random(t *testing.T) *rand.Rand {
	n := *seed
	if n == 0 {
		n = rand.Uint64()
	}
	t.Logf("-seed %d", n)
	return rand.New(rand.NewPCG(n, n))
}

func TestFold(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"Word", "word", "capitals"},
		{"GOttes", "gottes", "two of them"},
		{"ſchaft", "schaft", "long s"},
		{"ﬁn ﬂ ﬀ ﬃ ﬄ ﬅ ﬆ", "fin fl ff ffi ffl st st", "ligatures"},
		{"Wein=Garten", "wein-garten", "double hyphen"},
		{"Wein⸗Garten", "wein-garten", "of blackletter"},
		{"well‐known", "well-known", "U+2010"},
		{"l’eau", "l'eau", "the curved apostrophe"},
		{"Ma\u0364nner", "männer", "small e above"},
		{"Ma\u0308nner", "männer", "combining dots"},
		{"e\u0301te\u0301", "été", "combining acute"},
		{"o\u030B", "ő", "double acute"},
		{"x\u0301", "x", "a mark that does not belong there is dirt"},
		{"\u0301x", "x", "nor one at the start"},
		{"ex\u00ADam", "exam", "soft hyphen"},
		{"ÄÖÜ", "äöü", "capitals with marks"},
		{"İstanbul", "istanbul", "Turkish"},
		{"ꝛc", "rc", "r rotunda"},
		{"МОСКВА", "москва", "Cyrillic"},
		{"\xff", "\uFFFD", "no UTF-8"},
	}
	for _, tt := range tests {
		if got := string(fold(nil, tt.in)); got != tt.want && tt.in != "" {
			var buf [wordMax]byte
			if got = string(fold(buf[:0], tt.in)); got != tt.want {
				t.Errorf("fold(%q) = %q, want %q (%s)", tt.in, got, tt.want, tt.reason)
			}
		}
	}
}

// TestFoldTwice checks that what is folded stays as it is, and that nothing
// grows beyond its room.
func TestFoldTwice(t *testing.T) {
	rnd := random(t)
	for range 20_000 {
		word := randomText(rnd, 30)
		var a, b [wordMax]byte
		once := fold(a[:0], word)
		twice := fold(b[:0], string(once))
		if !bytes.Equal(once, twice) && utf8.Valid(once) {
			t.Fatalf("%q folds to %q, and that to %q", word, once, twice)
		}
		if cap(once) != wordMax {
			t.Fatalf("%q: fold allocated", word)
		}
	}
}

// alphabet has what words are made of, and what is next to them.
var alphabet = []rune("aabbeeiioouukkllnnsstt--''  ÄöéſﬁͤͤKT12.=⸗·\u00AD中가и\n")

func randomText(rnd *rand.Rand, max int) string {
	var b strings.Builder
	for range rnd.IntN(max + 1) {
		b.WriteRune(alphabet[rnd.IntN(len(alphabet))])
	}
	return b.String()
}

// TestComposed checks the table of combining marks: as many letters as they
// become, of two bytes each, as foldMark counts on.
func TestComposed(t *testing.T) {
	for mark, pair := range composed {
		if !unicode.Is(unicode.Mn, mark) || utf8.RuneCountInString(pair[1]) != len(pair[0]) || len(pair[1]) != 2*len(pair[0]) {
			t.Errorf("%U: %q becomes %q", mark, pair[0], pair[1])
		}
	}
}

// TestTableOracle compares the table of Words with a map.
func TestTableOracle(t *testing.T) {
	rnd := random(t)
	var w Words
	oracle := map[string]int{}
	for range 50_000 {
		word := fmt.Sprint(rnd.IntN(8000))
		kind := rnd.IntN(kinds)
		w.add(kind, []byte(word))
		oracle[fmt.Sprint(kind, word)]++
	}
	if w.Len() != len(oracle) {
		t.Errorf("%d entries, want %d", w.Len(), len(oracle))
	}
	for kind := range kinds {
		for n := range 9000 {
			word := fmt.Sprint(n)
			if got, want := w.seen(kind, []byte(word)), oracle[fmt.Sprint(kind, word)]; got != want {
				t.Fatalf("%d %s: %d, want %d", kind, word, got, want)
			}
		}
	}
	if 4*w.used > 3*len(w.keys) {
		t.Errorf("%d entries in %d slots", w.used, len(w.keys))
	}
}

// TestWordEdges compares wordStart and wordEnd with each other: the word that
// a text ends with is the one that its reverse starts with.
func TestWordEdges(t *testing.T) {
	rnd := random(t)
	for range 20_000 {
		text := randomText(rnd, 20)
		start, end := wordStart(text), wordEnd(reverse(text))
		if len(text)-start != end {
			t.Fatalf("%q: wordStart %d of %d, wordEnd of its reverse %d", text, start, len(text), end)
		}
	}
	tests := []struct{ text, first, last string }{
		{"well-known man", "well-known", "man"},
		{"the l'eau-de-vie", "the", "l'eau-de-vie"},
		{"x--y", "x", "y"},
		{"Land=Rechts", "Land=Rechts", "Land=Rechts"},
		{" a", "", "a"},
		{"a ", "a", ""},
		{"a-", "a", "a-"},
	}
	for _, tt := range tests {
		if got := tt.text[:wordEnd(tt.text)]; got != tt.first {
			t.Errorf("%q starts with %q, want %q", tt.text, got, tt.first)
		}
		if got := tt.text[wordStart(tt.text):]; got != tt.last && got != strings.TrimSuffix(tt.last, "-") {
			t.Errorf("%q ends with %q, want %q", tt.text, got, tt.last)
		}
	}
}

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func TestLangOf(t *testing.T) {
	tests := []struct {
		tag  string
		want lang
	}{
		{"und", und}, {"en", en}, {"en-GB", en}, {"de-1901", de}, {"de-Latf", de}, {"nb", no}, {"nn", no}, {"sk", cs},
		{"pt-BR", pt}, {"zh", und}, {"grc", el}, {"be", ru}, {"gl", es}, {"lb", de}, {"af", nl},
	}
	for _, tt := range tests {
		if got := langOf(language.Make(tt.tag)); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.tag, got, tt.want)
		}
	}
}

// TestVote checks that a sentence of each language is taken for it.
func TestVote(t *testing.T) {
	tests := []struct {
		want lang
		text string
	}{
		{ca, "aquest és el llibre dels meus pares però també el seu"},
		{cs, "to je kniha která jsem byl podle jeho slov také pro něj"},
		{da, "jeg blev her og det var ikke meget efter nogle dage"},
		{de, "das ist ein Buch und die Leute sind nicht mit der Sache"},
		{el, "αυτό είναι το βιβλίο της και του για την πόλη"},
		{en, "this is the book which they have from the house"},
		{es, "los libros que están con una casa para su padre"},
		{fi, "hän oli täällä ja se on niin kun joka mutta"},
		{fr, "les livres qui sont dans une maison pour vous"},
		{hu, "ez egy könyv és nem az hogy már csak volt"},
		{it, "il libro che non è della casa di gli amici"},
		{la, "sed cum quod enim sunt atque esse quae"},
		{nl, "het boek van een man die niet met zijn vrouw"},
		{no, "jeg ble her og det var ikke mye etter noen dager"},
		{pl, "nie jest to książka jego ale które się przez"},
		{pt, "os livros não são mais dos seus pais uma casa"},
		{ru, "это была книга и что он не на столе"},
		{sv, "jag är här och det är inte som att vara"},
		{tr, "bu bir kitap ve çok daha iyi için"},
		{uk, "це була книга і що він не на та як його"},
	}
	for _, tt := range tests {
		var w Words
		w.Learn(tt.text)
		if got := elect(&w.votes, minVotes); got != tt.want {
			t.Errorf("%q is taken for %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestDashStyle(t *testing.T) {
	tests := []struct {
		text, reason string
		want         dashStyle
	}{
		{"a—b c—d", "solid", dashStyle{solid: 2}},
		{"a — b", "spaced", dashStyle{spaced: 1}},
		{"a —b— c", "an aside", dashStyle{open: 1, shut: 1}},
		{"a--b -- c", "of two hyphens", dashStyle{solid: 1, spaced: 1}},
		{"— a", "at a line's start", dashStyle{}},
		{"a —", "at a line's end", dashStyle{}},
		{"a-b", "a hyphen", dashStyle{}},
	}
	for _, tt := range tests {
		var w Words
		w.Learn(tt.text)
		if w.style != tt.want {
			t.Errorf("%q: %+v, want %+v (%s)", tt.text, w.style, tt.want, tt.reason)
		}
	}
}

func TestSyllables(t *testing.T) {
	groupsOf := map[string]int{"práctico": 3, "militar": 3, "ley": 1, "": 0, "político": 4, "ción": 1, "mente": 2}
	for word, want := range groupsOf {
		if got := groups([]byte(word)); got != want {
			t.Errorf("%s: %d groups of vowels, want %d", word, got, want)
		}
	}
	since := map[string]int{"teórico": 2, "práctico": 2, "militar": -1, "acción": 0}
	for word, want := range since {
		if got := sinceAccent([]byte(word)); got != want {
			t.Errorf("%s: %d after the accent, want %d", word, got, want)
		}
	}
}

// TestTables checks what all tables must be: folded, or nothing would ever be
// found in them.
func TestTables(t *testing.T) {
	tables := map[string]set{"peoples": peoples, "nations": nations, "doubled": doubled, "links": links[en],
		"enFirsts": enFirsts, "enParts": enParts, "enHeads": enHeads, "enOpen": enOpen, "enFixed": enFixed,
		"frFixed": frFixed, "frVerbs": frVerbs, "esFixed": esFixed, "itFixed": itFixed, "ptFixed": ptFixed,
		"deColours": deColours, "plPairs": plPairs, "ruPronouns": ruPronouns, "ukPronouns": ukPronouns,
		"nlEndings": nlEndings, "noRoles": noRoles, "spans": spans, "koEndings": koEndings, "loanHeads": loanHeads}
	for name, table := range tables {
		if len(table) == 0 {
			t.Errorf("%s is empty", name)
		}
		for word := range table {
			var buf [wordMax]byte
			if got := string(fold(buf[:0], word)); got != word {
				t.Errorf("%s: %q folds to %q", name, word, got)
			}
		}
	}
	for l, list := range functionWords {
		for word := range words(list) {
			if len(word) > maxFunction {
				t.Errorf("%d: %q is longer than %d bytes", l, word, maxFunction)
			}
		}
	}
}
