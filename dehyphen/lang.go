package dehyphen

import "golang.org/x/text/language"

// A lang is a language that has rules of its own.
type lang uint8

const (
	und lang = iota
	ca
	cs
	da
	de
	el
	en
	es
	fi
	fr
	hu
	it
	la
	nl
	no
	pl
	pt
	ru
	sv
	tr
	uk
	langCount
)

// langOf returns the language of a tag, or und.
func langOf(t language.Tag) lang {
	if t == language.Und {
		return und
	}
	base, _ := t.Base()
	switch base.String() {
	case "ca":
		return ca
	case "cs", "sk":
		return cs
	case "da":
		return da
	case "de", "gsw", "nds", "lb":
		return de
	case "el", "grc":
		return el
	case "en", "sco":
		return en
	case "es", "gl", "ast":
		return es
	case "fi", "et":
		return fi
	case "fr", "oc":
		return fr
	case "hu":
		return hu
	case "it":
		return it
	case "la":
		return la
	case "nl", "af", "fy":
		return nl
	case "no", "nb", "nn":
		return no
	case "pl":
		return pl
	case "pt":
		return pt
	case "ru", "be", "bg":
		return ru
	case "sv":
		return sv
	case "tr":
		return tr
	case "uk":
		return uk
	}
	return und
}

// A set is a table of words. Tables are written as one string of words.
type set map[string]struct{}

func words(lists ...string) set {
	s := make(set)
	for _, list := range lists {
		start := -1
		for i := 0; i <= len(list); i++ {
			switch space := i == len(list) || list[i] == ' '; {
			case space && start >= 0:
				s[list[start:i]] = struct{}{}
				start = -1
			case !space && start < 0:
				start = i
			}
		}
	}
	return s
}

func (t set) has(word []byte) bool {
	_, ok := t[string(word)]
	return ok
}

// hasPair reports whether both parts with a hyphen between are in t.
func (t set) hasPair(p parts) bool {
	var buf [2*wordMax + 1]byte
	return t.has(append(append(append(buf[:0], p.l...), '-'), p.r...))
}

// hasSuffix reports whether b ends in a word of t and has min bytes before it.
func (t set) hasSuffix(b []byte, min int) bool {
	for i := min; i < len(b); i++ {
		if t.has(b[i:]) {
			return true
		}
	}
	return false
}

// hasPrefix reports whether r begins with a word of t at least min bytes long.
func (t set) hasPrefix(r []byte, min int) bool {
	for i := min; i <= len(r); i++ {
		if t.has(r[:i]) {
			return true
		}
	}
	return false
}
