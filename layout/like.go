package layout

import (
	"math"
	"slices"
	"unicode"
)

// Likeness of texts is that of their features: in writing without spaces all
// pairs of neighbouring ideographs, elsewhere the beginnings of the words that
// carry meaning. A feature counts the more the fewer texts of the page have it
// (Spärck Jones 1972).

// stemRunes is how many runes of a word count, so that its inflections are
// alike; leastWord is how many a word without capital has at least: articles
// and prepositions are shorter in most languages.
const (
	stemRunes = 6
	leastWord = 4
)

// A featureSet holds hashes of the features of a text.
type featureSet map[uint64]struct{}

// FNV-1a, 64 bits.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// features calls yield for each feature of s, in order.
func features(s string, yield func(uint64)) {
	var prev rune // the ideograph before, or 0
	h, n, capital := uint64(fnvOffset), 0, false
	flush := func() {
		if n >= leastWord || n >= 2 && capital {
			yield(h)
		}
		h, n, capital = fnvOffset, 0, false
	}
	for _, r := range s {
		switch {
		case ideograph(r):
			flush()
			if prev != 0 {
				yield((uint64(prev)<<32 | uint64(r)) * fnvPrime)
			}
			prev = r
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			if n == 0 {
				capital = unicode.IsUpper(r) || unicode.IsDigit(r)
			}
			if n < stemRunes {
				h = (h ^ uint64(unicode.ToLower(r))) * fnvPrime
			}
			n++
		case r == '\u00AD':
			continue
		default:
			flush()
		}
		prev = 0
	}
	flush()
}

// addFeatures adds the features of s to f.
func (f featureSet) addFeatures(s string) {
	features(s, func(h uint64) { f[h] = struct{}{} })
}

// addPara adds the features of p, which are found once only.
func (f featureSet) addPara(p *para) {
	if p.features == nil {
		p.features = featuresOf(p.text)
	}
	for _, h := range p.features {
		f[h] = struct{}{}
	}
}

// featuresOf returns the features of s in order; it is never nil.
func featuresOf(s string) []uint64 {
	out := make([]uint64, 0, len(s)/4+1)
	features(s, func(h uint64) { out = append(out, h) })
	return out
}

// A likeness compares short texts with long ones of one page.
type likeness struct {
	sets []featureSet
	df   map[uint64]int
	idf  []float64 // weight of a feature that as many texts have
}

// newLikeness returns a likeness for texts, given by their features.
func newLikeness(sets []featureSet) *likeness {
	l := &likeness{sets: sets, df: map[uint64]int{}, idf: make([]float64, len(sets)+1)}
	for _, s := range sets {
		for h := range s {
			l.df[h]++
		}
	}
	for n := range l.idf {
		l.idf[n] = math.Log(1 + float64(len(l.sets)+1)/(float64(n)+0.5))
	}
	return l
}

// weight returns how much feature h counts.
func (l *likeness) weight(h uint64) float64 { return l.idf[l.df[h]] }

// cosineOf returns how alike texts i and j are, from 0 to 1, given the norms of
// all texts.
func (l *likeness) cosineOf(i, j int, norms []float64) float64 {
	a, b := l.sets[i], l.sets[j]
	if len(a) > len(b) {
		a, b = b, a
	}
	var common []uint64
	for h := range a {
		if _, ok := b[h]; ok {
			common = append(common, h)
		}
	}
	if len(common) == 0 {
		return 0
	}
	slices.Sort(common) // sums must come out the same each time
	both := 0.0
	for _, h := range common {
		w := l.weight(h)
		both += w * w
	}
	return both / math.Sqrt(norms[i]*norms[j])
}

// norm returns the sum of the squared weights of s.
func (l *likeness) norm(s featureSet) float64 {
	sum := 0.0
	for _, h := range sortedFeatures(s) {
		w := l.weight(h)
		sum += w * w
	}
	return sum
}

// sortedFeatures returns s in order, so that sums come out the same each time.
func sortedFeatures(s featureSet) []uint64 {
	out := make([]uint64, 0, len(s))
	for h := range s {
		out = append(out, h)
	}
	slices.Sort(out)
	return out
}

// contained returns the share of a text with the features fs, by their weight,
// that text i has too, from 0 to 1.
func (l *likeness) contained(fs []uint64, i int) float64 {
	all, in := 0.0, 0.0
	for _, h := range fs {
		w := l.weight(h)
		all += w
		if _, ok := l.sets[i][h]; ok {
			in += w
		}
	}
	if all == 0 {
		return 0
	}
	return in / all
}
