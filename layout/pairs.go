package layout

import (
	"math"
	"slices"
	"unicode"
)

// Two words in a row say more than both by themselves: a headline quotes its
// article. In writing without spaces it is three ideographs in a row.

// A pair is two neighbouring words, or, with the second word 0, three
// ideographs.
type pair struct{ a, b uint64 }

// pairsOf returns the pairs of s, in order.
func pairsOf(s string) []pair {
	var out []pair
	pairs(s, func(p pair) { out = append(out, p) })
	return out
}

// pairs calls yield for each pair of s. What stands between two words does not
// count: a headline leaves it out.
func pairs(s string, yield func(pair)) {
	var a, b rune // the two ideographs before, or 0
	word, prev := uint64(fnvOffset), uint64(0)
	flush := func() {
		if word == fnvOffset {
			return
		}
		if prev != 0 {
			yield(pair{prev, word})
		}
		prev, word = word, fnvOffset
	}
	for _, r := range s {
		switch {
		case ideograph(r):
			flush()
			prev = 0
			if a != 0 {
				yield(pair{(uint64(a)<<21|uint64(b))<<21 | uint64(r), 0})
			}
			a, b = b, r
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			word = (word ^ uint64(unicode.ToLower(r))) * fnvPrime
		case r == '\u00AD':
			continue
		default:
			flush()
		}
		a, b = 0, 0
	}
	flush()
}

// A pairIndex knows which threads have the pairs of the headings.
type pairIndex struct {
	in    map[pair][]int // the threads that have it, in order
	words map[uint64]int // how often the threads have a word of the headings
	all   int            // words of all threads
}

// pairChance is how often two words may be expected to meet by chance on the
// page, by how often it has each of them, to prove nothing if they do: the
// article and the commonest preposition meet once in any column. At its square
// and below a pair proves as much as it can.
const pairChance = 0.5

// findPairs looks for the pairs of all headings in all threads.
func (s *section) findPairs() *pairIndex {
	x := &pairIndex{in: map[pair][]int{}, words: map[uint64]int{}}
	for _, g := range s.groups {
		g.pairs = pairsOf(g.text())
		for _, p := range g.pairs {
			x.in[p] = nil
			x.words[p.a], x.words[p.b] = 0, 0
		}
	}
	for j, t := range s.threads {
		for _, p := range t.paras {
			pairs(p.text, func(p pair) {
				x.all++
				if n, ok := x.words[p.b]; ok {
					x.words[p.b] = n + 1
				}
				if at, ok := x.in[p]; ok && (len(at) == 0 || at[len(at)-1] != j) {
					x.in[p] = append(at, j)
				}
			})
		}
	}
	return x
}

// shared returns how many of the pairs ps thread j has too, each counting the
// less the more threads have it and the likelier its words meet by chance.
func (x *pairIndex) shared(ps []pair, j int) float64 {
	sum := 0.0
	for _, p := range ps {
		at := x.in[p]
		if _, ok := slices.BinarySearch(at, j); ok {
			sum += x.weight(p) / float64(len(at))
		}
	}
	return sum
}

// apart returns how many of the pairs ps thread i has and thread j has not, and
// the reverse, each by its weight.
func (x *pairIndex) apart(ps []pair, i, j int) (a, b float64) {
	for _, p := range ps {
		at := x.in[p]
		_, ini := slices.BinarySearch(at, i)
		_, inj := slices.BinarySearch(at, j)
		switch w := x.weight(p) / float64(max(1, len(at))); {
		case ini && !inj:
			a += w
		case inj && !ini:
			b += w
		}
	}
	return a, b
}

// weight returns how much p proves, from 0 to 1.
func (x *pairIndex) weight(p pair) float64 {
	if p.b == 0 {
		return 1
	}
	expected := float64(x.words[p.a]+1) * float64(x.words[p.b]+1) / float64(x.all+1)
	return min(1, max(0, math.Log(expected/pairChance)/math.Log(pairChance)))
}
