package pagexml

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
		{"no page", "<PcGts/>", layout.ErrNoPage},
		{"wrong end tag", "<PcGts><Page></PcGts>", layout.ErrSyntax},
		{"too deep", "<Page>" + strings.Repeat("<TextRegion>", 1e5), layout.ErrLimit},
		{"entities", `<!DOCTYPE PcGts [<!ENTITY a "b">]><PcGts/>`, layout.ErrSyntax},
		{"no encoding", `<?xml version="1.0" encoding="nonsense"?><PcGts/>`, layout.ErrEncoding},
		{"point", `<Page><TextRegion><Coords><Point x="1"/></Coords></TextRegion></Page>`, layout.ErrBounds},
	} {
		_, err := Read(strings.NewReader(tt.in))
		var fault *layout.FormatError
		if !errors.Is(err, tt.want) || !errors.As(err, &fault) || fault.Format != "pagexml" {
			t.Errorf("%s: error %v, want %v", tt.why, err, tt.want)
		}
	}
}

func TestReaderError(t *testing.T) {
	for _, name := range []string{"transkribus", "levels", "points", "groups"} {
		in, err := os.ReadFile("testdata/" + name + ".xml")
		if err != nil {
			t.Fatal(err)
		}
		readtest.Faults(t, Read, in)
	}
}

func TestCustom(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want node
	}{
		{"", node{index: -1}},
		{"readingOrder {index:12;}", node{index: 12}},
		{"readingOrder{index:x;} structure{type:heading", node{index: -1, hint: layout.RoleHeadline}},
		{"structure {id:a5; type:article;}", node{index: -1}},
		{"textStyle {offset:0; length:9;fontFamily:Arial; fontSize:10.5; bold:true;} textStyle {length:2; fontSize:7;}",
			node{index: -1, size: 10.5, style: layout.Bold}},
		{"}}{{;;::", node{index: -1}},
	} {
		got := node{index: -1}
		got.custom(tt.in)
		if d := cmp.Diff(tt.want, got, cmp.AllowUnexported(node{}, equiv{})); d != "" {
			t.Errorf("custom(%q), -want +got:\n%s", tt.in, d)
		}
	}
}

func TestLocate(t *testing.T) {
	for _, tt := range []struct{ text, words, want string }{
		{"one two", "one two", "0-3 4-7"},
		{"one, two", "one , two", "0-3 3-4 5-8"},
		{"one two", "one twO", "0-3"},
		{"tone one", "one", "5-8"},
		{"a b c", "a c b", "0-1 4-5"},
		{"中文", "中 文", "0-3 3-6"},
		{"", "a", ""},
	} {
		var words []*node
		for w := range strings.FieldsSeq(tt.words) {
			words = append(words, &node{text: equiv{known: true, text: w}})
		}
		var got []string
		for _, w := range locate(tt.text, words) {
			got = append(got, fmt.Sprintf("%d-%d", w.Start, w.End))
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("locate(%q, %s) = %q, want %q", tt.text, tt.words, got, tt.want)
		}
	}
}

var (
	textLine = regexp.MustCompile(`(?s)<TextLine\b.*?</TextLine>`)
	unicode  = regexp.MustCompile(`(?s)<Unicode>(.*?)</Unicode>`)
	inWord   = regexp.MustCompile(`(?s)<Word\b.*?</Word>`)
)

func TestSamples(t *testing.T) {
	readtest.Samples(t, "formats/page/*.xml", func(t *testing.T, in []byte) {
		pages, err := Read(strings.NewReader(string(in)))
		if err != nil {
			t.Fatal(err)
		}
		readtest.Check(t, pages)
		var want, words []string
		for _, l := range textLine.FindAll(in, -1) {
			for _, w := range inWord.FindAll(l, -1) {
				words = append(words, readtest.Matches(unicode, w, html.UnescapeString)...)
			}
			want = append(want, readtest.Matches(unicode, inWord.ReplaceAll(l, nil), html.UnescapeString)...)
		}
		readtest.SameLinesInAnyOrder(t, want, pages)
		if len(words) > 0 {
			readtest.SameWords(t, words, pages)
		}
	})
}

func TestLarge(t *testing.T) {
	const page = "<PcGts><Page>"
	const end = "</Page></PcGts>"
	const text = "<TextEquiv><Unicode>a</Unicode></TextEquiv>"
	const word = "<Word><TextEquiv><Unicode>b</Unicode></TextEquiv></Word>"
	readtest.Large(t, Read, page, end, "<TextRegion/>", "<TextRegion>"+text+"</TextRegion>", "<SeparatorRegion/>", "<Coords points='1,2'/>", "<TextRegion>")
	readtest.Large(t, Read, page+"<TextRegion>", "</TextRegion>"+end, "<TextLine/>", "<TextLine>"+text+"</TextLine>", text)
	readtest.Large(t, Read, page+"<TextRegion><TextLine><TextEquiv><Unicode>"+strings.Repeat("a ", 1e5)+"</Unicode></TextEquiv>",
		"</TextLine></TextRegion>"+end, word, "<Word>"+text+"</Word>", "<Word><Glyph>"+text+"</Glyph></Word>")
	readtest.Large(t, Read, page+strings.Repeat("<TextRegion>"+text, 900), strings.Repeat("</TextRegion>", 900)+end, text, "<TextLine>"+text+"</TextLine>")
	readtest.Large(t, Read, page+"<ReadingOrder>", "</ReadingOrder>"+end, "<RegionRef regionRef='a'/>", "<OrderedGroup>")
	readtest.Large(t, Read, page+"<TextRegion custom='", "'/>"+end, "a{b:c;}", "{", "a:b;", "textStyle {length:9;}")
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
	const line = `<TextLine id="r1l1" custom="readingOrder {index:0;}">
<Coords points="2604,302 2699,298 2799,298 2799,374 2749,375 2647,375 2604,372"/>
<Baseline points="2604,354 2799,355"/>
<TextEquiv><Unicode>Kenntniß und Schein a</Unicode></TextEquiv></TextLine>
`
	for n := 10 << 10; n <= 10<<20; n *= 10 {
		in := "<PcGts><Page><TextRegion>" + strings.Repeat(line, n/len(line)) + "</TextRegion></Page></PcGts>"
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
