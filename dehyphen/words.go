package dehyphen

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"
)

// Words is a [Lexicon] that counts. It learns the words of a document, which
// is the best lexicon for that document there is, or holds a word list. The
// zero Words is empty and ready to use. Reading it (Has, Count, and a [Joiner]
// that uses it) is safe for goroutines, Learn is not.
//
// Words keeps 64-bit hashes and counts, not text: twelve bytes a word, in a
// table at most three quarters full. Two words of one document are mistaken
// for each other about once in 10^8 documents of a million words.
type Words struct {
	// Max is the largest number of entries to hold. When it is reached, all
	// counts are halved and words that were seen once are forgotten. If Max
	// is zero, it defaults to 3,000,000 entries, which take 50 MB.
	Max int

	keys   []uint64 // 0 is free; a power of two long
	counts []uint32
	used   int

	learned bool             // Learn was called: these are the words of a document
	cut     bool             // the last line learned ended in a hyphen
	soft    int              // soft hyphens inside lines: they are painted hyphens
	votes   [langCount]int32 // function words of each language
	total   int32            // all words
	old     int32            // those of oldEnglish
	style   dashStyle
	hangul  hangulStyle
}

const (
	defaultMax = 3_000_000
	minSlots   = 1 << 10
)

// Kinds of entries. One table holds them all, under different hashes.
const (
	inside  = iota // a whole word, with its hyphens, not at a line's end
	edge           // a whole word at a line's end: it may be half of one
	opening        // "self" for every "self-…"
	closing        // "law" for every "…-law"
	stemmed        // "drawing-room" for every "drawing-room…"
	kinds
)

// stemLen is how many bytes of the second part of a hyphenated word stand for
// it whatever its ending: "drawing-rooms" speaks for "drawing-room".
const stemLen = 4

// Learn adds every word of text, which may be one line or many. Words that a
// line end cuts in two, which a hyphen shows, are left out.
func (w *Words) Learn(text string) {
	w.learned = true
	for text != "" {
		line := text
		if i := indexNewline(text); i >= 0 {
			line, text = text[:i], text[i+1:]
		} else {
			text = ""
		}
		w.learnLine(line)
	}
}

func indexNewline(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '\r', '\f':
			return i
		}
	}
	return -1
}

// learnLine adds the words of one line.
func (w *Words) learnLine(line string) {
	first := true
	cut := w.cut
	w.cut = false
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if !isWordRune(r) {
			w.style.see(line, i, r, n)
			i += n
			continue
		}
		n = wordEnd(line[i:])
		word := line[i : i+n]
		i += n
		kind := inside
		if first {
			kind = edge
			w.hangul.see(word)
		}
		if rest := line[i:]; !hasWord(rest) {
			kind = edge
			w.cut = startsWithHyphen(rest)
		}
		skip := w.cut || first && cut
		first = false
		if !skip {
			w.learnWord(word, kind)
		}
	}
}

// hasWord reports whether s has a letter or digit.
func hasWord(s string) bool {
	for _, r := range s {
		if isWordRune(r) && r != softHyphen {
			return true
		}
	}
	return false
}

// startsWithHyphen reports whether a word before s goes on in the next line.
func startsWithHyphen(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isHyphen(r)
}

// learnWord adds one word and its parts.
func (w *Words) learnWord(word string, kind int) {
	var buf [wordMax]byte
	f := fold(buf[:0], word)
	if len(f) == wordMax {
		return
	}
	if strings.ContainsRune(word, softHyphen) {
		w.soft++
	}
	w.vote(f)
	w.add(kind, f)
	if i := bytes.IndexByte(f, '\''); i >= 0 {
		w.learnElision(f, i, kind)
	}
	w.learnParts(f, kind)
}

// learnElision adds what stands before and after an apostrophe: "homme" of
// "l'homme", "room" of "room's".
func (w *Words) learnElision(f []byte, i, kind int) {
	if i >= 3 {
		w.add(kind, f[:i])
	}
	if len(f)-i-1 >= 3 {
		w.add(kind, f[i+1:])
	}
}

// learnParts adds the parts of a word with hyphens, and its pairs: "land-bote"
// and "bote-stube" of "land-bote-stube".
func (w *Words) learnParts(f []byte, kind int) {
	start, prev := 0, -1 // of this part, of the one before
	for i := 0; i <= len(f); i++ {
		if i < len(f) && f[i] != '-' {
			continue
		}
		part := f[start:i]
		if prev >= 0 {
			pair := f[prev:i]
			if len(pair) < len(f) {
				w.add(kind, pair)
			}
			w.add(closing, part)
			w.add(stemmed, pair[:min(len(pair), start-prev+stemLen)])
		}
		if i < len(f) {
			w.add(opening, part)
			prev, start = start, i+1
		}
	}
}

// Count returns how often word was learned, in any case and spelling of its
// letters that differ only by long s, ligatures or the form of its hyphens.
func (w *Words) Count(word string) int {
	var buf [wordMax]byte
	return w.count(fold(buf[:0], word))
}

// Has implements [Lexicon].
func (w *Words) Has(word string) bool { return w.Count(word) > 0 }

// Len returns the number of entries. A word seen inside a line and at the end
// of one counts twice, and so do the parts of words with hyphens.
func (w *Words) Len() int { return w.used }

// ReadWords reads a word list, one word a line; what follows a tab or a slash
// (Hunspell's flags) and lines that start with # are ignored.
func ReadWords(r io.Reader) (*Words, error) {
	w := new(Words)
	var buf [wordMax]byte
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		line := sc.Bytes()
		if i := bytes.IndexAny(line, "\t/"); i >= 0 {
			line = line[:i]
		}
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		if f := fold(buf[:0], string(line)); len(f) < wordMax {
			w.add(inside, f)
		}
	}
	return w, sc.Err()
}
