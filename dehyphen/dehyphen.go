package dehyphen

import (
	"strings"

	"golang.org/x/text/language"
)

// A Joiner decides how lines join. The zero Joiner is ready to use; it applies
// the rules common to all languages and those of the language that the two
// lines themselves seem to be in. A Joiner is not modified by its methods and
// may be shared by goroutines as long as nobody adds to its Lexicon.
type Joiner struct {
	// Lang selects the rules of one language. A variant or script that
	// changes them counts: "de-1901" selects the old German spelling. If
	// Lang is und, the language is voted from the words of the document, if
	// Words has learned any, or from the two lines.
	Lang language.Tag

	// Words are the document's own words, the best evidence there is. If
	// Words is nil and Lexicon is a [*Words] that has learned a text, it is
	// taken for them.
	Words *Words

	// Lexicon says which words exist. If Lexicon is nil, decisions rest on
	// the document, on the form of the two lines and on the language.
	Lexicon Lexicon

	// Patterns tell where the language breaks its words. If Patterns is nil,
	// a break is taken to be at a place where it may be.
	Patterns *Patterns
}

// A Lexicon reports which words exist. Implementations fold case themselves.
type Lexicon interface {
	// Has reports whether word, which has no white space, is known.
	Has(word string) bool
}

// Decide reports how head, a line, joins the line tail that follows it. White
// space at the end of head and at the start of tail is always taken off.
func (j *Joiner) Decide(head, tail string) Decision {
	var s seam
	s.init(j, head, tail)
	return s.decide()
}

// Join returns lines joined into one, each line end decided by
// [Joiner.Decide]. Empty lines are left out.
func (j *Joiner) Join(lines ...string) string {
	var b strings.Builder
	rest := "" // the part of the line before that is not yet written
	for _, line := range lines {
		if rest == "" {
			rest = line
			continue
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		d := j.Decide(rest, line)
		b.WriteString(rest[:len(rest)-d.Cut])
		b.WriteString(d.Put)
		rest = line[d.Trim:]
	}
	b.WriteString(rest)
	return b.String()
}
