package dehyphen

import (
	"unicode"
	"unicode/utf8"
)

// fold appends s to dst as it is looked up: in small letters, the long s and
// the ligatures of blackletter resolved, a small e or two dots above a vowel
// made an umlaut, every inner hyphen "-", every apostrophe "'", soft hyphens
// left out. It stops when dst is full, so it never allocates if dst has room
// for wordMax bytes.
func fold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if len(dst) == cap(dst) {
				return dst
			}
			i++
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case c == '=':
				c = '-'
			}
			dst = append(dst, c)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if cap(dst)-len(dst) < utf8.UTFMax {
			return dst
		}
		dst = foldRune(dst, r)
	}
	return dst
}

// foldRune appends r, which is not ASCII, folded.
func foldRune(dst []byte, r rune) []byte {
	switch r {
	case 'ſ':
		return append(dst, 's')
	case 'ﬀ':
		return append(dst, "ff"...)
	case 'ﬁ':
		return append(dst, "fi"...)
	case 'ﬂ':
		return append(dst, "fl"...)
	case 'ﬃ':
		return append(dst, "ffi"...)
	case 'ﬄ':
		return append(dst, "ffl"...)
	case 'ﬅ', 'ﬆ':
		return append(dst, "st"...)
	case 'ꝛ':
		return append(dst, 'r')
	case softHyphen, '\u200C', '\u200D':
		return dst
	case 'İ':
		return append(dst, 'i')
	}
	switch {
	case isApostrophe(r):
		return append(dst, '\'')
	case isInner(r):
		return append(dst, '-')
	case '\u0300' <= r && r <= '\u036F':
		return foldMark(dst, r)
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// composed lists, for each combining mark, the letters it stands above and
// what they become, one rune each.
var composed = map[rune][2]string{
	'\u0300': {"aeiou", "àèìòù"},
	'\u0301': {"aeiouyncszrl", "áéíóúýńćśźŕĺ"},
	'\u0302': {"aeiou", "âêîôû"},
	'\u0303': {"ano", "ãñõ"},
	'\u0308': {"aeiouy", "äëïöüÿ"},
	'\u0364': {"aou", "äöü"}, // small e above
	'\u030A': {"au", "åů"},
	'\u030B': {"ou", "őű"},
	'\u030C': {"cdenrstz", "čďěňřšťž"},
	'\u0306': {"ag", "ăğ"},
	'\u0307': {"z", "ż"},
	'\u0327': {"cs", "çş"},
	'\u0328': {"ae", "ąę"},
}

// foldMark puts the combining mark r onto the letter that dst ends with. A
// mark that does not belong there is dirt and left out.
func foldMark(dst []byte, r rune) []byte {
	pair := composed[r]
	if len(dst) == 0 || pair[0] == "" {
		return dst
	}
	base := dst[len(dst)-1]
	for i, c := range pair[1] {
		// Every composed letter here has two bytes, so i/2 is its number.
		if pair[0][i/2] == base {
			return utf8.AppendRune(dst[:len(dst)-1], c)
		}
	}
	return dst
}
