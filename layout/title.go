package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A title is the headings of an article, each made of the paragraphs that
// belong together.
type title struct {
	kicker, headline, deck []*para
}

// Weights of the division of a heading into kicker, headline and deck, in nats:
// how far two lines that follow each other are one text. They were set from 320
// pairs of lines on pages of eight languages.
const (
	sameJunction = 4.0  // the body has the end of one and the start of the next in one
	sameLower    = 3.5  // the second begins with a small letter
	sameOpen     = 4.0  // the first ends in a comma or a hyphen
	sameFunction = 1.5  // the first ends in an article or preposition
	sameCouplet  = 5.5  // both end alike: lines of a couplet
	sameBalanced = 0.7  // of one length, as East Asian headlines are made
	sameTail     = 2.5  // the second is the little that did not fit on the first
	sameBlank    = -0.5 // an empty line between
	sameApart    = -1.5 // the same, in writing without small letters
	sameComplete = -1.5 // the body has the first line's end before a stop
	sameStop     = -0.5 // it has its last word there
	sameRoom     = -3.0 // the second line's first word would have fitted on the first
	sameNarrow   = -1.0 // it would have fitted into the narrowest column
	sameClause   = -1.0 // the second begins with what the body says again and again: a clause of its own
	sameDefault  = 0.5  // nothing known
	sameUncased  = -0.9 // the same, in writing without small letters: two lines are more often headline and deck
	capitalMost  = 2.5  // a capital, on a page whose headings have few of them inside
	deckDash     = -6.0 // a deck begins with a dash
	kickerShort  = 2.5  // the first line is much the shorter, and a few words only
	kickerKnown  = 4.0  // the first line stands over other headlines too
	kickerOwn    = -2.0 // it has the words of the body, as a headline has
	kickerNone   = -2.0
	headLong     = -0.3 // for each line of a headline after the third
	deckMore     = -0.3 // for each line of a deck

	// ownTimes is how often a body says what it is about, at least; the name
	// of a section can be said once by chance.
	ownTimes = 3

	// tailShare is the greatest share of a line that the rest of it, on the
	// next one, is taken for its tail by its length alone.
	tailShare = 0.35

	// headScale is how much larger than the body's type the largest type of a
	// headline is that still has several words on a column's line.
	headScale = 2.1
)

// divide divides the lines of a heading into kicker, headline and deck: the
// division with the greatest sum of weights. Body is the text below, and measure
// the width of its columns, or 0.
func (s *section) divide(paras []*para, body string, measure float64) title {
	paras = singleLines(paras)
	n := len(paras)
	if n == 1 {
		return title{headline: paras}
	}
	same := make([]float64, n-1)
	for i := range same {
		same[i] = s.sameTitle(paras[i], paras[i+1], measure, body)
	}
	best, bestScore := title{headline: paras}, -1e9
	for k := 0; k <= 1 && k < n; k++ {
		for d := k + 1; d <= n; d++ {
			score := headLong*float64(max(0, d-k-3)) + deckMore*float64(n-d)
			if k == 1 {
				score += s.kickerScore(paras[0], paras[1], body)
				if dashed(paras[1].text) {
					score += deckDash // that is a deck, and what stands above it a headline
				}
			}
			for i, w := range same {
				if i+1 == k || i+1 == d {
					w = -w
				}
				score += w
			}
			if score > bestScore {
				best, bestScore = title{paras[:k], paras[k:d], paras[d:]}, score
			}
		}
	}
	return best
}

// singleLines returns the lines of paras, each as a paragraph of its own: a
// heading's lines are divided by what they say, not by how they were joined.
func singleLines(paras []*para) []*para {
	var out []*para
	for _, p := range paras {
		if len(p.lines) == 1 {
			out = append(out, p)
			continue
		}
		for _, l := range p.lines {
			out = append(out, &para{script: l.trimmed(), lines: []*line{l}, role: p.role, rule: p.rule})
		}
	}
	return out
}

// kickerScore weighs whether a, the first line of a heading that goes on with
// b, is a kicker.
func (s *section) kickerScore(a, b *para, body string) float64 {
	v := kickerNone
	la, lb := naturalWidth(a.text), naturalWidth(b.text)
	short := words(a.text) <= 3 && la < 9
	if short && la < 0.6*lb {
		v += kickerShort
	}
	if short && s.tops[strings.ToLower(a.text)] > 1 || kickerLike(a.text) {
		v += kickerKnown
	}
	if a.text == strings.ToUpper(a.text) && a.text != strings.ToLower(a.text) && b.text != strings.ToUpper(b.text) {
		v += kickerShort
	}
	if timePhrase(a.text) {
		v += kickerKnown
	}
	if strings.Count(body, a.text) >= ownTimes {
		v += kickerOwn
	}
	return v
}

// timePhrase reports whether s says until or since when, as the line over a
// headline with figures does.
func timePhrase(s string) bool {
	for _, w := range []string{"截至", "截止", "自", "as of ", "stand: ", "stand "} {
		if _, ok := cutPrefixFold(s, w); ok && strings.ContainsFunc(s, unicode.IsDigit) {
			return true
		}
	}
	return false
}

// sameTitle weighs whether b goes on the text of a, over columns of a measure.
func (s *section) sameTitle(a, b *para, measure float64, body string) float64 {
	first := firstRune(b.text)
	v, apart := sameDefault, sameBlank
	if unicode.IsLetter(first) && !unicode.IsUpper(first) && !unicode.IsLower(first) {
		v, apart = sameUncased, sameApart
	}
	joined := junction(a.text, b.text, body)
	if joined {
		v += sameJunction
	}
	switch {
	case startsLower(b.text):
		v += sameLower
	case unicode.IsUpper(first) && !joined:
		v += max(-capitalMost, math.Log(s.capitals))
	}
	switch {
	case midSentence(a.text):
		v += sameOpen
	case functionWord(a.text):
		v += sameFunction
	}
	if couplet(a.text, b.text) {
		v += sameCouplet
	}
	v += sameSetting(a.text, b.text, measure)
	if b.blank() > 0 {
		v += apart
	}
	switch east := wide(lastRune(a.text)); {
	case !complete(a.text, body):
	case east:
		v += sameComplete
	default:
		v += sameStop
	}
	if key := firstRunes(b.text, 3); v < sameJunction/2 && wide(firstRune(b.text)) && key != "" && strings.Count(body, key) >= 2 {
		v += sameClause
	}
	if dashed(b.text) {
		v += deckDash
	}
	return v
}

// sameSetting weighs by their widths whether b goes on the line a. A line that
// goes on was ended because the next word did not fit: so in one type the first
// word of b would not have stood on a even where b is the wider, nor in any
// column of the body.
func sameSetting(a, b string, measure float64) float64 {
	v := 0.0
	la, lb := naturalWidth(a), naturalWidth(b)
	need := la + naturalWidth(firstUnit(b)) + spaceCells(a, b)/4
	if need < lb*(1+looseRoom) {
		v += sameRoom
	}
	if measure > 0 && need < measure/headScale {
		v += sameNarrow
	}
	switch d := abs(la-lb) / max(la, lb); {
	case lb < tailShare*la:
		v += sameTail
	case d < 0.15 && wide(lastRune(a)):
		v += sameBalanced
	}
	return v
}

// findCapitals returns the share of the words inside the headings of the page
// that begin with a capital: nearly all in one language, names only in another.
func (s *section) findCapitals() float64 {
	upper, all := 1.0, 2.0
	for _, g := range s.groups {
		for _, p := range singleLines(g.paras) {
			for i, f := range strings.Fields(p.text) {
				switch r := firstRune(f); {
				case i == 0:
				case unicode.IsUpper(r):
					upper++
					all++
				case unicode.IsLower(r):
					all++
				}
			}
		}
	}
	return upper / all
}

// dashed reports whether s begins with a dash, as a deck does.
func dashed(s string) bool {
	r := firstRune(s)
	return r == '—' || r == '–' || r == '―' || r == '─'
}

// junctionRunes is how much of each side must be found together: two
// ideographs are a word.
const junctionRunes = 2

// junction reports whether body has the end of a and the start of b in one.
func junction(a, b, body string) bool {
	var key string
	if wide(lastRune(a)) {
		key = lastRunes(a, junctionRunes) + firstRunes(b, junctionRunes)
	} else {
		wa, wb := strings.Fields(a), strings.Fields(b)
		if len(wa) == 0 || len(wb) == 0 {
			return false
		}
		key = wa[len(wa)-1] + " " + strings.TrimRight(wb[0], ",.;:!?")
	}
	return utf8.RuneCountInString(key) >= 2*junctionRunes && strings.Contains(body, key)
}

// functionWords are articles, prepositions and conjunctions, which no headline
// ends in.
const functionWords = " the a an of and or to in for with on at by from as is are not " +
	"der die das und oder von mit für auf im am zu zum zur ein eine des dem den bei nach über vor " +
	"le la les de du d un une et ou à au aux dans par pour sur avec sans en qui que se " +
	"el los las del y e o con por para su una al il lo gli di da che per della dei delle nel nella " +
	"het een van voor met op w z i na do dla о в и на с по из για και το η ο os as no em um uma com "

// functionWord reports whether s ends in a word that cannot end a text.
func functionWord(s string) bool {
	f := strings.Fields(s)
	if len(f) < 2 {
		return false
	}
	return strings.Contains(functionWords, " "+strings.ToLower(f[len(f)-1])+" ")
}

// couplet reports whether a and b are the two lines of one saying: of like
// length and with the same ending.
func couplet(a, b string) bool {
	la, lb := naturalWidth(a), naturalWidth(b)
	if !wide(lastRune(a)) || lastRune(a) != lastRune(b) {
		return false
	}
	return abs(la-lb) < 0.4*max(la, lb)
}

// complete reports whether body has the end of a right before a stop.
func complete(a, body string) bool {
	key := lastRunes(a, 2*junctionRunes)
	if !wide(lastRune(a)) {
		f := strings.Fields(a)
		key = f[len(f)-1]
	}
	for i := 0; key != ""; {
		k := strings.Index(body[i:], key)
		if k < 0 {
			break
		}
		i += k + len(key)
		if i < len(body) && strings.ContainsRune("，。；、！？,.;:!?", firstRune(body[i:])) {
			return true
		}
	}
	return false
}
