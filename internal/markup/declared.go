package markup

import (
	"bytes"
	"strings"
)

// declared returns the character encoding that the beginning of a file
// declares, in the XML declaration or in an HTML meta element, or "".
func declared(prefix []byte) string {
	p := strings.ToLower(string(bytes.TrimLeft(prefix, " \t\r\n")))
	if strings.HasPrefix(p, "<?xml") {
		head, _, _ := strings.Cut(p, "?>")
		if label, ok := after(head, "encoding"); ok {
			return label
		}
	}
	for {
		_, rest, ok := strings.Cut(p, "<meta")
		if !ok {
			return ""
		}
		head, _, _ := strings.Cut(rest, ">")
		if label, ok := after(head, "charset"); ok {
			return label
		}
		p = rest
	}
}

// after returns the word after key and an equals sign in s.
func after(s, key string) (word string, ok bool) {
	_, rest, ok := strings.Cut(s, key)
	if !ok {
		return "", false
	}
	rest, ok = strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n"), "=")
	if !ok {
		return "", false
	}
	rest = strings.TrimLeft(rest, " \t\r\n\"'")
	if i := strings.IndexAny(rest, " \t\r\n\"';/"); i >= 0 {
		rest = rest[:i]
	}
	return rest, rest != ""
}
