package dehyphen_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

func Example() {
	var j dehyphen.Joiner
	d := j.Decide("an exam-", "ple of this")
	fmt.Println(d.Apply("an exam-", "ple of this"))
	fmt.Println(d.Op, d.Rule, d.Confidence)
	// Output:
	// an example of this
	// drop form likely
}

func ExampleJoiner_Join() {
	j := dehyphen.Joiner{Lang: language.German}
	fmt.Println(j.Join("Die Vor-", "und Nachteile der Um-", "gehung"))
	// Output: Die Vor- und Nachteile der Umgehung
}

func ExampleWords() {
	var w dehyphen.Words
	w.Learn("He sat in the card-room, as in every card-room.")
	j := dehyphen.Joiner{Lang: language.English, Words: &w}
	fmt.Println(j.Join("the door of the card-", "room"))
	// Output: the door of the card-room
}

func ExampleJoiner_Copy() {
	text := `He looked at the moun-
tains, which were well-
known, and at the sea.

The mountains were blue.
`
	j := dehyphen.Joiner{Lang: language.English}
	if err := j.Copy(os.Stdout, strings.NewReader(text)); err != nil {
		log.Fatal(err)
	}
	// Output:
	// He looked at the mountains, which were well-known, and at the sea.
	//
	// The mountains were blue.
}

func ExampleJoiner_Paragraphs() {
	lines := strings.Lines("ein Bei-\nspiel\n\nund noch\neins\n")
	j := dehyphen.Joiner{Lang: language.German}
	for p := range j.Paragraphs(lines) {
		fmt.Println(strings.TrimSpace(p))
	}
	// Output:
	// ein Beispiel
	// und noch eins
}

func ExampleReadWords() {
	list, err := dehyphen.ReadWords(strings.NewReader("vegetables\nfresh\n"))
	if err != nil {
		log.Fatal(err)
	}
	j := dehyphen.Joiner{Lang: language.English, Lexicon: list}
	fmt.Println(j.Join("fresh vege", "tables")) // the hyphen was lost
	// Output: fresh vegetables
}

func ExampleReadPatterns() {
	p, err := dehyphen.ReadPatterns(strings.NewReader(`\patterns{ m1p pl2e }`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Breaks("example"))
	// Output: [4]
}

func ExampleDecision() {
	j := dehyphen.Joiner{Lang: language.German}
	d := j.Decide("ein Zuk-", "kerhut")
	fmt.Println(d.Op, d.Rule, d.Cut, d.Trim, d.Put)
	fmt.Println(d.Apply("ein Zuk-", "kerhut"))
	// Output:
	// drop spelling 2 0 c
	// ein Zuckerhut
}
