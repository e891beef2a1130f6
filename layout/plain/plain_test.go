package plain

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/galleyproof/galley/layout"
)

// dump writes pages in a form that is easy to compare: one line of text a
// line, with ID, position and box, and a line of dashes between pages.
func dump(pages []*layout.Page) string {
	var b strings.Builder
	for i, p := range pages {
		if i > 0 {
			b.WriteString("---\n")
		}
		for _, l := range p.Lines {
			fmt.Fprintf(&b, "%s@%v %v,%v-%v,%v %q\n", l.ID, l.Pos,
				l.Bounds.X0, l.Bounds.Y0, l.Bounds.X1, l.Bounds.Y1, l.Text)
		}
	}
	return b.String()
}

var readTests = []struct{ why, in, want string }{
	{"an empty file is one page without lines", "", ""},
	{"a lone byte order mark too", "\ufeff", ""},
	{"only empty lines", "\n\n", ""},
	{"the last line needs no terminator", "a\nb", `1@1:1 0,0-1,1 "a"
2@2:1 0,1-1,2 "b"
`},
	{"empty lines count, but are no lines", "\na\n\n\nb\n", `2@2:1 0,1-1,2 "a"
5@5:1 0,4-1,5 "b"
`},
	{"all three line ends", "a\r\nb\rc\n\rd", `1@1:1 0,0-1,1 "a"
2@2:1 0,1-1,2 "b"
3@3:1 0,2-1,3 "c"
5@5:1 0,4-1,5 "d"
`},
	{"no other character ends a line", "a\u2028b\u2029c\u0085d\ve\n", `1@1:1 0,0-5,1 "a\u2028b\u2029c\u0085d\ve"
`},
	{"white space alone is a line, with an empty box", "  \t\n", `1@1:1 8,0-8,1 "  \t"
`},
	{"indent and trailing space", "   abc  \n", `1@1:1 3,0-6,1 "   abc  "
`},
	{"tab stops before and within a line", "\ta\tb", `1@1:1 8,0-17,1 "\ta\tb"
`},
	{"an ideographic space is two cells, so is an ideograph", "\u3000中文。ab", `1@1:1 2,0-10,1 "\u3000中文。ab"
`},
	{"a combining mark has no cell", "e\u0301te\u0301", "1@1:1 0,0-3,1 \"e\u0301te\u0301\"\n"},
	{"NUL and invalid bytes are kept", "a\x00b\xff\xfec", `1@1:1 0,0-5,1 "a\x00b\xff\xfec"
`},
	{"the mark at the start is no text", "\ufeffa\ufeff", `1@1:1 0,0-1,1 "a\ufeff"
`},
	{"a form feed ends the page", "a\fb\n", `1@1:1 0,0-1,1 "a"
---
1@1:3 0,0-1,1 "b"
`},
	{"pages as pdftotext writes them", "a\n\fb\n\f", `1@1:1 0,0-1,1 "a"
---
2@2:2 0,0-1,1 "b"
`},
	{"pages as mutool writes them", "a\n\n\f\n", `1@1:1 0,0-1,1 "a"
`},
	{"what follows the last form feed is a page if it has text", "a\f\n b", `1@1:1 0,0-1,1 "a"
---
2@2:1 1,1-2,2 " b"
`},
	{"an empty page is a page", "a\f\fb", `1@1:1 0,0-1,1 "a"
---
---
1@1:4 0,0-1,1 "b"
`},
	{"an empty page at the start is a page", "\fa", `---
1@1:2 0,0-1,1 "a"
`},
}

func TestRead(t *testing.T) {
	for _, tt := range readTests {
		t.Run(tt.why, func(t *testing.T) {
			pages, err := Read(strings.NewReader(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.want, dump(pages)); d != "" {
				t.Errorf("Read(%q), -want +got:\n%s", tt.in, d)
			}
			checkPages(t, pages)
			slow, err := Read(iotest.OneByteReader(strings.NewReader(tt.in)))
			if d := cmp.Diff(pages, slow); d != "" || err != nil {
				t.Errorf("one byte at a time gives something else: %v\n%s", err, d)
			}
		})
	}
}

// checkPages checks what holds of every page this package returns.
func checkPages(t *testing.T, pages []*layout.Page) {
	t.Helper()
	if len(pages) == 0 {
		t.Error("no page")
	}
	for i, p := range pages {
		if p.Number != i+1 || !p.Cells {
			t.Errorf("page %d: Number %d, Cells %v", i, p.Number, p.Cells)
		}
		ids, row := map[string]bool{}, -1.0
		for _, l := range p.Lines {
			if l.Text == "" || strings.ContainsAny(l.Text, terminators) {
				t.Errorf("line %s: text %q", l.ID, l.Text)
			}
			if ids[l.ID] {
				t.Errorf("page %d: two lines %s", i, l.ID)
			}
			if l.Bounds.Y0 <= row || l.Bounds.Dy() != 1 || l.Bounds.Dx() < 0 {
				t.Errorf("line %s: box %v after row %v", l.ID, l.Bounds, row)
			}
			ids[l.ID], row = true, l.Bounds.Y0
		}
	}
}

func TestTabWidth(t *testing.T) {
	pages, err := Reader{TabWidth: 4}.Read(strings.NewReader("\ta\tb"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := pages[0].Lines[0].Bounds, (layout.Rect{X0: 4, X1: 9, Y1: 1}); got != want {
		t.Errorf("box %v, want %v", got, want)
	}
}

func TestEncodings(t *testing.T) {
	const text = "Überschrift – „so“\r\n  中文 line\fend \U0001F600\n"
	want, _ := Read(strings.NewReader(text))
	for _, tt := range []struct {
		name string
		enc  encoding.Encoding
	}{
		{"UTF-8 with mark", unicode.UTF8BOM},
		{"UTF-16LE with mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16BE with mark", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{"UTF-16LE without mark", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16BE without mark", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"UTF-32LE with mark", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
		{"UTF-32BE with mark", utf32.UTF32(utf32.BigEndian, utf32.UseBOM)},
	} {
		in, err := tt.enc.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(strings.NewReader(in))
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Errorf("%s: %v\n%s", tt.name, err, d)
		}
	}
}

func TestReaderError(t *testing.T) {
	fault := errors.New("cable cut")
	pages, err := Read(io.MultiReader(strings.NewReader("a\fb\nc"), iotest.ErrReader(fault)))
	if err != fault {
		t.Errorf("error %v, want the reader's own", err)
	}
	const want = `1@1:1 0,0-1,1 "a"
---
1@1:3 0,0-1,1 "b"
2@2:1 0,1-1,2 "c"
`
	if d := cmp.Diff(want, dump(pages)); d != "" {
		t.Errorf("pages before the error, -want +got:\n%s", d)
	}
}

func TestPagesStopsEarly(t *testing.T) {
	r := strings.NewReader("a\f" + strings.Repeat("b\n", bufferSize) + "\fc")
	for p, err := range Pages(r) {
		if err != nil || p.Lines[0].Text != "a" {
			t.Errorf("first page %v, %v", p, err)
		}
		break
	}
	if r.Len() == 0 {
		t.Error("all of the input was read for the first page")
	}
}

// TestLongLine holds that a line much longer than the buffer is read whole.
func TestLongLine(t *testing.T) {
	const n = 3*bufferSize + 17
	for _, unit := range []string{"a", "é", "中", "e\u0301", "\u0301", "\t", "\x00", " ", "\xff", "中\u3099", "\U0001F1E9"} {
		in := strings.Repeat(unit, n)
		pages, err := Read(strings.NewReader(in + "\nz"))
		if err != nil {
			t.Fatal(err)
		}
		if l := pages[0].Lines; len(l) != 2 || l[0].Text != in || l[1].Text != "z" {
			t.Errorf("%d × %q did not come back", n, unit)
		}
	}
}

// plainText returns in without terminators, decoded as Read does when it sees
// no sign of UTF-16 or UTF-32.
func plainText(in []byte) string {
	in = bytes.TrimPrefix(in, []byte("\ufeff"))
	return strings.NewReplacer("\n", "", "\r", "", "\f", "").Replace(string(in))
}

func FuzzRead(f *testing.F) {
	for _, tt := range readTests {
		f.Add([]byte(tt.in), 0)
	}
	f.Add([]byte("\xff\xfea\x00b"), 3)
	f.Add([]byte("a\t\tb"), math.MaxInt)
	f.Fuzz(func(t *testing.T, in []byte, tab int) {
		pages, err := Reader{TabWidth: tab}.Read(bytes.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		checkPages(t, pages)
		if bytes.HasPrefix(in, []byte("\xff\xfe")) || bytes.HasPrefix(in, []byte("\xfe\xff")) ||
			bytes.Contains(in, []byte{0}) {
			return // perhaps another encoding
		}
		var all strings.Builder
		for _, p := range pages {
			for _, l := range p.Lines {
				all.WriteString(l.Text)
			}
		}
		if want := plainText(in); all.String() != want {
			t.Errorf("Read(%q) has the text %q, want %q", in, all.String(), want)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	prose := "The quick brown fox jumps over the lazy dog, as it did on each of the days before.\n"
	for _, kind := range []struct{ name, unit string }{
		{"prose", prose},
		{"chinese", "决胜全面建成小康社会，较好地完成了规划确定的主要目标任务。\n"},
		{"accents", "l’été dernier, à l’Élysée, où l’œuvre fut reçue — déjà\n"},
		{"oneline", strings.TrimSpace(prose) + " "},
	} {
		for n := 1 << 10; n <= 10<<20; n *= 10 {
			in := strings.Repeat(kind.unit, n/len(kind.unit)+1)
			b.Run(fmt.Sprintf("%s/%d", kind.name, n), func(b *testing.B) {
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
}
