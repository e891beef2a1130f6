package dehyphen

import (
	"bufio"
	"io"
	"iter"
	"strings"
)

// Paragraphs joins lines into paragraphs: runs of lines that are not blank.
// It reads ahead of what it yields and learns the words while reading, so that
// a decision knows what comes before and some way after it; what it holds is
// bounded by the window and by [Words.Max], not by the length of the text. If
// j.Words is not nil, it is used as it is and nothing is learned.
//
// Joining the lines of what it has yielded changes nothing.
func (j *Joiner) Paragraphs(lines iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		s := newStream(j)
		for line := range lines {
			if !s.add(line, yield) {
				return
			}
		}
		s.end()
		s.flush(0, yield)
	}
}

// A stream is the state of one reading.
type stream struct {
	Joiner
	own *Words // the words learned, or nil if the caller gave his

	current []string   // the lines of the paragraph being read
	waiting [][]string // paragraphs learned and not yet yielded
	held    int        // bytes in waiting
}

const (
	// window is how many bytes of text are read ahead of a decision. It is
	// about three pages of a newspaper, in which most of the words that a
	// break cuts come again, if they do at all.
	window = 64 << 10
	// maxParagraph is how many lines one paragraph may have before it is cut,
	// so that a text without blank lines does not fill the memory.
	maxParagraph = 4096
)

func newStream(j *Joiner) *stream {
	s := &stream{Joiner: *j}
	if s.Words == nil {
		s.own = new(Words)
		s.Words = s.own
	}
	return s
}

// add takes the next line and reports whether to go on.
func (s *stream) add(line string, yield func(string) bool) bool {
	if strings.TrimSpace(line) == "" {
		s.end()
		return s.flush(window, yield)
	}
	s.current = append(s.current, line)
	if s.own != nil {
		s.own.Learn(line)
	}
	s.held += len(line)
	if len(s.current) >= maxParagraph {
		s.end()
		return s.flush(window, yield)
	}
	return true
}

// end ends the paragraph being read.
func (s *stream) end() {
	if len(s.current) > 0 {
		s.waiting = append(s.waiting, s.current)
		s.current = nil
	}
}

// flush yields paragraphs until no more than limit bytes are held.
func (s *stream) flush(limit int, yield func(string) bool) bool {
	for len(s.waiting) > 0 && s.held > limit {
		lines := s.waiting[0]
		s.waiting = s.waiting[1:]
		for _, line := range lines {
			s.held -= len(line)
		}
		if !yield(s.Join(lines...)) {
			return false
		}
	}
	return true
}

// Copy reads text from r and writes its paragraphs to w, each joined into one
// line, with a blank line between two. Lines may be of any length. Like
// [Joiner.Paragraphs] it learns while reading, and run over its own output it
// changes nothing. It returns the first error of r or w; what was read before
// an error of r is written.
func (j *Joiner) Copy(w io.Writer, r io.Reader) error {
	var readErr, writeErr error
	out := bufio.NewWriter(w)
	blank := ""
	for p := range j.Paragraphs(textLines(r, &readErr)) {
		for _, s := range [...]string{blank, p, "\n"} {
			if _, writeErr = out.WriteString(s); writeErr != nil {
				return writeErr
			}
		}
		blank = "\n"
	}
	if writeErr = out.Flush(); readErr == nil {
		return writeErr
	}
	return readErr
}

// textLines yields the lines of r without their ends. A form feed, which ends
// a page of plain text, is white space.
func textLines(r io.Reader, err *error) iter.Seq[string] {
	return func(yield func(string) bool) {
		in := bufio.NewReader(r)
		for {
			line, e := in.ReadString('\n')
			if line != "" && !yield(strings.TrimRight(line, "\r\n")) {
				return
			}
			if e != nil {
				if e != io.EOF {
					*err = e
				}
				return
			}
		}
	}
}
