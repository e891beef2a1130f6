package dehyphen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// A Joiner decides how lines join. The zero Joiner is ready to use.
type Joiner struct {
	// Lang selects the rules of one language. If Lang is und, only common
	// rules apply.
	Lang language.Tag

	// Lexicon says which words exist. If Lexicon is nil, decisions rest on
	// the form of the two lines alone.
	Lexicon Lexicon
}

// A Lexicon reports which words exist. Implementations fold case themselves.
type Lexicon interface {
	// Has reports whether word, which has no white space, is known.
	Has(word string) bool
}

// Decide reports how head, a line, joins the line tail that follows it.
func (j *Joiner) Decide(head, tail string) Decision {
	h := strings.TrimRightFunc(head, unicode.IsSpace)
	t := strings.TrimLeftFunc(tail, unicode.IsSpace)
	d := Decision{Op: Space, Rule: "space", Put: " ", Cut: len(head) - len(h), Trim: len(tail) - len(t)}
	r, n := utf8.DecodeLastRuneInString(h)
	if strings.ContainsRune("-\u00AD\u00AC\u2010\u2011", r) {
		if next, _ := utf8.DecodeRuneInString(t); unicode.IsLower(next) {
			return Decision{Op: Drop, Rule: "form", Confidence: Likely, Cut: d.Cut + n, Trim: d.Trim}
		}
		return Decision{Op: Keep, Rule: "form", Confidence: Guess, Cut: d.Cut, Trim: d.Trim}
	}
	return d
}
