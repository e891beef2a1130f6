package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// mend takes out what the lines of running text have twice, and stray spaces.
// Each is an edit with a rule of its own.
func (s *analysis) mend() {
	for _, l := range s.lines {
		if !l.verbatim {
			l.mendDoubles()
		}
	}
	spaces := countSpaces(s.lines)
	for _, l := range s.lines {
		if !l.verbatim {
			l.mendSpaces(spaces)
		}
	}
	s.spaced = spaces.always(s.lines)
}

// mendChars replaces what is not text, or is another character's stand-in.
func (l *line) mendChars(simplified bool) {
	if plainText(l.text) {
		return
	}
	var cs []change
	var text strings.Builder // of the last change
	flush := func() {
		if k := len(cs); k > 0 {
			cs[k-1].text = text.String()
			text.Reset()
		}
	}
	for i := 0; i < len(l.text); {
		r, n := utf8.DecodeRuneInString(l.text[i:])
		if c, ok := mendRune(r, n, simplified); ok {
			if k := len(cs); k == 0 || cs[k-1].end != i || cs[k-1].rule != c.rule {
				flush()
				c.start = i
				cs = append(cs, c)
			}
			text.WriteString(c.text)
			cs[len(cs)-1].end = i + n
		}
		i += n
	}
	flush()
	l.script = l.apply(cs)
	l.mendHyphen()
}

// mendHyphen takes out the space that MuPDF writes before a hyphen of the
// layout engine at a line's end (U+2010 for a painted soft hyphen): no writer
// sets a space before that character.
func (l *line) mendHyphen() {
	t := strings.TrimRightFunc(l.text, unicode.IsSpace)
	head, ok := strings.CutSuffix(t, " \u2010")
	if ok && unicode.IsLetter(lastRune(head)) {
		l.script = l.apply([]change{{len(head), len(head) + 1, "", "hyphen-space", Likely}})
	}
}

// plainText reports whether s has nothing that mendRune could change.
func plainText(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0xE2 || c < 0x20 && c != '\t' || c == 0x7F || c == 0xC2 {
			return false
		}
	}
	return utf8.ValidString(s)
}

// kangxiDoor is the one radical whose decomposition, 戶, is not the form of
// simplified type, 户: fonts share the glyph of either.
const kangxiDoor = 0x2F3E

// simplifiedOnly holds frequent ideographs of simplified type that traditional
// type writes otherwise.
const simplifiedOnly = "们这国时来说对会发为个过样还经关问实"

// isSimplified reports whether the lines are in simplified Chinese.
func isSimplified(lines []*line) bool {
	for _, l := range lines {
		if strings.ContainsAny(l.text, simplifiedOnly) {
			return true
		}
	}
	return false
}

// mendRune returns what stands for r, which takes n bytes, if not r itself.
func mendRune(r rune, n int, simplified bool) (change, bool) {
	switch {
	case r == utf8.RuneError && n == 1:
		return change{text: "\uFFFD", rule: "invalid-utf8"}, true
	case r == pdfiumHyphen || r == '\t':
		return change{}, false // white space
	case unicode.IsControl(r):
		return change{rule: "control"}, true
	case r == 0xFEFF || r == 0x200B:
		return change{rule: "zero-width"}, true
	case r >= 0x2E80 && int(r-0x2E80) < len(radicalIdeographs) && radicalIdeographs[r-0x2E80] != 0:
		return change{text: string(radicalIdeographs[r-0x2E80]), rule: "radical"}, true
	case r == kangxiDoor && simplified:
		return change{text: "户", rule: "radical"}, true
	case r >= 0x2F00 && r <= 0x2FDF:
		return compat(r, "radical")
	case r >= 0xFB00 && r <= 0xFB06:
		return compat(r, "ligature")
	}
	return change{}, false
}

// compat returns the compatibility decomposition of r.
func compat(r rune, rule string) (change, bool) {
	t := norm.NFKC.String(string(r))
	return change{text: t, rule: rule}, t != string(r)
}

// Doubles: a shadow or a fake bold is the same glyphs painted twice, and a
// text extractor writes them twice: run by run ("FooFoo bar bar"), so that a
// whole line consists of pairs. Real repetition fills no whole line without a
// space between ("Duran Duran", "谢谢").
const (
	doubleLeast   = 4    // runes in the longest pair
	doubleLetters = 6    // letters that the line has once mended
	doubleMost    = 2000 // runes; longer lines are not printed twice
)

// mendDoubles takes out the second of each pair where the whole line consists
// of pairs.
func (l *line) mendDoubles() {
	for {
		cs := doubled(l.text)
		if cs == nil {
			return
		}
		l.script = l.apply(cs)
		l.twice = true
	}
}

// doubled returns the changes that make single what s says twice, or nil.
func doubled(s string) []change {
	if len(s) > doubleMost*4 {
		return nil
	}
	var cs []change
	longest, kept := 0, 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		half := longestPair(s[i:])
		if half == 0 {
			return nil
		}
		unit := s[i : i+half]
		if k := utf8.RuneCountInString(unit); varied(unit) {
			longest = max(longest, k)
		}
		kept += letters(unit)
		cs = append(cs, change{i + half, i + 2*half, "", "overprint", Likely})
		i += 2 * half
	}
	if longest < doubleLeast || kept < doubleLetters {
		return nil
	}
	return cs
}

// longestPair returns the length in bytes of the longest prefix of s that s
// has twice, one after the other, or 0. The second may be parted from the
// first by nothing: a space would make it a repetition that people write.
func longestPair(s string) int {
	for half := len(s) / 2; half > 0; half-- {
		if s[half] == s[0] && s[:half] == s[half:2*half] && utf8.RuneStart(s[half]) && !unicode.IsSpace(lastRune(s[:half])) {
			return half
		}
	}
	return 0
}

// varied reports whether s is more than one rune again and again.
func varied(s string) bool {
	return strings.Trim(s, string(firstRune(s))) != ""
}

// A spaceKind is the two sides of a space inside East Asian text.
type spaceKind uint8

const (
	spaceHanDigit spaceKind = iota
	spaceDigitHan
	spaceHanLatin
	spaceLatinHan
	numSpaceKinds
	noSpaceKind
)

// spaceCount counts, for each kind of neighbours, how often the page parts
// them by a space and how often it does not.
type spaceCount struct {
	with, without [numSpaceKinds]int

	// before holds what stands before spaces between ideographs: the page's
	// own words for where such a space belongs.
	before map[string]int
}

// strayShare is the share of spaces among neighbours of a kind up to which
// they are strays, left by the justification of a line: a page that sets
// space between figures and ideographs sets it everywhere.
const strayShare = 0.25

// stray reports whether the page proves spaces of kind k to be strays.
func (c *spaceCount) stray(k spaceKind) bool {
	return float64(c.with[k]) <= strayShare*float64(c.with[k]+c.without[k])
}

func kindOf(a, b rune) spaceKind {
	digit := func(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == '%' }
	latin := func(r rune) bool { return r < 0x250 && unicode.IsLetter(r) }
	switch {
	case ideograph(a) && digit(b):
		return spaceHanDigit
	case digit(a) && ideograph(b):
		return spaceDigitHan
	case ideograph(a) && latin(b):
		return spaceHanLatin
	case latin(a) && ideograph(b):
		return spaceLatinHan
	}
	return noSpaceKind
}

// countSpaces counts over all lines.
func countSpaces(lines []*line) *spaceCount {
	c := &spaceCount{before: map[string]int{}}
	for i, l := range lines {
		if !hasWide(l.text) {
			continue
		}
		c.line(l.text)
		// Where lines join, the page will have no space either.
		if i+1 < len(lines) && lines[i+1].blank == 0 {
			if k := kindOf(lastRune(strings.TrimSpace(l.text)), firstRune(strings.TrimSpace(lines[i+1].text))); k != noSpaceKind {
				c.without[k]++
			}
		}
	}
	for key, n := range c.before {
		if n < 2 {
			delete(c.before, key)
		}
	}
	return c
}

func (c *spaceCount) line(s string) {
	var a rune // the rune before
	space := false
	for i, r := range s {
		if unicode.IsSpace(r) {
			space = a != 0
			continue
		}
		if k := kindOf(a, r); k != noSpaceKind && space {
			c.with[k]++
		} else if k != noSpaceKind {
			c.without[k]++
		}
		if space && ideograph(a) && ideograph(r) {
			if key := lastRunes(strings.TrimRightFunc(s[:i], unicode.IsSpace), spaceKey); key != "" {
				c.before[key]++
			}
		}
		a, space = r, false
	}
}

// hasWide reports whether s has a wide rune, quickly.
func hasWide(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0xE2 {
			return strings.ContainsFunc(s[i:], wide)
		}
	}
	return false
}

// lastRunes returns the last n runes of s, or "" if s has fewer.
func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0; n-- {
		if i == 0 {
			return ""
		}
		_, k := utf8.DecodeLastRuneInString(s[:i])
		i -= k
	}
	return s[i:]
}

// mendSpaces takes out the spaces that justification left in East Asian text.
func (l *line) mendSpaces(c *spaceCount) {
	if !strings.Contains(l.text, " ") || !hasWide(l.text) {
		return
	}
	spread := spreadOut(l.text)
	l.spread = l.spread || spread
	var cs []change
	var a rune
	at := -1 // start of the white space before the next rune
	for i, r := range l.text {
		if unicode.IsSpace(r) {
			if at < 0 {
				at = i
			}
			continue
		}
		if at > 0 {
			k := kindOf(a, r)
			if k != noSpaceKind && c.stray(k) {
				cs = append(cs, change{at, i, "", "stray-space", Likely})
			} else if spread && i-at == 1 && (wide(a) || wide(r)) {
				cs = append(cs, change{at, i, "", "justification", Likely})
			}
		}
		a, at = r, -1
	}
	l.script = l.apply(cs)
}

// Spread out lines: justification can put a space between all characters of a
// line. Words in East Asian text have two characters or more, so a line whose
// pieces between spaces are mostly single ideographs is such a line.
const (
	spreadPieces = 5
	spreadShare  = 0.6
)

// spreadOut reports whether spaces part single ideographs all over s.
func spreadOut(s string) bool {
	fields := strings.Fields(s)
	if len(fields) < spreadPieces {
		return false
	}
	single := 0
	for _, f := range fields {
		if r, n := utf8.DecodeRuneInString(f); wide(r) && strings.TrimFunc(f[n:], unicode.IsPunct) == "" {
			single++
		}
	}
	return float64(single) >= spreadShare*float64(len(fields))
}

// spaceKey is how many runes before a space say that one belongs there.
const spaceKey = 3

// always returns the keys of c.before after which the lines have a space
// wherever the line goes on.
func (c *spaceCount) always(lines []*line) map[string]bool {
	out := map[string]bool{}
	for key := range c.before {
		out[key] = true
	}
	if len(out) == 0 {
		return out
	}
	for _, l := range lines {
		for i := range l.text {
			key := firstRunes(l.text[i:], spaceKey)
			if rest := l.text[i+len(key):]; key != "" && rest != "" && out[key] && !unicode.IsSpace(firstRune(rest)) {
				delete(out, key)
			}
		}
	}
	return out
}

// firstRunes returns the first n runes of s, or "" if s has fewer.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	if n > 0 {
		return ""
	}
	return s
}

// swallowed reports whether the end of a line stands for a space although the
// writing has none between words: the page has a space after the same runes
// elsewhere, twice at least, and never none.
func (s *analysis) swallowed(head, tail string) bool {
	key := lastRunes(head, spaceKey)
	return key != "" && ideograph(firstRune(tail)) && s.spaced[key]
}
