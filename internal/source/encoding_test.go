package source

import (
	"fmt"
	"strings"
	"testing"
)

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		why, in string
		enc     string
		mark    int
	}{
		{"nothing", "", "<nil>", 0},
		{"ASCII", "abc", "<nil>", 0},
		{"UTF-8 mark", "\xef\xbb\xbfabc", "<nil>", 3},
		{"UTF-16 marks", "\xff\xfea\x00", "UTF-16LE (Ignore BOM)", 2},
		{"UTF-16 marks", "\xfe\xff\x00a", "UTF-16BE (Ignore BOM)", 2},
		{"UTF-32 marks", "\xff\xfe\x00\x00", "UTF-32LE (Ignore BOM)", 4},
		{"UTF-32 marks", "\x00\x00\xfe\xff", "UTF-32BE (Ignore BOM)", 4},
		{"every other byte is NUL", "a\x00b\x00", "UTF-16LE (Ignore BOM)", 0},
		{"every other byte is NUL", "\x00a\x00b", "UTF-16BE (Ignore BOM)", 0},
		{"one NUL proves nothing", "a\x00b", "<nil>", 0},
		{"NULs at both parities prove nothing", "a\x00b\x00c\x00\x00d", "<nil>", 0},
		{"NUL bytes only are no UTF-16", "\x00\x00\x00\x00", "<nil>", 0},
		{"a quote in four characters is allowed", "a\x00b\x00\x19\x20s\x00", "UTF-16LE (Ignore BOM)", 0},
		{"half of the characters is not", "a\x00\x19\x20", "<nil>", 0},
	} {
		enc, mark := Sniff([]byte(tt.in))
		if got := fmt.Sprint(enc); got != tt.enc || mark != tt.mark {
			t.Errorf("%s: Sniff(%q) = %s, %d, want %s, %d", tt.why, tt.in, got, mark, tt.enc, tt.mark)
		}
	}
}

func TestByLabel(t *testing.T) {
	for _, tt := range []struct {
		label, bytes, want string
		ok                 bool
	}{
		{"UTF-8", "é", "é", true},
		{"utf8", "é", "é", true},
		{"ISO-8859-1", "\xe9\x93", "é“", true},
		{"windows-1252", "\x80", "€", true},
		{"iso-8859-2", "\xb1", "ą", true},
		{"ISO-8859-15", "\xa4", "€", true},
		{"windows-1251", "\xff", "я", true},
		{"KOI8-R", "\xc1", "а", true},
		{"Shift_JIS", "\x93\xfa", "日", true},
		{"ISO-2022-KR", "", "", false},
		{"no such thing", "", "", false},
		{"", "", "", false},
	} {
		enc, ok := ByLabel(tt.label)
		if ok != tt.ok {
			t.Errorf("ByLabel(%q) is known: %v, want %v", tt.label, ok, tt.ok)
		}
		got := tt.bytes
		if enc != nil {
			got, _ = enc.NewDecoder().String(tt.bytes)
		}
		if got != tt.want {
			t.Errorf("ByLabel(%q) makes %q of %q, want %q", tt.label, got, tt.bytes, tt.want)
		}
	}
}

func FuzzSniff(f *testing.F) {
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte(strings.Repeat("a\x00", PrefixSize)))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, mark := Sniff(b); mark > len(b) {
			t.Errorf("Sniff(%q): mark of %d bytes", b, mark)
		}
	})
}
