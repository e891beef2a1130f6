package markup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// Limits on what a file may ask for.
const (
	// maxDepth is how deep elements may be nested. Real files stay below 20.
	maxDepth = 1000

	// maxToken is the length of the longest tag, text or comment. A page
	// image as a data URL is the longest thing seen, at a few megabytes.
	maxToken = 64 << 20

	// windowSize is how much is read at a time.
	windowSize = 64 << 10
)

// A Kind says what a token is.
type Kind uint8

// The kinds of tokens. An element without content (<br/>) gives a Start and
// an End.
const (
	Start Kind = iota + 1
	End
	Text
)

// A Token is a tag or a text.
type Token struct {
	Kind Kind
	Name string // of the element, without prefix; in HTML in lower case
	Text string // of a Text, references replaced; white space alone is " "
	Pos  layout.Pos
}

// A Scanner reads tokens. Create it with [NewXML] or [NewHTML].
type Scanner struct {
	format string // for errors
	html   bool
	r      io.Reader
	err    error // that r gave, or that ends the scan

	buf []byte     // the window; buf[at:] is unread
	at  int        // where the current token begins
	pos layout.Pos // of buf[at]

	open    []string          // names of the open elements
	pending int               // how many of them end before the next token
	names   map[string]string // every name seen, so that each is one string
	tag     tag               // of the last Start
}

// NewXML returns a scanner for the XML in r. Errors name the format.
func NewXML(format string, r io.Reader) *Scanner {
	return newScanner(format, r, false)
}

// NewHTML returns a scanner for the HTML in r. Errors name the format.
func NewHTML(format string, r io.Reader) *Scanner {
	return newScanner(format, r, true)
}

// newScanner returns a scanner for r, decoded. A fault of the encoding is kept
// for the first call of Next.
func newScanner(format string, r io.Reader, html bool) *Scanner {
	s := &Scanner{
		format: format,
		html:   html,
		pos:    layout.Pos{Line: 1, Col: 1},
		names:  make(map[string]string),
	}
	s.r, s.err = source.Decode(r, declared)
	if errors.Is(s.err, layout.ErrEncoding) {
		s.err = s.Fault(s.pos, s.err)
	}
	return s
}

// Fault returns a [layout.FormatError] for err at pos.
func (s *Scanner) Fault(pos layout.Pos, err error) error {
	return &layout.FormatError{Format: s.format, Pos: pos, Err: err}
}

// fault is Fault for malformed markup at the current token.
func (s *Scanner) fault(format string, args ...any) error {
	return s.Fault(s.pos, fmt.Errorf("%w: %s", layout.ErrSyntax, fmt.Sprintf(format, args...)))
}

// Next returns the next token. At the end of the input the error is io.EOF;
// an error of the reader is returned as it is; everything else is a
// *layout.FormatError. After an error Next returns the same error again.
func (s *Scanner) Next() (Token, error) {
	for {
		if s.pending > 0 {
			s.pending--
			return s.pop(), nil
		}
		t, err := s.next()
		if err != nil {
			s.err = err
			s.buf, s.at = nil, 0
			return Token{}, err
		}
		if t.Kind != 0 {
			return t, nil
		}
	}
}

// next returns the next token, or one without a kind if what it read says
// nothing to the caller.
func (s *Scanner) next() (Token, error) {
	if !s.have(1) {
		return s.finish()
	}
	if s.buf[s.at] != '<' || !s.have(2) {
		return s.text()
	}
	switch c := s.buf[s.at+1]; {
	case c == '!':
		return s.declaration()
	case c == '?':
		return s.instruction()
	case c == '/':
		return s.endTag()
	case isNameStart(c):
		return s.startTag()
	}
	return s.text()
}

// finish is next at the end of the input.
func (s *Scanner) finish() (Token, error) {
	switch {
	case s.err != io.EOF || len(s.open) == 0:
		return Token{}, s.err
	case s.html:
		s.pending = len(s.open)
		return Token{}, nil
	}
	return Token{}, s.fault("the file ends inside <%s>", s.open[len(s.open)-1])
}

// cut returns the error for a token that the input ends in.
func (s *Scanner) cut(what string) error {
	switch {
	case len(s.buf)-s.at > maxToken:
		return s.Fault(s.pos, layout.ErrLimit)
	case s.err != io.EOF:
		return s.err
	}
	return s.fault("the file ends inside %s", what)
}

// have reports whether the window has n bytes of the current token, reading
// on if need be.
func (s *Scanner) have(n int) bool {
	for len(s.buf)-s.at < n {
		if !s.fill() {
			return false
		}
	}
	return true
}

// fill reads more into the window and reports whether it got anything. The
// current token stays; its offsets from s.at hold.
func (s *Scanner) fill() bool {
	if s.err != nil || len(s.buf)-s.at > maxToken {
		return false
	}
	// A token that fills more than half of the window doubles it, so that
	// the bytes moved are no more than twice those read.
	if s.at > 0 {
		n := copy(s.buf, s.buf[s.at:])
		s.buf, s.at = s.buf[:n], 0
	}
	if cap(s.buf) < 2*len(s.buf) || cap(s.buf) == 0 {
		s.buf = slices.Grow(s.buf, max(windowSize, len(s.buf)))
	}
	const patience = 100 // reads without a byte, as in package bufio
	for range patience {
		var n int
		n, s.err = s.r.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf = s.buf[:len(s.buf)+n]
		if n > 0 || s.err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// index returns the offset from s.at of the first sep at or after the offset
// from, or -1 if the input ends before it.
func (s *Scanner) index(sep string, from int) int {
	for {
		if !s.have(from) {
			return -1
		}
		if i := bytes.Index(s.buf[s.at+from:], []byte(sep)); i >= 0 {
			return from + i
		}
		from = max(from, len(s.buf)-s.at-len(sep)+1)
		if !s.fill() {
			return -1
		}
	}
}

// advance moves on by n bytes.
func (s *Scanner) advance(n int) {
	b := s.buf[s.at : s.at+n]
	s.at += n
	if i := bytes.LastIndexByte(b, '\n'); i >= 0 {
		s.pos.Line += bytes.Count(b, []byte{'\n'})
		s.pos.Col = len(b) - i
		return
	}
	s.pos.Col += n
}
