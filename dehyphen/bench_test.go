package dehyphen_test

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/galleyproof/galley/dehyphen"
)

// benchLines is a text in which one line of three ends in a hyphen, about the
// share of a narrow newspaper column.
var benchLines = []string{
	"The harbour office will be mov-",
	"ed in spring, when the new quay is",
	"ready and the last of the timber",
	"has been carried off. Until then the",
	"clerks go on writing in their nar-",
	"row room over the chandler's, where",
	"a stove smokes and where every let-",
	"ter smells of tar. They say that no",
	"captain has yet complained of it,",
	"and that the old window has the bet-",
	"ter view of all the ships that mat-",
	"ters.",
}

func benchDecide(b *testing.B, j dehyphen.Joiner) {
	b.ReportAllocs()
	size := 0
	for _, line := range benchLines {
		size += len(line)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for i := range len(benchLines) - 1 {
			j.Decide(benchLines[i], benchLines[i+1])
		}
	}
	perSecond := float64(b.N*(len(benchLines)-1)) / b.Elapsed().Seconds()
	b.ReportMetric(perSecond/1e6, "Mends/s")
}

func BenchmarkDecide(b *testing.B) {
	var doc dehyphen.Words
	doc.Learn(strings.Join(benchLines, "\n"))
	b.Run("english", func(b *testing.B) { benchDecide(b, dehyphen.Joiner{Lang: language.English}) })
	b.Run("german", func(b *testing.B) { benchDecide(b, dehyphen.Joiner{Lang: language.German}) })
	b.Run("und", func(b *testing.B) { benchDecide(b, dehyphen.Joiner{}) })
	b.Run("document", func(b *testing.B) { benchDecide(b, dehyphen.Joiner{Lang: language.English, Words: &doc}) })
}

// wordList makes a word list of n words.
func wordList(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, "word%07dzu\n", i*7919)
	}
	return b.Bytes()
}

func BenchmarkReadWords(b *testing.B) {
	for _, n := range []int{1000, 50_000, 500_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			list := wordList(n)
			b.SetBytes(int64(len(list)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := dehyphen.ReadWords(bytes.NewReader(list)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLearn(b *testing.B) {
	text := strings.Join(benchLines, "\n")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var w dehyphen.Words
	for b.Loop() {
		w.Learn(text)
	}
}

func BenchmarkCopy(b *testing.B) {
	text := strings.Repeat(strings.Join(benchLines, "\n")+"\n\n", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	j := dehyphen.Joiner{Lang: language.English}
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := j.Copy(&out, strings.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}

// TestReadWordsMemory holds a lexicon of half a million words to 40 MB, all
// that is allocated on the way included.
func TestReadWordsMemory(t *testing.T) {
	const words, limit = 500_000, 40 << 20
	list := wordList(words)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	w, err := dehyphen.ReadWords(bytes.NewReader(list))
	runtime.ReadMemStats(&after)
	if err != nil || w.Len() != words {
		t.Fatalf("%d words, error %v", w.Len(), err)
	}
	if got := after.TotalAlloc - before.TotalAlloc; got > limit {
		t.Errorf("%d bytes allocated, want at most %d", got, limit)
	}
}
