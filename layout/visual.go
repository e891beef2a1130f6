package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Right-to-left text is stored in the order in which it is read. Extractors
// that echo the order of painting store it as it stands on the page, from left
// to right: every line backwards, often in the presentation forms that the
// font is addressed with. Which of the two a page has is put to the vote of
// its words: Arabic words begin with the article and end, but never begin,
// with teh marbuta and alef maksura; five Hebrew letters have a form of their
// own at the end of a word.

// arabicForm reports whether r is a presentation form of Arabic or Hebrew.
func arabicForm(r rune) bool {
	return r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// visualVote returns how much more the words of s speak for text stored
// backwards than for text stored as it is read.
func visualVote(s string) int {
	vote := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !rightToLeft(r) && !unicode.Is(unicode.Mn, r) }) {
		w = norm.NFKC.String(w)
		switch {
		case strings.HasPrefix(w, "ال"):
			vote--
		case strings.HasSuffix(w, "لا") && utf8.RuneCountInString(w) > 3:
			vote++
		}
		const ends = "ةىךםןףץ"
		if utf8.RuneCountInString(w) > 1 {
			if strings.ContainsRune(ends, firstRune(w)) {
				vote++
			}
			if strings.ContainsRune(ends, lastRune(w)) {
				vote--
			}
		}
	}
	return vote
}

// mendVisual puts the right-to-left lines of a page into the order of reading
// if its words say that they are stored backwards, and replaces presentation
// forms by the letters they stand for.
func mendVisual(lines []*line) {
	vote, any := 0, false
	for _, l := range lines {
		if hasRTL(l.text) {
			any = true
			vote += visualVote(l.text)
		}
	}
	if !any {
		return
	}
	for _, l := range lines {
		if !hasRTL(l.text) {
			continue
		}
		switch {
		case strings.ContainsRune(l.text, embedding):
			l.script = l.replaceAll(unembedded(l.text), "visual-order")
		case vote > 0:
			l.script = l.replaceAll(backwards(l.text), "visual-order")
		case strings.ContainsFunc(l.text, arabicForm):
			l.script = l.replaceAll(unshaped(l.text), "presentation-form")
		}
		l.mendAllah()
	}
}

// mendAllah puts the name of God right, for which Arabic fonts have a ligature
// of four letters that extractors take apart in the order of its glyphs: اهلل.
// No other word ends so.
func (l *line) mendAllah() {
	const wrong, right = "اهلل", "الله"
	var cs []change
	for i := 0; ; {
		k := strings.Index(l.text[i:], wrong)
		if k < 0 {
			break
		}
		start, end := i+k, i+k+len(wrong)
		if !rightToLeft(firstRune(l.text[end:])) {
			cs = append(cs, change{start, end, right, "allah-ligature", Likely})
		}
		i = end
	}
	l.script = l.apply(cs)
}

// Poppler encloses each run of right-to-left letters in the marks for an
// embedding, and puts the runs in the order in which they stand on the page.
const (
	leftEmbedding = '\u202A'
	embedding     = '\u202B'
	endEmbedding  = '\u202C'
)

// unembedded returns s, in which embeddings stand in the order of the page, in
// the order of reading and without their marks. On a page that runs from the
// right one embedding encloses all, with those of figures inside, and what is
// in it is in the order of reading.
func unembedded(s string) string {
	if t := strings.TrimSpace(s); enclosed(t) {
		return unshaped(unenclosed(t))
	}
	rs := []rune(s)
	var b strings.Builder
	for i := len(rs) - 1; i >= 0; {
		if rs[i] == endEmbedding {
			j := i - 1
			for j >= 0 && rs[j] != embedding && rs[j] != endEmbedding {
				j--
			}
			b.WriteString(unshaped(string(rs[j+1 : i])))
			if i = j; j >= 0 && rs[j] == embedding {
				i--
			}
			continue
		}
		if j := ltrStart(rs, i); j < i || ltrRune(rs[i]) {
			b.WriteString(string(rs[j : i+1]))
			i = j - 1
			continue
		}
		if rs[i] != embedding {
			b.WriteString(mirrored.Replace(string(rs[i])))
		}
		i--
	}
	return b.String()
}

// unenclosed returns s, one embedding, without its marks. What is embedded in it
// from left to right is a figure or a foreign word with the marks and spaces
// around it as they are seen, or these alone.
func unenclosed(s string) string {
	var out, run []rune
	inside := false
	for _, r := range s {
		switch {
		case r == leftEmbedding:
			inside = true
		case r == endEmbedding && inside:
			out, run, inside = append(out, turnedMarks(run)...), run[:0], false
		case r == embedding || r == endEmbedding:
		case inside:
			run = append(run, r)
		default:
			out = append(out, r)
		}
	}
	return string(append(out, turnedMarks(run)...))
}

// turnedMarks returns a run that is seen from left to right in the order of
// right-to-left writing: the marks at its ends change places, and stay about
// the letters and figures between them.
func turnedMarks(rs []rune) []rune {
	strong := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' }
	i := slices.IndexFunc(rs, strong)
	if i < 0 {
		i = len(rs)
	}
	j := len(rs)
	for j > i && !strong(rs[j-1]) {
		j--
	}
	var out []rune
	for k := len(rs) - 1; k >= j; k-- {
		out = append(out, rs[k])
	}
	out = append(out, rs[i:j]...)
	for k := i - 1; k >= 0; k-- {
		out = append(out, rs[k])
	}
	return out
}

// unmarked returns s without its marks for embedding.
func unmarked(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= leftEmbedding && r <= endEmbedding {
			return -1
		}
		return r
	}, s)
}

// enclosed reports whether s is one embedding.
func enclosed(s string) bool {
	depth := 0
	for i, r := range s {
		switch r {
		case leftEmbedding, embedding:
			depth++
		case endEmbedding:
			depth--
		}
		if depth <= 0 && i+len(string(r)) < len(s) {
			return false
		}
	}
	return depth == 0 && firstRune(s) == embedding
}

func hasRTL(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0xD6 && s[i] <= 0xE0 || s[i] == 0xEF {
			return strings.ContainsFunc(s[i:], rightToLeft)
		}
	}
	return false
}

// replaceAll returns s with all of its text replaced.
func (s script) replaceAll(text, rule string) script {
	if text == s.text {
		return s
	}
	return s.apply([]change{{0, len(s.text), text, rule, Likely}})
}

// unshaped returns s with presentation forms as letters.
func unshaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		if arabicForm(r) {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// backwards returns s, a line stored as it stands on the page, in the order of
// reading: its pieces from the last to the first, those of right-to-left
// letters turned around, those of Latin letters and figures as they are.
func backwards(s string) string {
	if strings.TrimFunc(s, func(r rune) bool { return !rightToLeft(r) }) == "" {
		return s
	}
	rs := []rune(s)
	var b strings.Builder
	for i := len(rs) - 1; i >= 0; {
		if j := ltrStart(rs, i); j < i || ltrRune(rs[i]) {
			b.WriteString(string(rs[j : i+1]))
			i = j - 1
			continue
		}
		switch r := rs[i]; {
		case arabicForm(r):
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteString(mirrored.Replace(string(r)))
		}
		i--
	}
	return b.String()
}

func ltrRune(r rune) bool {
	return unicode.IsDigit(r) || unicode.IsLetter(r) && !rightToLeft(r)
}

// ltrStart returns where the piece of left-to-right text that ends at i
// begins: letters and figures with single marks and spaces between them.
func ltrStart(rs []rune, i int) int {
	j := i
	for k := i; k >= 0 && !rightToLeft(rs[k]); k-- {
		switch {
		case ltrRune(rs[k]):
			j = k
		case strings.ContainsRune(".,:/-%'’ \u066A\u066B\u066C", rs[k]) && k < i && j == k+1:
			// part of it only if more follows
		default:
			return j
		}
		if j > k+1 {
			return j
		}
	}
	return j
}
