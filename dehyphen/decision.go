package dehyphen

import "fmt"

// A Decision says what happens at one line end.
type Decision struct {
	Op         Op
	Rule       Rule
	Confidence Confidence

	// Cut bytes are taken off the end of the head line and Trim bytes off the
	// start of the tail line; Put is written between what is left. For "Zuk-"
	// and "ker" in German, Cut is 2 and Put is "c".
	Cut, Trim int
	Put       string
}

// Apply returns head and tail joined as d says.
func (d Decision) Apply(head, tail string) string {
	return head[:len(head)-d.Cut] + d.Put + tail[d.Trim:]
}

// An Op is what a line end turns out to be.
type Op uint8

// What a line end can be.
const (
	Space Op = iota // the line end stands for a space
	Drop            // the word goes on; the hyphen is not part of it
	Keep            // the word goes on; the hyphen is part of it
	Glue            // the word, or the writing without spaces, goes on; there is no hyphen
)

var opNames = [...]string{"space", "drop", "keep", "glue"}

// String returns "space", "drop", "keep" or "glue".
func (op Op) String() string {
	if int(op) < len(opNames) {
		return opNames[op]
	}
	return fmt.Sprintf("Op(%d)", uint8(op))
}

// A Rule names the reason for a decision, for messages, traces and tests.
// Rules are compared as strings; new releases may add some.
type Rule string

// A Confidence tells how far a decision can be relied on.
type Confidence uint8

// The levels of confidence.
const (
	Certain Confidence = iota // stated by the source, by the lexicon, or beyond doubt
	Likely                    // generally right
	Guess                     // the likelier of two readings
)

var confidenceNames = [...]string{"certain", "likely", "guess"}

// String returns "certain", "likely" or "guess".
func (c Confidence) String() string {
	if int(c) < len(confidenceNames) {
		return confidenceNames[c]
	}
	return fmt.Sprintf("Confidence(%d)", uint8(c))
}

// MarshalText implements [encoding.TextMarshaler].
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (c *Confidence) UnmarshalText(b []byte) error {
	for i, n := range confidenceNames {
		if n == string(b) {
			*c = Confidence(i)
			return nil
		}
	}
	return fmt.Errorf("dehyphen: unknown confidence %q", b)
}
