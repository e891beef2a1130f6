package source

import (
	"bytes"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Byte order marks. The one of UTF-32 begins with that of UTF-16 and must be
// tried first: a UTF-16 text whose first character is NUL is not a text.
const (
	bomUTF8    = "\xef\xbb\xbf"
	bomUTF32BE = "\x00\x00\xfe\xff"
	bomUTF32LE = "\xff\xfe\x00\x00"
	bomUTF16BE = "\xfe\xff"
	bomUTF16LE = "\xff\xfe"
)

// PrefixSize is how many bytes of a source the functions of this package want
// to see.
const PrefixSize = 1024

// Sniff returns the encoding that the beginning of a source gives away, and
// the length of its byte order mark. A nil encoding means that nothing speaks
// against UTF-8.
//
// Without a mark, UTF-16 is recognised by the NUL bytes that every character
// below U+0100 has: see [nulParity].
func Sniff(prefix []byte) (enc encoding.Encoding, mark int) {
	has := func(s string) bool { return bytes.HasPrefix(prefix, []byte(s)) }
	switch {
	case has(bomUTF8):
		return nil, len(bomUTF8)
	case has(bomUTF32BE):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), len(bomUTF32BE)
	case has(bomUTF32LE):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), len(bomUTF32LE)
	case has(bomUTF16BE):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), len(bomUTF16BE)
	case has(bomUTF16LE):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), len(bomUTF16LE)
	}
	switch nulParity(prefix) {
	case 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 0
	case 1:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 0
	}
	return nil, 0
}

// minUnits is the least number of UTF-16 units that nulParity takes as
// evidence: one NUL at an odd place may be a stray byte.
const minUnits = 2

// nulParity returns 0 if nearly every byte of b at an even index is NUL and
// nearly none at an odd index, 1 for the reverse, and -1 otherwise. One in
// four characters may be above U+00FF: typographic quotes and dashes are. One
// in sixteen may end in a zero byte, as U+2000 does and some emoji do.
func nulParity(b []byte) int {
	var nuls [2]int
	for i, c := range b {
		if c == 0 {
			nuls[i%2]++
		}
	}
	units := len(b) / 2
	many, few := units-units/4, units/16
	switch {
	case units < minUnits:
		return -1
	case nuls[1] <= few && nuls[0] >= many:
		return 0
	case nuls[0] <= few && nuls[1] >= many:
		return 1
	}
	return -1
}

// ByLabel returns the encoding that a document calls label, and whether it is
// known. A nil encoding is UTF-8.
//
// Labels are read as browsers read them: ISO-8859-1 and US-ASCII are taken
// for Windows-1252, which has the same letters and, where ISO-8859-1 has
// control characters that no page contains, the quotes and dashes that files
// with a wrong label do contain.
func ByLabel(label string) (enc encoding.Encoding, ok bool) {
	enc, err := htmlindex.Get(label)
	if err != nil || enc == encoding.Replacement {
		return nil, false
	}
	if name, err := htmlindex.Name(enc); err == nil && name == "utf-8" {
		return nil, true
	}
	return enc, true
}
