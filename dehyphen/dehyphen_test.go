package dehyphen_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

func TestDecideForm(t *testing.T) {
	tests := []struct {
		lang, head, tail string
		want             string
		reason           string
	}{
		{"en", "an exam-", "ple", "an example", "small letter"},
		{"de", "Ost- ", "  See", "Ost-See", "a capital starts a word of its own"},
		{"de", "Ein-", "und Ausfuhr", "Ein- und Ausfuhr", "suspended"},
		{"de", "allergnaͤ=", "digſten", "allergnaͤdigſten", "blackletter hyphen"},
		{"en", "in 1914-", "18", "in 1914-18", "range"},
		{"en", "exam\u00AD", "ple", "example", "soft hyphen"},
		{"en", "exam\u0002", "ple", "example", "PDFium"},
		{"en", "Anglo\u0002", "American", "Anglo-American", "PDFium keeps undecided ones too"},
		{"en", "REFLEC-", "TION IS", "REFLECTION IS", "capitals"},
		{"en", "a word —", "and more", "a word — and more", "spaced dash"},
		{"en", "a word—", "and more", "a word—and more", "solid dash"},
		{"fr", "un mot -", "et plus", "un mot - et plus", "spaced hyphen is a dash"},
		{"zh", "中国", "人民", "中国人民", "no spaces in Han"},
		{"zh", "共有", "12人", "共有12人", "no space beside digits"},
		{"ja", "カタ", "カナ", "カタカナ", "no spaces in kana"},
		{"zh", "第一。", "第二", "第一。第二", "CJK punctuation"},
		{"ko", "대한", "민국", "대한 민국", "Hangul sets spaces"},
		{"th", "ภาษา", "ไทย", "ภาษาไทย", "Thai sets none"},
		{"ar", "اللغة", "العربية", "اللغة العربية", "Arabic sets spaces"},
		{"en", "one ", " two", "one two", "white space"},
		{"en", "", "two", "two", "empty"},
	}
	for _, tt := range tests {
		j := dehyphen.Joiner{Lang: language.Make(tt.lang)}
		if got := j.Decide(tt.head, tt.tail).Apply(tt.head, tt.tail); got != tt.want {
			t.Errorf("%s: %q + %q = %q, want %q (%s)", tt.lang, tt.head, tt.tail, got, tt.want, tt.reason)
		}
	}
}

// TestLexiconIsDocument checks that the words of a document do the same as
// Words and as Lexicon: what is not among them is not thereby unknown.
func TestLexiconIsDocument(t *testing.T) {
	var doc dehyphen.Words
	doc.Learn("a house with a door and out of a remark he was able to go, the note, the taker of a card and the table he saw")
	lines := [][2]string{{"with-", "out it"}, {"remark-", "able man"}, {"card-", "table of"}, {"note-", "taker"}}
	for _, l := range lines {
		a := dehyphen.Joiner{Lang: language.English, Words: &doc}
		b := dehyphen.Joiner{Lang: language.English, Lexicon: &doc}
		if da, db := a.Decide(l[0], l[1]), b.Decide(l[0], l[1]); da != db {
			t.Errorf("%q + %q: %v as Words, %v as Lexicon", l[0], l[1], da, db)
		}
	}
	list, err := dehyphen.ReadWords(strings.NewReader("card\ntable\n"))
	if err != nil {
		t.Fatal(err)
	}
	j := dehyphen.Joiner{Lang: language.English, Lexicon: list}
	if d := j.Decide("a card-", "table of"); d.Op != dehyphen.Keep || d.Rule != "lexicon-parts" {
		t.Errorf("with a word list: %v %s", d.Op, d.Rule)
	}
}
