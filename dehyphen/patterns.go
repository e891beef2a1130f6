package dehyphen

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Patterns are the hyphenation patterns of one language, after Franklin Mark
// Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford 1983). They tell where
// a compositor may break a word. A hyphen at a place where no break is allowed
// belongs to the word.
//
// A pattern is a piece of a word with a digit between any two letters. All
// patterns that occur in a word are laid over it; the greatest digit at each
// place decides, odd allows a break and even forbids it:
//
//	. e x a m p l e .
//	   x1a
//	      m5p l e      →  exam-ple
type Patterns struct {
	// Left and Right are how many letters at least stay before a break and
	// come after it.
	Left, Right int

	// next is the trie: the node reached from a node by a letter. Node 0 is
	// the root. levels holds the digits of the pattern that ends at a node.
	next   map[edgeKey]int32
	levels []string

	exceptions map[string]string // a word to its digits
}

// An edgeKey is a node of the trie and a letter.
type edgeKey struct {
	node int32
	r    rune
}

// maxPatternWord is the longest word, in letters, that patterns are laid over.
const maxPatternWord = 48

// Room for a word with a full stop at both ends, and for the digits around
// its letters.
type (
	patternLetters [maxPatternWord + 2]rune
	patternLevels  [maxPatternWord + 3]byte
)

// ReadPatterns reads a pattern file in one of the common forms: TeX's
// (\patterns{…} and \hyphenation{…}), Hunspell's and LibreOffice's (a character
// set in the first line), or one pattern after the other with white space
// between. What it does not understand it skips; the error is that of r, or
// tells of a character set other than UTF-8 and ISO 8859-1.
func ReadPatterns(r io.Reader) (*Patterns, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	p := &Patterns{Left: 2, Right: 2}
	p.next, p.exceptions = make(map[edgeKey]int32), make(map[string]string)
	p.grow()
	if bytes.Contains(data, []byte(`\patterns`)) {
		p.readTeX(string(data))
		return p, nil
	}
	return p, p.readLines(string(data))
}

func (p *Patterns) grow() int32 {
	p.levels = append(p.levels, "")
	return int32(len(p.levels) - 1)
}

// readTeX reads the arguments of \patterns and \hyphenation, and the least
// number of letters from the head of the files of hyph-utf8.
func (p *Patterns) readTeX(text string) {
	var b strings.Builder
	for line := range strings.Lines(text) {
		code, comment, _ := strings.Cut(line, "%")
		p.readMins(comment)
		b.WriteString(code)
		b.WriteByte('\n')
	}
	code := b.String()
	for _, item := range strings.Fields(argument(code, `\patterns`)) {
		p.add(item)
	}
	for _, item := range strings.Fields(argument(code, `\hyphenation`)) {
		p.except(item)
	}
}

// argument returns what stands in braces after a command.
func argument(code, command string) string {
	i := strings.Index(code, command)
	if i < 0 {
		return ""
	}
	code = code[i+len(command):]
	open, shut := strings.IndexByte(code, '{'), strings.IndexByte(code, '}')
	if open < 0 || shut < open {
		return ""
	}
	return code[open+1 : shut]
}

// readMins reads "left: 2" and "right: 3" in a comment. The last pair, that
// for typesetting, holds.
func (p *Patterns) readMins(comment string) {
	key, value, ok := strings.Cut(strings.TrimSpace(comment), ":")
	if !ok {
		return
	}
	p.setMin(key, strings.TrimSpace(value))
}

func (p *Patterns) setMin(key, value string) {
	if len(value) != 1 || value[0] < '1' || value[0] > '9' {
		return
	}
	switch n := int(value[0] - '0'); key {
	case "left", "LEFTHYPHENMIN":
		p.Left = n
	case "right", "RIGHTHYPHENMIN":
		p.Right = n
	}
}

// readLines reads Hunspell's form, which begins with the name of a character
// set, and plain lists.
func (p *Patterns) readLines(text string) error {
	name, rest, _ := strings.Cut(text, "\n")
	switch name = strings.ToUpper(strings.TrimSpace(name)); {
	case name == "UTF-8":
		text = rest
	case name == "ISO8859-1" || name == "ISO-8859-1":
		text = latin1(rest)
	case strings.HasPrefix(name, "ISO"), strings.HasPrefix(name, "KOI8"),
		strings.HasPrefix(name, "MICROSOFT"):
		return fmt.Errorf("dehyphen: patterns in %s must be recoded to UTF-8 first", name)
	}
	for line := range strings.Lines(text) {
		p.readLine(strings.Fields(line))
	}
	return nil
}

// readLine reads one line of a list.
func (p *Patterns) readLine(f []string) {
	switch {
	case len(f) == 0, f[0][0] == '%', f[0][0] == '#', f[0] == "NOHYPHEN", f[0] == "NEXTLEVEL":
	case len(f) == 2 && strings.HasSuffix(f[0], "HYPHENMIN"):
		p.setMin(f[0], f[1])
	default:
		for _, item := range f {
			// What follows a slash is how the spelling changes.
			item, _, _ = strings.Cut(item, "/")
			p.add(item)
		}
	}
}

// latin1 returns the text whose bytes are the characters of s.
func latin1(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		b.WriteRune(rune(s[i]))
	}
	return b.String()
}

// add adds one pattern: letters, digits and the full stop at a word's end.
func (p *Patterns) add(pattern string) {
	var levels [maxPatternWord + 1]byte
	node, n := int32(0), 0
	for _, r := range pattern {
		switch {
		case n == maxPatternWord:
			return
		case '0' <= r && r <= '9':
			levels[n] = byte(r - '0')
			continue
		case !strings.ContainsRune(".'’-", r) && !unicode.IsLetter(r) && !unicode.IsMark(r):
			return
		}
		key := edgeKey{node, unicode.ToLower(r)}
		to, ok := p.next[key]
		if !ok {
			to = p.grow()
			p.next[key] = to
		}
		node = to
		n++
	}
	if n > 0 {
		p.levels[node] = string(levels[:n+1])
	}
}

// except adds an exception: a word with its breaks.
func (p *Patterns) except(item string) {
	var word []rune
	levels := []byte{0}
	for _, r := range item {
		if r == '-' {
			levels[len(levels)-1] = 1
			continue
		}
		word = append(word, unicode.ToLower(r))
		levels = append(levels, 0)
	}
	p.exceptions[string(word)] = string(levels)
}

// Legal reports whether word may be broken before byte i.
func (p *Patterns) Legal(word string, i int) bool {
	return p.legal([]byte(word), i)
}

// legal is Legal on bytes that stay on the caller's stack.
func (p *Patterns) legal(word []byte, i int) bool {
	var levels patternLevels
	var buf patternLetters
	if i <= 0 || i >= len(word) || !utf8.RuneStart(word[i]) {
		return false
	}
	at := utf8.RuneCount(word[:i])
	n := p.lay(&levels, &buf, word)
	return n > 0 && at >= p.Left && n-at >= p.Right && levels[at+1]%2 == 1
}

// Breaks returns the bytes of word before which it may be broken.
func (p *Patterns) Breaks(word string) []int {
	var levels patternLevels
	var buf patternLetters
	n := p.lay(&levels, &buf, []byte(word))
	var breaks []int
	at := 0
	for i := range word {
		if n > 0 && at >= p.Left && n-at >= p.Right && levels[at+1]%2 == 1 {
			breaks = append(breaks, i)
		}
		at++
	}
	return breaks
}

// lay lays all patterns over word and returns its length in letters, or 0 if
// it is too long. levels[i] is the digit before letter i of "." + word + ".".
func (p *Patterns) lay(levels *patternLevels, buf *patternLetters, word []byte) int {
	n := 1
	buf[0] = '.'
	for i := 0; i < len(word); n++ {
		if n > maxPatternWord {
			return 0
		}
		r, size := utf8.DecodeRune(word[i:])
		buf[n] = unicode.ToLower(r)
		i += size
	}
	buf[n] = '.'
	if len(p.exceptions) > 0 {
		if e, ok := p.exceptions[string(buf[1:n])]; ok {
			copy(levels[1:], e)
			return n - 1
		}
	}
	for start := 0; start <= n; start++ {
		node := int32(0)
		for _, r := range buf[start : n+1] {
			to, ok := p.next[edgeKey{node, r}]
			if !ok {
				break
			}
			node = to
			for k := 0; k < len(p.levels[node]); k++ {
				levels[start+k] = max(levels[start+k], p.levels[node][k])
			}
		}
	}
	return n - 1
}
