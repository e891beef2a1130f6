package layout

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/dehyphen"
)

// A Document is the result of an analysis.
type Document struct {
	Pages     []PageRef  // the pages it was made from, in order
	Articles  []*Article // in reading order
	Furniture []*Block   // running heads, folios, jump lines
	Loose     []*Block   // blocks that belong to no article

	// Decisions says how the document came about, if it was asked for with
	// [Analyzer.Explain].
	Decisions []Decision `json:",omitempty"`
}

// A PageRef names a page that a document was made from.
type PageRef struct {
	Name   string `json:"name"`
	Number int    `json:"number"`
}

// An Article is a sequence of blocks in the order they are read. Articles are
// never empty: len(Blocks) > 0.
type Article struct {
	Blocks []*Block
}

// Title returns the text of the headline, or "".
func (a *Article) Title() string {
	for _, b := range a.Blocks {
		if b.Role == RoleHeadline {
			return b.Text(" ")
		}
	}
	return ""
}

// A Block is a run of paragraphs with one role.
type Block struct {
	Role       Role
	Rule       string // why it has that role
	Areas      []Area // where it stands: one for each column it runs through
	Paragraphs []Paragraph
}

// Text returns the text of the block's paragraphs with sep between them.
func (b *Block) Text(sep string) string {
	var s strings.Builder
	for i, p := range b.Paragraphs {
		if i > 0 {
			s.WriteString(sep)
		}
		p.appendTo(&s)
	}
	return s.String()
}

// An Area is a rectangle on one page.
type Area struct {
	Page   int // index in the pages given to Analyze
	Bounds Rect
}

// A Paragraph is an edit script from source lines to text: the Text of its
// runs, put together, is the paragraph; the From of its runs name the source
// bytes it was made from.
type Paragraph []Run

// Text returns the text of the paragraph.
func (p Paragraph) Text() string {
	if len(p) == 1 {
		return p[0].Text
	}
	var s strings.Builder
	p.appendTo(&s)
	return s.String()
}

func (p Paragraph) appendTo(s *strings.Builder) {
	for i := range p {
		s.WriteString(p[i].Text)
	}
}

// A Run is a piece of text that came from one place.
type Run struct {
	Text string
	From Span
	Edit Edit

	// Rule and Confidence say why Text differs from the source, and how sure
	// that is. For a Same run they are zero.
	Rule       string
	Confidence Confidence
}

// A Confidence tells how far a decision can be relied on.
type Confidence = dehyphen.Confidence

// The levels of confidence.
const (
	Certain = dehyphen.Certain // stated by the source, or beyond doubt
	Likely  = dehyphen.Likely  // generally right
	Guess   = dehyphen.Guess   // the likelier of two readings
)

// An Edit is how the text of a run relates to the source.
type Edit uint8

// The ways in which text can relate to its source.
const (
	Same     Edit = iota // Text is the source, byte for byte
	Inserted             // Text has no source: From is empty and marks the place
	Deleted              // Text is empty; the source at From was left out
	Changed              // Text stands for other source bytes
	Moved                // Text is the source, but stands elsewhere in its line there
)

var editNames = [...]string{"same", "inserted", "deleted", "changed", "moved"}

// String returns "same", "inserted", "deleted", "changed" or "moved".
func (e Edit) String() string {
	if int(e) < len(editNames) {
		return editNames[e]
	}
	return fmt.Sprintf("Edit(%d)", uint8(e))
}

// MarshalText implements [encoding.TextMarshaler].
func (e Edit) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (e *Edit) UnmarshalText(b []byte) error {
	for i, n := range editNames {
		if n == string(b) {
			*e = Edit(i)
			return nil
		}
	}
	return fmt.Errorf("layout: unknown edit %q", b)
}

// A Span is the bytes [Start, End) of pages[Page].Lines[Line].Text.
type Span struct {
	Page, Line, Start, End int
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// blocks calls yield for every block of d in the order of the document:
// articles, loose blocks, furniture.
func (d *Document) blocks(yield func(*Block) bool) {
	for _, a := range d.Articles {
		for _, b := range a.Blocks {
			if !yield(b) {
				return
			}
		}
	}
	for _, list := range [][]*Block{d.Loose, d.Furniture} {
		for _, b := range list {
			if !yield(b) {
				return
			}
		}
	}
}
