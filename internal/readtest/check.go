package readtest

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/galleyproof/galley/layout"
)

// update says that Golden is to write what it would compare with.
var update = flag.Bool("update", false, "rewrite the golden files")

// A ReadFunc is the Read function of a reader package.
type ReadFunc func(io.Reader) ([]*layout.Page, error)

// Check reports every way in which pages are not what a reader may return.
func Check(t *testing.T, pages []*layout.Page) {
	t.Helper()
	for i, p := range pages {
		if p == nil {
			t.Errorf("page %d is nil", i)
			continue
		}
		checkBox(t, p.Bounds)
		for _, r := range append(append([]layout.Rect(nil), p.Rules...), p.Pictures...) {
			checkBox(t, r)
		}
		for _, l := range p.Lines {
			checkLine(t, l)
		}
	}
}

// checkLine checks a line: it has text, a position, and words that lie in the
// text in their order.
func checkLine(t *testing.T, l layout.Line) {
	t.Helper()
	if l.Text == "" {
		t.Errorf("line %q at %v has no text", l.ID, l.Pos)
	}
	if l.Pos.Line < 1 || l.Pos.Col < 1 {
		t.Errorf("line %q has position %v", l.ID, l.Pos)
	}
	if l.Block < 0 || l.Size < 0 || math.IsNaN(l.Size) || math.IsInf(l.Size, 0) {
		t.Errorf("line %q has block %d, size %v", l.ID, l.Block, l.Size)
	}
	checkBox(t, l.Bounds)
	at := 0
	for _, w := range l.Words {
		if w.Start < at || w.End <= w.Start || w.End > len(l.Text) {
			t.Fatalf("line %q of %d bytes has the word %d to %d after %d",
				l.ID, len(l.Text), w.Start, w.End, at)
		}
		if !(w.Confidence >= 0 && w.Confidence <= 1) {
			t.Errorf("line %q has a word with confidence %v", l.ID, w.Confidence)
		}
		checkBox(t, w.Bounds)
		at = w.End
	}
}

// checkBox checks that a box is finite and not inside out. It may be empty.
func checkBox(t *testing.T, r layout.Rect) {
	t.Helper()
	for _, v := range [...]float64{r.X0, r.Y0, r.X1, r.Y1, r.Dx(), r.Dy()} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Errorf("box %v", r)
		}
	}
	if r.X0 > r.X1 || r.Y0 > r.Y1 {
		t.Errorf("box %v is inside out", r)
	}
}

// Golden reads each file that matches pattern and compares the dump of its
// pages, and the error if there is one, with the file NAME.golden beside it.
// The same must come out when the file arrives a byte at a time.
func Golden(t *testing.T, pattern string, read ReadFunc) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, ".golden") {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			in, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := result(t, read, bytes.NewReader(in))
			Compare(t, name+".golden", got)
			if slow := result(t, read, iotest.OneByteReader(bytes.NewReader(in))); slow != got {
				t.Errorf("one byte at a time, -at once +slow:\n%s", cmp.Diff(got, slow))
			}
		})
	}
}

// Compare compares got with the file, or writes it if the flag -update is
// set.
func Compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s, -want +got:\n%s", file, d)
	}
}

// result returns the dump of the pages in r and the error, if there is one.
func result(t *testing.T, read ReadFunc, r io.Reader) string {
	t.Helper()
	pages, err := read(r)
	Check(t, pages)
	s := Dump(pages)
	if err != nil {
		s += "error " + err.Error() + "\n"
	}
	return s
}

// Fuzz checks what holds of read for any input at all.
func Fuzz(t *testing.T, read ReadFunc, in []byte) {
	t.Helper()
	pages, err := read(bytes.NewReader(in))
	var fault *layout.FormatError
	if err != nil && !errors.As(err, &fault) {
		t.Errorf("error %v is no FormatError", err)
	}
	if fault != nil && (fault.Pos.Line < 1 || fault.Pos.Col < 1) {
		t.Errorf("error %v without a place", err)
	}
	if err == nil && len(pages) == 0 {
		t.Error("neither a page nor an error")
	}
	Check(t, pages)
}

// Faults checks that an error of the io.Reader comes back as it is wherever
// it strikes, with pages before it that agree with those of the whole.
func Faults(t *testing.T, read ReadFunc, in []byte) {
	t.Helper()
	whole, err := read(bytes.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	fault := errors.New("cable cut")
	for n := 0; n <= len(in); n += 1 + n/8 {
		pages, err := read(io.MultiReader(bytes.NewReader(in[:n]), iotest.ErrReader(fault)))
		if err != fault {
			t.Errorf("after %d bytes: error %v, want the reader's own", n, err)
		}
		if len(pages) > len(whole) {
			t.Fatalf("after %d bytes: %d pages of %d", n, len(pages), len(whole))
		}
		Check(t, pages)
		for i := range max(len(pages)-1, 0) {
			if d := cmp.Diff(whole[i], pages[i]); d != "" {
				t.Errorf("after %d bytes: page %d is complete, but\n%s", n, i, d)
			}
		}
	}
}

// manyTimes is how often the pieces of the inputs of Large are repeated. What
// takes time that grows with the square of it does not end.
const manyTimes = 200_000

// Large reads inputs that repeat one piece very often, between a beginning
// and an end, and checks the pages. The pieces are those that a careless
// reader is slow or runs out of stack on.
func Large(t *testing.T, read ReadFunc, start, end string, pieces ...string) {
	t.Helper()
	for _, piece := range pieces {
		in := start + strings.Repeat(piece, manyTimes) + end
		Fuzz(t, read, []byte(in))
	}
}
