package alto

import (
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/galleyproof/galley/internal/readtest"
	"github.com/galleyproof/galley/layout"
)

func TestRead(t *testing.T) { readtest.Golden(t, "testdata/*.xml", Read) }

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct {
		why, in string
		want    error
	}{
		{"nothing", "", layout.ErrNoPage},
		{"no page", "<alto><Layout/></alto>", layout.ErrNoPage},
		{"wrong end tag", "<alto><Layout></alto>", layout.ErrSyntax},
		{"bare end tag", "</alto>", layout.ErrSyntax},
		{"too deep", strings.Repeat("<a>", 1e5), layout.ErrLimit},
		{"entities", `<!DOCTYPE alto [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><alto/>`, layout.ErrSyntax},
		{"no encoding", `<?xml version="1.0" encoding="nonsense"?><alto/>`, layout.ErrEncoding},
		{"polygon", `<Page><TextLine><Polygon POINTS="1,2 x,4"/></TextLine></Page>`, layout.ErrBounds},
		{"picture", `<Page><Illustration HPOS="1" VPOS="NaN" WIDTH="1" HEIGHT="2"/></Page>`, layout.ErrBounds},
	} {
		_, err := Read(strings.NewReader(tt.in))
		var fault *layout.FormatError
		if !errors.Is(err, tt.want) || !errors.As(err, &fault) || fault.Format != "alto" {
			t.Errorf("%s: error %v, want %v", tt.why, err, tt.want)
		}
	}
}

func TestReaderError(t *testing.T) {
	for _, name := range []string{"inch", "v4"} {
		in, err := os.ReadFile("testdata/" + name + ".xml")
		if err != nil {
			t.Fatal(err)
		}
		readtest.Faults(t, Read, in)
	}
}

var (
	content  = regexp.MustCompile(`<String\b[^>]*?\bCONTENT=("[^"]*"|'[^']*')`)
	textLine = regexp.MustCompile(`(?s)<TextLine\b.*?</TextLine>`)
	part1    = regexp.MustCompile(`SUBS_TYPE="HypPart1"[^>]*SUBS_CONTENT=("[^"]*"|'[^']*')[^>]*(?:/>|>(?:\s*<ALTERNATIVE>[^<]*</ALTERNATIVE>)*\s*</String>)\s*(?:<HYP[^>]*>\s*)?</TextLine>`)
	hyphen   = regexp.MustCompile(`<HYP\b[^>]*CONTENT="([^"]*)"[^>]*>(?:</HYP>)?\s*</TextLine>`)
)

// value returns what an attribute in quotes is.
func value(quoted string) string {
	return strings.TrimSpace(html.UnescapeString(quoted[1 : len(quoted)-1]))
}

// sample checks a real file: its words are in the pages; each line that ends
// in a HYP ends in its hyphen; each word that goes on is known.
func sample(t *testing.T, in []byte) {
	pages, err := Read(strings.NewReader(string(in)))
	if err != nil {
		t.Fatal(err)
	}
	readtest.Check(t, pages)
	var words, full, wantFull []string
	for _, l := range textLine.FindAll(in, -1) {
		of := readtest.Matches(content, l, value)
		if h := hyphen.FindSubmatch(l); h != nil && len(of) > 0 {
			of[len(of)-1] = strings.TrimSuffix(of[len(of)-1], string(h[1])) + string(h[1])
		}
		words = append(words, of...)
		wantFull = append(wantFull, readtest.Matches(part1, l, value)...)
	}
	for _, p := range pages {
		for _, l := range p.Lines {
			if l.Full != "" {
				full = append(full, l.Full)
			}
		}
	}
	readtest.SameWords(t, words, pages)
	if d := cmp.Diff(wantFull, full); d != "" {
		t.Errorf("words that go on, -file +pages:\n%s", d)
	}
}

func TestSamples(t *testing.T) {
	for _, pattern := range []string{"formats/alto/*.xml", "formats/mets/*/ALTO/*.xml", "typeset/*/tess.alto.xml"} {
		t.Run(strings.ReplaceAll(pattern, "/", "-"), func(t *testing.T) {
			readtest.Samples(t, pattern, sample)
		})
	}
}

func TestLarge(t *testing.T) {
	const page = "<alto><Layout><Page>"
	const end = "</Page></Layout></alto>"
	readtest.Large(t, Read, page, end, "<TextLine/>", `<String CONTENT="a"/>`, `<HYP CONTENT="-"/>`, "<SP/>", "<Page/>", "<TextBlock>", "a ")
	readtest.Large(t, Read, page+"<TextLine>", "</TextLine>"+end, `<String CONTENT="a"/>`, `<HYP CONTENT="-"/>`, `<SP/><String CONTENT="a" STYLE="bold"/>`)
	readtest.Large(t, Read, page+"<TextLine STYLEREFS='", "'/>"+end, "a ", "&amp;")
	readtest.Large(t, Read, "<alto><ReadingOrder>", "</ReadingOrder>"+page+end+"</alto>", "<OrderedGroup/>", "<ElementRef REF='a b'/>")
	readtest.Large(t, Read, "<alto><Description><fileName>", "</fileName></Description>"+page+end+"</alto>", "a<b/>", "a<![CDATA[b]]>")
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.xml")
	for _, name := range files {
		in, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in []byte) { readtest.Fuzz(t, Read, in) })
}

func BenchmarkRead(b *testing.B) {
	const line = `<TextLine ID="P1_TL00001" HPOS="104" VPOS="221" WIDTH="175" HEIGHT="54">
	<String ID="P1_ST00065" HPOS="2894" VPOS="385" WIDTH="28" HEIGHT="15" CONTENT="again" WC="0.94" CC="39000"/>
	<SP ID="P1_SP00065" HPOS="2922" VPOS="385" WIDTH="13"/>
	<String ID="P1_ST00066" HPOS="2437" VPOS="418" WIDTH="68" HEIGHT="28" CONTENT="again" WC="0.98" CC="50072"/>
</TextLine>
`
	for n := 10 << 10; n <= 10<<20; n *= 10 {
		in := "<alto><Layout><Page><TextBlock>" + strings.Repeat(line, n/len(line)) + "</TextBlock></Page></Layout></alto>"
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
