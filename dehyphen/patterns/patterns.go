// Package patterns holds the hyphenation patterns of the languages that have
// some under a permissive licence. It is apart from package dehyphen so that
// importing that alone stays small.
//
//	j := dehyphen.Joiner{Lang: tag, Patterns: patterns.For(tag)}
//
// The files are those of the hyph-utf8 package of TeX Live, unchanged; each
// names its authors, its version and its licence in its head. Patterns for
// other languages can be read with [dehyphen.ReadPatterns].
package patterns

//go:generate go run gen.go /usr/share/texlive/texmf-dist/tex/generic/hyph-utf8/patterns/tex

import (
	"embed"
	"slices"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

// Version names the release of the collection that the files are from.
const Version = "hyph-utf8, TeX Live 2022"

//go:embed files/*.tex
var files embed.FS

// names lists the file of each tag that has one. A language whose spelling or
// breaking has variants comes with its default.
var names = []struct{ tag, file string }{
	{"da", "da"},
	{"de", "de-1996"},
	{"de-1901", "de-1901"},
	{"en", "en-us"},
	{"en-GB", "en-gb"},
	{"es", "es"},
	{"fr", "fr"},
	{"it", "it"},
	{"la", "la"},
	{"nb", "no"},
	{"nn", "no"},
	{"no", "no"},
	{"pl", "pl"},
	{"pt", "pt"},
}

// For returns the patterns of a language, or nil if there are none here.
// Reading them takes some milliseconds: call it once for a language.
func For(tag language.Tag) *dehyphen.Patterns {
	base, _ := tag.Base()
	region, _ := tag.Region()
	name := ""
	for _, n := range names {
		t := language.Make(n.tag)
		b, _ := t.Base()
		if b != base {
			continue
		}
		r, exact := t.Region()
		variant := len(t.Variants()) > 0 && slices.Equal(t.Variants(), tag.Variants())
		if name == "" || exact == language.Exact && r == region || variant {
			name = n.file
		}
	}
	f, err := files.Open("files/hyph-" + name + ".tex")
	if err != nil {
		return nil
	}
	defer f.Close()
	p, err := dehyphen.ReadPatterns(f)
	if err != nil {
		return nil
	}
	return p
}
