package pagexml

import (
	"strconv"
	"strings"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// custom takes over what the custom attribute says. Its form is Transkribus'
// own, much like style sheets:
//
//	readingOrder {index:2;} structure {type:heading;} textStyle {offset:0; length:4; bold:true;}
func (n *node) custom(v string) {
	var styles source.Styles
	total := 0
	for v != "" {
		var name, body string
		name, v, _ = strings.Cut(v, "{")
		body, v, _ = strings.Cut(v, "}")
		get := func(key string) string { return property(body, key) }
		switch strings.TrimSpace(name) {
		case "readingOrder":
			if i, err := strconv.Atoi(get("index")); err == nil && i >= 0 {
				n.index = i
			}
		case "structure":
			if role := source.RoleOf(get("type")); role != layout.RoleUnknown {
				n.hint = role
			}
		case "textStyle":
			length, _ := source.Number(get("length"))
			letters := int(min(max(length, 1), maxLetters))
			total += letters
			styles.Add(styleOf(get), letters)
			if size, ok := source.Number(get("fontSize")); ok && size > 0 && n.size == 0 {
				n.size = size
			}
		}
	}
	if total > 0 {
		n.style |= styles.Most()
	}
}

// maxLetters bounds the length of a textStyle, so that sums of lengths are no
// problem.
const maxLetters = 1 << 20

// property returns the value of a key in "key:value; key:value;", or "".
func property(body, key string) string {
	for p := range strings.SplitSeq(body, ";") {
		if k, v, ok := strings.Cut(p, ":"); ok && strings.TrimSpace(k) == key {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

// styleOf returns the style that attributes say; the names are those of the
// element TextStyle and of Transkribus alike.
func styleOf(get func(name string) string) (s layout.Style) {
	for i, name := range [...]string{"bold", "italic", "smallCaps"} {
		if v := get(name); v == "true" || v == "1" {
			s |= 1 << i
		}
	}
	return s | source.FontStyle(get("fontFamily"))
}

// direction returns the direction of writing that a node declares.
func direction(reading, order, language string) layout.Direction {
	switch reading {
	case "left-to-right":
		return layout.LeftToRight
	case "right-to-left":
		return layout.RightToLeft
	case "top-to-bottom":
		if order == "left-to-right" {
			return layout.TopToBottomLTR
		}
		return layout.TopToBottom
	}
	switch strings.ToLower(language) {
	// The format names languages in English, as ISO 639-3 does.
	case "arabic", "hebrew", "persian", "urdu", "yiddish", "pushto; pashto", "sindhi", "uighur",
		"divehi":
		return layout.RightToLeft
	}
	return layout.DirUnknown
}
