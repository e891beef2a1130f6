package source

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/galleyproof/galley/layout"
)

func TestDecode(t *testing.T) {
	for _, tt := range []struct {
		why, label, in, want string
		err                  error
	}{
		{"nothing", "", "", "", nil},
		{"UTF-8", "", "é", "é", nil},
		{"a mark", "", "\xef\xbb\xbfé", "é", nil},
		{"UTF-16", "", "\xff\xfe\xe9\x00", "é", nil},
		{"a label", "latin1", "\xe9", "é", nil},
		{"a mark beats the label", "latin1", "\xef\xbb\xbfé", "é", nil},
		{"a label that the bytes deny", "utf-16le", "é", "é", nil},
		{"longer than what is looked at", "latin1", strings.Repeat("\xe9", 2*PrefixSize), strings.Repeat("é", 2*PrefixSize), nil},
		{"a label nobody knows", "klingon", "é", "", layout.ErrEncoding},
	} {
		r, err := Decode(strings.NewReader(tt.in), func([]byte) string { return tt.label })
		if !errors.Is(err, tt.err) || (err != nil) != (tt.err != nil) {
			t.Errorf("%s: error %v, want %v", tt.why, err, tt.err)
		}
		if err != nil {
			continue
		}
		if got, err := io.ReadAll(r); string(got) != tt.want || err != nil {
			t.Errorf("%s: %.40q, %v, want %.40q", tt.why, got, err, tt.want)
		}
	}
}

// TestDecodeError holds that an error of the reader is not taken for one of
// the encoding: it may have cut the label off.
func TestDecodeError(t *testing.T) {
	fault := errors.New("cable cut")
	for _, in := range []string{"", "<?xml encoding='klin"} {
		r := io.MultiReader(strings.NewReader(in), iotest.ErrReader(fault))
		if _, err := Decode(r, func([]byte) string { return "klin" }); err != fault {
			t.Errorf("after %q: error %v, want the reader's own", in, err)
		}
	}
	r, err := Decode(io.MultiReader(strings.NewReader("text"), iotest.ErrReader(fault)), func([]byte) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); string(got) != "text" || err != fault {
		t.Errorf("%q, %v, want all of it and the reader's own error", got, err)
	}
}
