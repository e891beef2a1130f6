package dehyphen

import "unicode/utf8"

// A dashStyle counts how a document sets its dashes. English books print
// "word—word", French and German ones "word – word", Spanish ones
// "—dijo él—", so what a dash at a line end means depends on the page.
type dashStyle struct {
	solid, spaced, open, shut int
}

// see counts the dash r of n bytes at line[i:], if it is one inside the line.
func (d *dashStyle) see(line string, i int, r rune, n int) {
	end := i + n
	switch {
	case r == '-' && i+1 < len(line) && line[i+1] == '-' && (i == 0 || line[i-1] != '-'):
		end = i + 2
	case !isDash(r):
		return
	}
	before, _ := utf8.DecodeLastRuneInString(line[:i])
	after, _ := utf8.DecodeRuneInString(line[end:])
	if i == 0 || end == len(line) {
		return
	}
	switch left, right := isSpace(before), isSpace(after); {
	case left && right:
		d.spaced++
	case left:
		d.open++
	case right:
		d.shut++
	default:
		d.solid++
	}
}

func (d *dashStyle) total() int { return d.solid + d.spaced + d.open + d.shut }

// minStyle is how many dashes tell the style of a document; a single odd one
// is as often a slip.
const minStyle = 3
