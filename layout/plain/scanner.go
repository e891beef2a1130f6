package plain

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/transform"

	"github.com/galleyproof/galley/internal/source"
)

// bufferSize is how much is read at a time. A line that fits in is copied
// once; throughput no longer grows above 64 KiB.
const bufferSize = 64 << 10

// terminators are the bytes that end a line.
const terminators = "\n\r\f"

// A scanner cuts a text into lines.
type scanner struct {
	r *bufio.Reader
}

// newScanner returns a scanner for r, decoded and without byte order mark.
func newScanner(r io.Reader) *scanner {
	br := bufio.NewReaderSize(r, bufferSize)
	// Peek's error will come again when the text is read.
	prefix, _ := br.Peek(source.PrefixSize)
	enc, mark := source.Sniff(prefix)
	br.Discard(mark) // cannot fail: these bytes are in the buffer
	if enc == nil {
		return &scanner{br}
	}
	return &scanner{bufio.NewReaderSize(transform.NewReader(br, enc.NewDecoder()), bufferSize)}
}

// next returns the next line without its terminator, and the terminator: CRLF
// is '\n'. The error is not nil if the input ended before a terminator;
// text is what came before that.
func (s *scanner) next() (text string, end byte, err error) {
	var long strings.Builder // the parts of a line that is longer than the buffer
	for {
		if s.r.Buffered() == 0 {
			// Peek fills the buffer with as much as one Read gives.
			if _, err := s.r.Peek(1); err != nil {
				return long.String(), 0, err
			}
		}
		buf, _ := s.r.Peek(s.r.Buffered())
		i := bytes.IndexAny(buf, terminators)
		if i < 0 {
			long.Write(buf)
			s.r.Discard(len(buf))
			continue
		}
		end := buf[i]
		if long.Len() == 0 {
			text = string(buf[:i])
		} else {
			long.Write(buf[:i])
			text = long.String()
		}
		s.r.Discard(i + 1)
		if end == '\r' {
			s.skipLineFeed()
			end = '\n'
		}
		return text, end, nil
	}
}

// skipLineFeed takes the LF of a CRLF whose CR was just read.
func (s *scanner) skipLineFeed() {
	if b, err := s.r.Peek(1); err == nil && b[0] == '\n' {
		s.r.Discard(1)
	}
}
