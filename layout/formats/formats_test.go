package formats

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"github.com/galleyproof/galley/internal/readtest"
	"github.com/galleyproof/galley/layout"
)

const (
	style    = "<style>p { color: red }</style>"
	tsvNames = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
)

var detectTests = []struct{ why, in, want string }{
	{"nothing is text", "", "plain"},
	{"prose", "It was a dark night.\n", "plain"},
	{"text in angle brackets", "<Notice>\nGentlemen are asked", "plain"},
	{"text that begins with less-than", "< 5 and > 4", "plain"},
	{"a table of something else", "name\tlevel\n", "plain"},
	{"text about hOCR", "use class='ocr_page'", "plain"},
	{"ALTO", "<alto>", "alto"},
	{"ALTO with prefix and declaration", `<?xml version="1.0"?><!-- c --><ns2:alto xmlns:ns2="x">`, "alto"},
	{"PAGE", `<?xml version="1.0"?>` + "\n<PcGts>", "pagexml"},
	{"PAGE with prefix", `<pc:PcGts xmlns:pc="x"><pc:Page/>`, "pagexml"},
	{"hOCR by class", `<!DOCTYPE html><html><head>` + style + `</head><body><div class="ocr_page">`, "hocr"},
	{"hOCR by meta", `<html><head><meta name="ocr-system" content="x">`, "hocr"},
	{"hOCR, a fragment", ` <div class='x ocr_carea'>`, "hocr"},
	{"hOCR after a long head", "<html><head>" + strings.Repeat(style, 1000) + "<div class=ocr_page>", "hocr"},
	{"poppler", `<!DOCTYPE html><html><body><doc><page width="1" height="2">`, "poppler"},
	{"poppler's words", `<word xMin="1" yMin="2" xMax="3" yMax="4">`, "poppler"},
	{"Tesseract's table", tsvNames + "\n", "tsv"},
	{"Tesseract's table on Windows", "\ufeff" + tsvNames + "\r\n", "tsv"},
	{"other HTML", "<!DOCTYPE html><html><p>text</p></html>", ""},
	{"other XML", `<?xml version="1.0"?><TEI/>`, ""},
	{"METS", "<mets:mets/>", ""},
}

func TestDetect(t *testing.T) {
	for _, tt := range detectTests {
		utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.TrimPrefix(tt.in, "\ufeff"))
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range []string{tt.in, utf16} {
			f, ok := Detect([]byte(in))
			if f.Name != tt.want || ok != (tt.want != "") {
				t.Errorf("%s: Detect(%.60q) = %q, %v, want %q", tt.why, in, f.Name, ok, tt.want)
			}
		}
	}
}

// TestOnePage holds that one page is the same in all formats, but for what
// they cannot say.
func TestOnePage(t *testing.T) {
	files, _ := filepath.Glob("testdata/page.*")
	seen := map[string]bool{}
	for _, name := range files {
		in, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, ok := Detect(in)
		if !ok {
			t.Errorf("%s: unknown format", name)
			continue
		}
		seen[f.Name] = true
		pages, err := Read(bytes.NewReader(in))
		as, errAs := ReadAs(f.Name, bytes.NewReader(in))
		if err != nil || errAs != nil {
			t.Errorf("%s: %v, %v", name, err, errAs)
		}
		if d := cmp.Diff(pages, as); d != "" {
			t.Errorf("%s: Read and ReadAs differ:\n%s", name, d)
		}
		readtest.Check(t, pages)
		var texts []string
		for _, p := range pages {
			for _, l := range p.Lines {
				if text := strings.TrimSpace(l.Text); text != "" {
					texts = append(texts, text)
				}
			}
		}
		want := []string{"Harvest fails again", "The rains came late this", "year, says Zoë & Co."}
		if d := cmp.Diff(want, texts); d != "" {
			t.Errorf("%s, -want +got:\n%s", name, d)
		}
	}
	for _, f := range All() {
		if !seen[f.Name] {
			t.Errorf("no page in format %s", f.Name)
		}
	}
}

func TestAll(t *testing.T) {
	names := map[string]bool{}
	for _, f := range All() {
		if names[f.Name] || len(f.Exts) == 0 || f.Match == nil || f.Read == nil || f.Pages == nil {
			t.Errorf("format %+v", f)
		}
		names[f.Name] = true
		if got, ok := ByName(f.Name); !ok || got.Name != f.Name {
			t.Errorf("ByName(%q) = %q, %v", f.Name, got.Name, ok)
		}
	}
}

func TestUnknown(t *testing.T) {
	var fault *layout.FormatError
	_, err := Read(strings.NewReader("<?xml version='1.0'?>\n<tei:TEI/>"))
	if !errors.Is(err, ErrUnknown) || !errors.As(err, &fault) || !strings.Contains(err.Error(), "<tei>") {
		t.Errorf("error %v", err)
	}
	if _, err := ReadAs("docx", strings.NewReader("")); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v", err)
	}
	if pages, err := ReadAs("", strings.NewReader("text")); err != nil || len(pages) != 1 {
		t.Errorf("without a name: %d pages, %v", len(pages), err)
	}
	if pages, err := ReadAs("plain", strings.NewReader("<?xml version='1.0'?><TEI/>")); err != nil || len(pages[0].Lines) != 1 {
		t.Errorf("as plain text: %v", err)
	}
}

func TestReaderError(t *testing.T) {
	fault := errors.New("cable cut")
	for _, tt := range detectTests {
		if tt.want == "" {
			continue
		}
		_, err := Read(io.MultiReader(strings.NewReader(tt.in), iotest.ErrReader(fault)))
		if err != fault {
			t.Errorf("%s: error %v, want the reader's own", tt.why, err)
		}
	}
}

func TestSamples(t *testing.T) {
	for pattern, want := range map[string]string{
		"formats/alto/*.xml":        "alto",
		"formats/mets/*/ALTO/*.xml": "alto",
		"formats/mets/*/*METS.xml":  "",
		"formats/page/*.xml":        "pagexml",
		"typeset/*/bbox.xhtml":      "poppler",
		"typeset/*/*.hocr":          "hocr",
		"typeset/*/*.alto.xml":      "alto",
		"typeset/*/*.tsv":           "tsv",
		"typeset/*/*.txt":           "plain",
		"newspapers/*/*.hocr":       "hocr",
		"seed/*.txt":                "plain",
	} {
		t.Run(strings.ReplaceAll(pattern, "/", "-"), func(t *testing.T) {
			readtest.Samples(t, pattern, func(t *testing.T, in []byte) {
				if f, _ := Detect(in[:min(len(in), PrefixSize)]); f.Name != want {
					t.Errorf("taken for %q, is %q", f.Name, want)
				}
			})
		})
	}
}

func TestLarge(t *testing.T) {
	readtest.Large(t, Read, "", "", "a", "<b>", "<!-- -->", "</b>", "\f", "\n", "a\t", "\x00", "\x00a", "e\u0301", "<?xml?>", "<!DOCTYPE a>")
}

func FuzzRead(f *testing.F) {
	for _, tt := range detectTests {
		f.Add([]byte(tt.in))
	}
	f.Fuzz(func(t *testing.T, in []byte) { readtest.Fuzz(t, Read, in) })
}

func BenchmarkDetect(b *testing.B) {
	for _, tt := range []struct{ name, in string }{
		{"prose", strings.Repeat("It was a dark night.\n", PrefixSize/21)},
		{"head", "<html><head>" + strings.Repeat(style, PrefixSize/len(style))},
		{"tags", strings.Repeat("<b>a</b>", PrefixSize/8)},
	} {
		b.Run(tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(tt.in)))
			b.ReportAllocs()
			for b.Loop() {
				Detect([]byte(tt.in))
			}
		})
	}
}
