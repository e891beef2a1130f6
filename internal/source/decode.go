package source

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"

	"github.com/galleyproof/galley/layout"
)

// Decode returns r as UTF-8 without byte order mark. What the file begins
// with decides, then what declared finds in that: the label of an encoding,
// or "" if there is none. The error is from r, or wraps
// [layout.ErrEncoding] if the label is not known.
func Decode(r io.Reader, declared func(prefix []byte) string) (io.Reader, error) {
	br := bufio.NewReaderSize(r, PrefixSize)
	prefix, err := br.Peek(PrefixSize)
	if err != nil && err != io.EOF && len(prefix) == 0 {
		return br, err
	}
	enc, mark := Sniff(prefix)
	br.Discard(mark) // cannot fail: these bytes are in the buffer
	if enc == nil && mark == 0 {
		label := declared(prefix)
		// A file whose declaration can be read as ASCII is no UTF-16,
		// whatever it says.
		if label != "" && !strings.HasPrefix(label, "utf-16") && label != "ucs-2" {
			var ok bool
			if enc, ok = ByLabel(label); !ok {
				if err != nil && err != io.EOF {
					return br, err // it may have cut the label
				}
				return br, fmt.Errorf("%w: %q", layout.ErrEncoding, label)
			}
		}
	}
	if enc == nil {
		return br, nil
	}
	return transform.NewReader(br, enc.NewDecoder()), nil
}
