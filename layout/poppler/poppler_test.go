package poppler

import (
	"errors"
	"fmt"
	"html"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/galleyproof/galley/internal/readtest"
	"github.com/galleyproof/galley/layout"
)

func TestRead(t *testing.T) { readtest.Golden(t, "testdata/*.xhtml", Read) }

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct {
		why, in string
		want    error
	}{
		{"nothing", "", layout.ErrNoPage},
		{"no page", "<html><doc></doc></html>", layout.ErrNoPage},
		{"wrong end tag", "<html><doc></html>", layout.ErrSyntax},
		{"entities", `<!DOCTYPE html [<!ENTITY a "b">]><html/>`, layout.ErrSyntax},
		{"no encoding", `<?xml version="1.0" encoding="nonsense"?><html/>`, layout.ErrEncoding},
		{"too deep", strings.Repeat("<a>", 1e5), layout.ErrLimit},
	} {
		_, err := Read(strings.NewReader(tt.in))
		var fault *layout.FormatError
		if !errors.Is(err, tt.want) || !errors.As(err, &fault) || fault.Format != "poppler" {
			t.Errorf("%s: error %v, want %v", tt.why, err, tt.want)
		}
	}
}

func TestReaderError(t *testing.T) {
	in, err := os.ReadFile("testdata/layout.xhtml")
	if err != nil {
		t.Fatal(err)
	}
	readtest.Faults(t, Read, in)
}

var wordElement = regexp.MustCompile(`<word [^>]*>([^<]*)</word>`)

func TestSamples(t *testing.T) {
	readtest.Samples(t, "typeset/*/bbox.xhtml", func(t *testing.T, in []byte) {
		pages, err := Read(strings.NewReader(string(in)))
		if err != nil {
			t.Fatal(err)
		}
		readtest.Check(t, pages)
		readtest.SameWords(t, readtest.Matches(wordElement, in, html.UnescapeString), pages)
	})
}

func TestLarge(t *testing.T) {
	const page = `<doc><page width="1" height="1">`
	const word = `<word xMin="1" yMin="2" xMax="3" yMax="4">`
	readtest.Large(t, Read, page, "</page></doc>", word+"a</word>", "<page/>", "<block></block>", "<!--", "&", "<")
	readtest.Large(t, Read, page+word, "</word></page></doc>", "a ", "&amp;", "<b/>a", "<![CDATA[a]]>")
	readtest.Large(t, Read, page+"<word ", ">a</word></page></doc>", "a=b ", `a="b"`, "=", "/", "'")
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"layout", "words", "truncated", "nobox"} {
		in, err := os.ReadFile("testdata/" + name + ".xhtml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in []byte) { readtest.Fuzz(t, Read, in) })
}

func BenchmarkRead(b *testing.B) {
	const line = `<line xMin="10.000000" yMin="20.000000" xMax="100.000000" yMax="40.000000">
<word xMin="10.000000" yMin="20.000000" xMax="50.000000" yMax="40.000000">Harvest</word>
<word xMin="55.000000" yMin="20.000000" xMax="100.000000" yMax="40.000000">fails</word>
</line>
`
	for n := 10 << 10; n <= 10<<20; n *= 10 {
		in := `<doc><page width="1" height="1">` + strings.Repeat(line, n/len(line)) + "</page></doc>"
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(strings.NewReader(in)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
