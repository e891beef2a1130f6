package dehyphen

import (
	"unicode"
	"unicode/utf8"
)

const (
	softHyphen = '\u00AD'
	pdfHyphen  = '\u0002' // what PDFium writes for every hyphen at a line end
)

// isHyphen reports whether r may be a hyphen at a line end. Besides the
// hyphens proper these are the double hyphens of blackletter (⸗, read by most
// engines as =), the mark of ABBYY (¬), the control character of PDFium, and
// two frequent misreadings.
func isHyphen(r rune) bool {
	switch r {
	case '-', softHyphen, '\u2010', '\u2011', '¬', '=', '⸗', '⹀', '~', pdfHyphen, '/',
		'־', '֊', '\uFE63', '\uFF0D':
		return true
	}
	return false
}

// isInner reports whether r joins the parts of a word inside a line.
func isInner(r rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '=', '⸗', '⹀', '¬', '־', '֊':
		return true
	}
	return false
}

// isApostrophe reports whether r is an apostrophe inside a word.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// isDash reports whether r is a dash and not a hyphen.
func isDash(r rune) bool {
	switch r {
	case '–', '—', '―', '⸺', '⸻', '‒':
		return true
	}
	return false
}

// isDashLike reports whether a hyphen after r makes a dash: "--".
func isDashLike(r rune) bool { return r == '-' || r == '=' || isDash(r) }

// isSpeck reports whether r is what dirt beside a hyphen is read as.
func isSpeck(r rune) bool {
	switch r {
	case '.', ',', '\'', '’', '·', '•', '|', '`', '´', '^', 'ǀ':
		return true
	}
	return false
}

// isSpace is unicode.IsSpace with the spaces of no width.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF'
}

// isWordRune reports whether r is part of a word.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) ||
		r == softHyphen || r == '·'
}

// wordStart returns where the word that s ends with begins, its inner hyphens
// and apostrophes included.
func wordStart(s string) int {
	i, inner := len(s), 0
	for i-inner > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:i-inner])
		switch {
		case isWordRune(r):
			i -= inner + n
			inner = 0
		case inner == 0 && (isInner(r) || isApostrophe(r)):
			inner = n
		default:
			return i
		}
	}
	return i
}

// wordEnd returns where the word that s starts with ends, its inner hyphens
// and apostrophes included.
func wordEnd(s string) int {
	i, inner := 0, 0
	for i+inner < len(s) {
		r, n := utf8.DecodeRuneInString(s[i+inner:])
		switch {
		case isWordRune(r):
			i += inner + n
			inner = 0
		case inner == 0 && (isInner(r) || isApostrophe(r)):
			inner = n
		default:
			return i
		}
	}
	return i
}

// upper reports whether s has at least min capital letters and no small one.
func upper(s string, min int) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsLower(r):
			return false
		}
	}
	return n >= min
}

// first and last return the runes at the ends of s, or -1 if s is empty.
func first(s string) rune {
	if s == "" {
		return -1
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func last(s string) rune {
	if s == "" {
		return -1
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// isCaseless reports whether r is of a script that does not break words with a
// hyphen: Hebrew, Arabic, Han, kana, Hangul.
func isCaseless(r rune) bool {
	return r >= 0x0590 && (r <= 0x074F || isCJK(r) || isHangul(r) || 0xFB1D <= r && r <= 0xFDFF)
}
