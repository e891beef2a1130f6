package tsv

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/galleyproof/galley/internal/readtest"
	"github.com/galleyproof/galley/layout"
)

func TestRead(t *testing.T) { readtest.Golden(t, "testdata/*.tsv", Read) }

const header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct {
		why, in string
		want    error
		pos     string
	}{
		{"nothing", "", layout.ErrNoPage, "1:1"},
		{"names alone", header, layout.ErrNoPage, "2:1"},
		{"other text", "some text\n", layout.ErrSyntax, "1:1"},
		{"level", header + "x\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\ta\n", layout.ErrSyntax, "2:1"},
		{"negative", header + "5\t-1\t1\t1\t1\t1\t1\t1\t1\t1\t1\ta\n", layout.ErrSyntax, "2:3"},
		{"box", header + "5\t1\t1\t1\t1\t1\t1\tNaN\t1\t1\t1\ta\n", layout.ErrBounds, "2:15"},
		{"confidence", header + "5\t1\t1\t1\t1\t1\t1\t1\t1\t1\t-\ta\n", layout.ErrSyntax, "2:21"},
		{"long row", header + strings.Repeat("x", maxRow+1), layout.ErrLimit, "2:1"},
	} {
		_, err := Read(strings.NewReader(tt.in))
		var fault *layout.FormatError
		if !errors.Is(err, tt.want) || !errors.As(err, &fault) || fault.Pos.String() != tt.pos {
			t.Errorf("%s: error %v, want %v at %s", tt.why, err, tt.want, tt.pos)
		}
	}
}

func TestReaderError(t *testing.T) {
	for _, name := range []string{"tesseract", "words"} {
		in, err := os.ReadFile("testdata/" + name + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		readtest.Faults(t, Read, in)
	}
}

func TestSamples(t *testing.T) {
	readtest.Samples(t, "typeset/*/tess.tsv", func(t *testing.T, in []byte) {
		pages, err := Read(strings.NewReader(string(in)))
		if err != nil {
			t.Fatal(err)
		}
		var words []string
		for row := range strings.Lines(string(in)) {
			if f := strings.Split(row, "\t"); f[0] == "5" {
				words = append(words, f[11])
			}
		}
		readtest.Check(t, pages)
		readtest.SameWords(t, words, pages)
	})
}

func TestLarge(t *testing.T) {
	readtest.Large(t, Read, header, "", "5\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\ta\n", "1\t1\t0\t0\t0\t0\t1\t1\t1\t1\t1\t\n", "\n", "\t", header)
	readtest.Large(t, Read, header+"5\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t", "", "a ", "\t", "\r")
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.tsv")
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
	const line = "4\t1\t1\t1\t%[1]d\t0\t95\t104\t224\t22\t-1\t\n" +
		"5\t1\t1\t1\t%[1]d\t1\t95\t104\t87\t22\t96.063751\tTuesday,\n" +
		"5\t1\t1\t1\t%[1]d\t2\t189\t104\t102\t17\t96.512421\tDecember\n"
	for n := 10 << 10; n <= 10<<20; n *= 10 {
		var in strings.Builder
		for i := 0; in.Len() < n; i++ {
			fmt.Fprintf(&in, line, i)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(in.Len()))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(strings.NewReader(in.String())); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
