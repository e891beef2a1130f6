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
//
// # Rules
//
// The Rule of a [Decision] says where it came from:
//
//	soft-hyphen    the source says that the break is its own
//	document       the words of the document have it so
//	document-parts the document makes other words with a hyphen from both parts
//	lexicon        the caller's word list has it so
//	lexicon-parts  the list has both parts and not the whole
//	pattern        the patterns allow the break, or forbid it between two words
//	spelling       the spelling changed at the break
//	repeated       the hyphen is printed again in the next line
//	suspended      it stands for the rest of a later word
//	range, number  figures on both sides, or on one
//	capital        a word of its own follows, or an acronym precedes (acronym)
//	phrase, numeral, prefix, enclitic, adjective, gerund, pair, peoples,
//	stress, vowels, letter, fixed
//	               the kind of compound, by the rules of the language
//	address        a web or mail address, or a name in a program
//	sign, apostrophe, elision, script, slash, speck
//	               what stands beside the mark
//	form           none of these: small letters around a hyphen
//	dash, dash-open, dash-close, dash-solid, dash-run
//	               a dash, by the habit of the document or the language
//	split          a word goes on although no mark says so
//	unspaced, hangul, particle, ending, syllables
//	               writings without spaces, and Korean
//	space, bracket, empty, end
//	               an ordinary line end, and the rest
//
// # Languages
//
// Catalan, Czech, Danish, Dutch, English, Finnish, French, German, Hungarian,
// Italian, Norwegian, Polish, Portuguese, Russian, Spanish, Swedish and
// Ukrainian have rules of their own, each in the file of its name (the Nordic
// ones in nordic.go). Latin, Greek and Turkish break between syllables and set
// hardly any hyphen of their own; what holds for all languages is enough.
//
// The tables of these files list kinds of words, not words that were seen
// broken somewhere. Each was checked against a word list of its language,
// broken at all places that the hyphenation patterns allow: of ten thousand
// breaks of words that the list has in one piece, the rules keep the hyphen of
// 64 in English (most of them words that other writers do set with one), and at
// most 2 in Catalan, Danish, Dutch, French, German, Italian, Norwegian, Polish,
// Portuguese, Spanish, Swedish and Ukrainian.
package dehyphen
