package dehyphen_test

import (
	"fmt"

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
