// Package dehyphen decides how two consecutive lines of printed text join.
//
// At the end of a printed line a hyphen may be a mark the compositor put in
// ("exam-" + "ple"), a hyphen the word always has ("well-" + "known"), or one
// that stands for the rest of a later word ("Vor-" + "und Nachteile"); a dash
// is none of these, and a word may go on without any mark at all. A [Joiner]
// looks at the two lines, at the words of the document ([Words]) or of
// another [Lexicon], at the hyphenation [Patterns] of the language if it has
// them, and returns a [Decision]: what to do, which rule said so, and how sure
// that rule is.
//
//	var j dehyphen.Joiner
//	d := j.Decide("an exam-", "ple of this")
//	fmt.Println(d.Apply("an exam-", "ple of this")) // an example of this
//
// The package works on strings only. It knows nothing of pages, boxes or
// files, and accepts any string, valid UTF-8 or not.
//
// # Order of evidence
//
// What the source itself states comes first (a soft hyphen), then what the
// form admits only one reading of (digits, capitals, addresses), then the
// words of the document, then the rules and tables of the language, then a
// list of words that the caller gives, then hyphenation patterns. Where
// nothing speaks, a hyphen between small letters is the compositor's: that is
// right for more than nine line-end hyphens of ten in every language
// measured.
package dehyphen
