package dehyphen

import (
	"strings"
	"unicode"
)

// This file knows web addresses, mail addresses and names in program code.
// They are set solid, and a hyphen in them is never the compositor's.

// token returns what head ends with after the last white space.
func lastToken(head string) string {
	return head[strings.LastIndexFunc(head, isSpace)+1:]
}

// firstToken returns what tail starts with before the first white space.
func firstToken(tail string) string {
	if i := strings.IndexFunc(tail, isSpace); i >= 0 {
		return tail[:i]
	}
	return tail
}

// isAddress reports whether a token is the start of a web or mail address.
func isAddress(t string) bool {
	return strings.Contains(t, "://") || strings.HasPrefix(t, "www.") ||
		strings.IndexByte(t, '@') > 0 && !strings.HasSuffix(t, ",")
}

// goesOnAddress reports whether a token looks like the rest of an address: it
// has a sign between two letters or digits that prose does not have there.
func goesOnAddress(t string) bool {
	for i := 1; i < len(t)-1; i++ {
		switch t[i] {
		case '/', '.', '_', '=', '&', '?', '@', '#', '%':
			if isASCIIWord(t[i-1]) && isASCIIWord(t[i+1]) {
				return true
			}
		}
	}
	return strings.HasSuffix(t, "/")
}

func isASCIIWord(c byte) bool {
	return c < 0x80 && (isASCIILetter(rune(c)) || '0' <= c && c <= '9')
}

// addressGoesOn reports whether an address or a name in code that head ends
// with goes on in tail, where no hyphen stands between.
func (s *seam) addressGoesOn() bool {
	h, t := lastToken(s.head), firstToken(s.tail)
	c := h[len(h)-1]
	switch {
	case strings.HasPrefix(t, "@") && len(t) > 1 && isASCIIWord(c):
		return true // name / @example.org
	case c == '@' && len(h) > 1, c == '_' && len(h) > 1:
		return true
	case !isAddress(h):
		return false
	case c == '.':
		return !unicode.IsUpper(first(t))
	}
	return strings.IndexByte("_=&?#%~+:", c) >= 0 || goesOnAddress(t) && isASCIIWord(c)
}

// inAddress decides a hyphen or slash at the end of an address or of an option
// in code ("--no-" + "color").
func (s *seam) inAddress() (Decision, bool) {
	h := lastToken(s.head)
	switch {
	case isAddress(h) && s.mark == '/' && !goesOnAddress(firstToken(s.tail)):
		return s.space("address", Guess), true // the address ends in its slash
	case s.mark == '/' && isAddress(h):
		return s.glue("address", Likely), true
	case isAddress(h), strings.HasPrefix(h, "--") && len(h) > 4, strings.IndexByte(h, '_') > 0:
		return s.keep("address", Likely), true
	}
	return Decision{}, false
}
