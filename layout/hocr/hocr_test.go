package hocr

import (
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/galleyproof/galley/internal/readtest"
	"github.com/galleyproof/galley/layout"
)

func TestRead(t *testing.T) { readtest.Golden(t, "testdata/*", Read) }

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct {
		why, in string
		want    error
	}{
		{"nothing", "", layout.ErrNoPage},
		{"HTML without hOCR", "<html><p>text</p></html>", layout.ErrNoPage},
		{"too deep", "<div class=ocr_page>" + strings.Repeat("<i>", 1e5), layout.ErrLimit},
		{"cut in a tag", "<div class=ocr_page><span class='ocr_line", layout.ErrSyntax},
		{"entities", `<!DOCTYPE html [<!ENTITY a "b">]><html/>`, layout.ErrSyntax},
		{"no encoding", `<meta charset="nonsense"><div class=ocr_page>`, layout.ErrEncoding},
	} {
		_, err := Read(strings.NewReader(tt.in))
		var fault *layout.FormatError
		if !errors.Is(err, tt.want) || !errors.As(err, &fault) || fault.Format != "hocr" {
			t.Errorf("%s: error %v, want %v", tt.why, err, tt.want)
		}
	}
}

func TestReaderError(t *testing.T) {
	for _, name := range []string{"tesseract.hocr", "sloppy.html", "rtl.hocr"} {
		in, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		readtest.Faults(t, Read, in)
	}
}

// TestEncoding holds that a file is read in the encoding it declares.
func TestEncoding(t *testing.T) {
	const file = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"></head>
<div class=ocr_page><span class=ocr_line>Żółć</span></div></html>`
	in, err := charmap.ISO8859_2.NewEncoder().String(file)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := Read(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	if got := pages[0].Lines[0].Text; got != "Żółć" {
		t.Errorf("text %q", got)
	}
}

var (
	wordSpan = regexp.MustCompile(`<span class='ocrx_word'[^>]*>((?:</?(?:strong|em)>|[^<])*)</span>`)
	lineSpan = regexp.MustCompile(`<span class="ocr_line"[^>]*>([^<]*)</span>`)
	tags     = regexp.MustCompile(`<[^>]*>`)
)

func unescape(s string) string { return html.UnescapeString(tags.ReplaceAllString(s, "")) }

func TestSamples(t *testing.T) {
	readtest.Samples(t, "typeset/*/tess.hocr", func(t *testing.T, in []byte) {
		pages, err := Read(strings.NewReader(string(in)))
		if err != nil {
			t.Fatal(err)
		}
		readtest.Check(t, pages)
		readtest.SameWords(t, readtest.Matches(wordSpan, in, unescape), pages)
	})
}

func TestSamplesOfLines(t *testing.T) {
	readtest.Samples(t, "newspapers/*/lines.hocr", func(t *testing.T, in []byte) {
		pages, err := Read(strings.NewReader(string(in)))
		if err != nil {
			t.Fatal(err)
		}
		readtest.Check(t, pages)
		readtest.SameLines(t, readtest.Matches(lineSpan, in, unescape), pages)
	})
}

func TestLarge(t *testing.T) {
	const page = "<div class=ocr_page>"
	readtest.Large(t, Read, page, "", "<span class=ocr_line>a", "<span class=ocrx_word>a</span>", "</i>", "</div>", "<p>", "<br>", "a<br>",
		"<div class=ocr_page>a</div>", "<i>", "&lt", "<")
	readtest.Large(t, Read, page+strings.Repeat("<b>", 900), "", "</i>", "<i>a</i>", "<span class=ocrx_word>a</span>")
	readtest.Large(t, Read, page+"<span class=ocr_line title='", "'>a", ";", `"`, "bbox ", "a ")
	readtest.Large(t, Read, page+"<span class='", "'>a", "ocr", "a ", "ocr_line ")
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.h*")
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
	const line = `<span class='ocr_line' id='line_1_1' title="bbox 10 20 100 40; baseline 0 -5; x_size 20; x_descenders 3; x_ascenders 5">
<span class='ocrx_word' id='word_1_1' title='bbox 10 20 50 40; x_wconf 96'>Harvest</span>
<span class='ocrx_word' id='word_1_2' title='bbox 55 20 100 40; x_wconf 96'>fails</span>
</span>
`
	for n := 10 << 10; n <= 10<<20; n *= 10 {
		in := "<div class='ocr_page'>" + strings.Repeat(line, n/len(line)) + "</div>"
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
