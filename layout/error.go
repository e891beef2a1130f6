package layout

import (
	"errors"
	"fmt"
)

// A FormatError is returned by the reader packages for input that is not what
// the format calls for. Errors of the underlying io.Reader are returned as
// they are.
type FormatError struct {
	Format string // "hocr", "alto", …
	Pos    Pos    // where the fault was noticed
	Err    error  // what is wrong
}

// Error returns the format, the place and the fault.
func (e *FormatError) Error() string {
	return fmt.Sprintf("%s: %v: %v", e.Format, e.Pos, e.Err)
}

// Unwrap returns the fault without its place.
func (e *FormatError) Unwrap() error { return e.Err }

// These are among the errors found in [FormatError.Err].
var (
	ErrNoPage   = errors.New("no page found")
	ErrBounds   = errors.New("malformed bounding box")
	ErrLimit    = errors.New("nested too deep or too large")
	ErrEncoding = errors.New("unsupported character encoding")
	ErrSyntax   = errors.New("malformed markup")
)
