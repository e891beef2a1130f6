package layout

import (
	"strings"
	"unicode/utf8"
)

// What the page itself proves misprinted. Extractors and page-making programs
// displace or double single characters of East Asian text; a reader sees it
// because the page has the same phrase right elsewhere, and that, not a
// dictionary, is the evidence asked for here.

const (
	quotedMost = 24 // runes between quotes that are looked at
	quotedMin  = 3  // shorter phrases recur by chance

	// contextRunes is how many runes on each side of a doubled character must
	// stand together elsewhere without it. Six runes in a row recur by chance
	// in less than one of 10,000 places of a newspaper page.
	contextRunes = 3

	// A character that is doubled directly is usually meant (想想, 人人): it
	// takes one more rune on each side.
	contextDoubled = 4
)

// A phrasebook counts what the page says.
type phrasebook struct {
	quoted map[string]int // phrases between quotes
	grams  map[string]int // the n-grams asked for
}

// repair mends the paragraphs of the document by its own phrases.
func (s *analysis) repair() {
	var paras []*Paragraph
	for b := range s.doc.blocks {
		for i := range b.Paragraphs {
			paras = append(paras, &b.Paragraphs[i])
		}
	}
	scripts := make([]script, len(paras))
	book := phrasebook{map[string]int{}, map[string]int{}}
	any := false
	for i, p := range paras {
		scripts[i] = scriptOf(*p)
		if hasWide(scripts[i].text) {
			any = true
			book.read(scripts[i].text)
		}
	}
	if !any {
		return
	}
	for i := range scripts {
		book.count(scripts[i].text)
	}
	for i, sc := range scripts {
		if !hasWide(sc.text) {
			continue
		}
		mended := book.mend(sc)
		if mended.text != sc.text {
			*paras[i] = mended.runs
		}
	}
}

// A quotation is a phrase between quotes: s[start:end], without the quotes.
type quotation struct {
	start, end int
	open, shut rune
}

// quotations calls yield for each short phrase between quotes in s.
func quotations(s string, yield func(quotation)) {
	open, n := -1, 0
	var mark rune
	for i, r := range s {
		switch {
		case r == '“' || r == '「' || r == '『' || r == '《':
			open, n, mark = i+utf8.RuneLen(r), 0, r
		case open >= 0 && (r == '”' || r == '」' || r == '』' || r == '》'):
			if n <= quotedMost {
				yield(quotation{open, i, mark, r})
			}
			open = -1
		default:
			n++
		}
	}
}

// read collects the quoted phrases of text and the n-grams whose counts will
// be needed.
func (b *phrasebook) read(text string) {
	quotations(text, func(q quotation) {
		b.quoted[text[q.start:q.end]]++
		if pair, ok := outsidePair(text, q); ok {
			b.grams[pair] = 0
		}
	})
	doubledRunes(text, func(d doubledRune) {
		b.grams[d.without] = 0
		b.grams[d.with] = 0
	})
}

// outsidePair returns the rune before and the rune after the closing quote of
// q, as they would stand if the quote were not there.
func outsidePair(text string, q quotation) (string, bool) {
	after := q.end + utf8.RuneLen(q.shut)
	c := firstRune(text[after:])
	in := lastRunes(text[q.start:q.end], 1)
	return in + string(c), ideograph(c) && in != "" && ideograph(firstRune(in))
}

// A doubledRune is a place where a rune repeats one shortly before it.
type doubledRune struct {
	start, end    int
	with, without string // its surroundings, with it and without
}

// doubledRunes calls yield for each ideograph of s that stands again after
// itself or after one rune between.
func doubledRunes(s string, yield func(doubledRune)) {
	var at [2*contextDoubled + 3]int // starts of the last runes
	var rs [2*contextDoubled + 3]rune
	n := 0
	const size = len(at)
	emit := func(k, ctx, end int) { // k: how many runes ago the candidate was
		i := n - 1 - k
		if i-ctx < 0 || k < ctx {
			return
		}
		start, stop := at[(i-ctx)%size], end
		if k > ctx {
			stop = at[(i+ctx+1)%size]
		}
		a, z := at[i%size], at[(i+1)%size]
		yield(doubledRune{a, z, s[start:stop], s[start:a] + s[z:stop]})
	}
	for i, r := range s {
		at[n%size], rs[n%size] = i, r
		n++
		end := i + utf8.RuneLen(r)
		if r == utf8.RuneError {
			end = i + 1
		}
		if k := contextDoubled; n > 2*k && rs[(n-1-k)%size] == rs[(n-2-k)%size] && ideograph(rs[(n-1-k)%size]) {
			emit(k, k, end)
		}
		if k := contextRunes; n > 2*k && rs[(n-1-k)%size] == rs[(n-3-k)%size] && ideograph(rs[(n-1-k)%size]) {
			emit(k, k, end)
		}
	}
}

// count counts the n-grams asked for in text.
func (b *phrasebook) count(text string) {
	for _, n := range []int{2, 2 * contextRunes, 2*contextRunes + 1, 2 * contextDoubled, 2*contextDoubled + 1} {
		b.countGrams(text, n)
	}
}

func (b *phrasebook) countGrams(text string, n int) {
	starts := make([]int, n)
	k := 0
	for i := range text {
		if k >= n {
			b.tally(text[starts[k%n]:i])
		}
		starts[k%n] = i
		k++
	}
	if k >= n {
		b.tally(text[starts[k%n]:])
	}
}

func (b *phrasebook) tally(gram string) {
	if c, ok := b.grams[gram]; ok {
		b.grams[gram] = c + 1
	}
}

// mend returns s with what the phrasebook proves wrong put right.
func (b *phrasebook) mend(s script) script {
	type shift struct{ start, end, to int }
	var shifts []shift
	quotations(s.text, func(q quotation) {
		after := q.end + utf8.RuneLen(q.shut)
		pair, ok := outsidePair(s.text, q)
		if !ok || utf8.RuneCountInString(s.text[q.start:q.end]) < quotedMin {
			return
		}
		c := string(firstRune(s.text[after:]))
		whole := s.text[q.start:q.end] + c
		// The quote parts a word that the page writes in one, and the page
		// has the phrase with that word whole between quotes.
		if b.quoted[whole] > 0 && b.quoted[s.text[q.start:q.end]] == 1 && b.grams[pair] >= 2 {
			shifts = append(shifts, shift{q.end, after, after + len(c)})
		}
	})
	for _, m := range shifts {
		s = s.move(m.start, m.end, m.to, "displaced-quote", Likely)
	}
	var cs []change
	doubledRunes(s.text, func(d doubledRune) {
		if b.grams[d.without] > 0 && b.grams[d.with] == 1 && !strings.ContainsAny(d.with, "，。、；：") {
			cs = append(cs, change{d.start, d.end, "", "doubled-character", Likely})
		}
	})
	return s.apply(cs)
}
