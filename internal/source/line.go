package source

import (
	"strings"

	"github.com/galleyproof/galley/layout"
)

// A LineBuilder puts the text of a line together from its words. The zero
// LineBuilder is an empty line.
type LineBuilder struct {
	layout.Line // but for Text and Words, which are set by Finish

	text  strings.Builder
	words []layout.Word
	space bool // a space stands before the next word
}

// Empty reports whether nothing has been added to b.
func (b *LineBuilder) Empty() bool { return b.text.Len() == 0 }

// Space says that white space follows what has been added. White space at the
// start and end of a line is not part of it.
func (b *LineBuilder) Space() { b.space = b.text.Len() > 0 }

// Word adds a word. White space in it is one space, and none is kept at its
// start and end. A word without text is left out; Word reports whether it was
// not.
func (b *LineBuilder) Word(text string, bounds layout.Rect, confidence float64) bool {
	text = Collapse(text)
	if text == "" {
		return false
	}
	start := b.write(text)
	b.words = append(b.words, layout.Word{
		Start: start, End: b.text.Len(), Bounds: bounds, Confidence: confidence,
	})
	return true
}

// Suffix adds text to the last word, without a space. If there is none, it is
// a word of its own.
func (b *LineBuilder) Suffix(text string, bounds layout.Rect) {
	text = Collapse(text)
	if len(b.words) == 0 || b.space {
		b.Word(text, bounds, 0)
		return
	}
	b.text.WriteString(text)
	w := &b.words[len(b.words)-1]
	w.End = b.text.Len()
	w.Bounds = w.Bounds.Union(bounds)
}

// Plain adds text that is in no word, with white space as one space. White
// space at its start and end separates it from its neighbours.
func (b *LineBuilder) Plain(text string) {
	core := Collapse(text)
	if core == "" {
		if text != "" {
			b.Space()
		}
		return
	}
	if asciiSpace(text[0]) {
		b.Space()
	}
	b.write(core)
	if asciiSpace(text[len(text)-1]) {
		b.Space()
	}
}

// write adds text after the space that is due, and returns where it begins.
func (b *LineBuilder) write(text string) (start int) {
	if b.space {
		b.text.WriteByte(' ')
		b.space = false
	}
	start = b.text.Len()
	b.text.WriteString(text)
	return start
}

// Finish returns the line and makes b an empty line again. Where the source
// gives the line no box, it is that of the words.
func (b *LineBuilder) Finish() layout.Line {
	l := b.Line
	l.Text, l.Words = b.text.String(), b.words
	if l.Bounds.Empty() {
		for _, w := range l.Words {
			l.Bounds = l.Bounds.Union(w.Bounds)
		}
	}
	*b = LineBuilder{}
	return l
}

// Collapse returns s with every run of ASCII white space as one space, and
// without any at its start and end: how XML and HTML see white space. Spaces
// with a meaning (no-break, ideographic) stay.
func Collapse(s string) string {
	if clean(s) {
		return s
	}
	var b strings.Builder
	for _, f := range strings.FieldsFunc(s, isASCIISpace) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(f)
	}
	return b.String()
}

// clean reports whether Collapse has nothing to do.
func clean(s string) bool {
	before := true // the byte before was white space, or there is none
	for i := range len(s) {
		space := asciiSpace(s[i])
		if space && (before || s[i] != ' ') {
			return false
		}
		before = space
	}
	return s == "" || !before
}

// asciiSpace is isASCIISpace for a byte.
func asciiSpace(c byte) bool { return isASCIISpace(rune(c)) }

// isASCIISpace reports whether XML and HTML take r for white space.
func isASCIISpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f'
}

// Widen makes the box of the last word contain box.
func (b *LineBuilder) Widen(box layout.Rect) {
	if n := len(b.words); n > 0 {
		b.words[n-1].Bounds = b.words[n-1].Bounds.Union(box)
	}
}
