package dehyphen

import "math/bits"

// This file is the hash table under Words: open addressing with linear
// probing over 64-bit hashes. A Go map of strings takes five times the memory
// and three times the time to load.

// hash returns the hash of a folded word of one kind. It is FNV-1a with a
// final mix, the same on every machine, and never 0.
func hash(kind int, word []byte) uint64 {
	h := uint64(14695981039346656037) + uint64(kind)*0x9E3779B97F4A7C15
	for _, c := range word {
		h = (h ^ uint64(c)) * 1099511628211
	}
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	h ^= h >> 32
	return h | 1
}

// slot returns where h is or would be.
func (w *Words) slot(h uint64) int {
	mask := len(w.keys) - 1
	i := int(h>>(64-uint(bits.Len(uint(mask))))) & mask
	for w.keys[i] != 0 && w.keys[i] != h {
		i = (i + 1) & mask
	}
	return i
}

// add counts one occurrence.
func (w *Words) add(kind int, word []byte) {
	if len(word) == 0 {
		return
	}
	if (w.used+1)*4 > len(w.keys)*3 || w.Max > 0 && w.used >= w.Max {
		w.grow()
	}
	h := hash(kind, word)
	i := w.slot(h)
	if w.keys[i] == 0 {
		w.keys[i] = h
		w.used++
	}
	if w.counts[i]+1 != 0 {
		w.counts[i]++
	}
}

// grow makes room: by doubling, or by forgetting once Max is reached.
func (w *Words) grow() {
	limit := w.Max
	if limit <= 0 {
		limit = defaultMax
	}
	if w.used < limit {
		w.rehash(max(minSlots, 2*len(w.keys)), 0)
		return
	}
	// Halving forgets the words seen once, most of any text; if all words
	// were seen more often, it goes on.
	for full := w.used; w.used > full/2; {
		w.rehash(len(w.keys), 1)
	}
}

// rehash moves the entries to a table of the given size, their counts shifted
// right by halve; entries that come to zero are forgotten.
func (w *Words) rehash(size int, halve uint32) {
	keys, counts := w.keys, w.counts
	w.keys, w.counts, w.used = make([]uint64, size), make([]uint32, size), 0
	for i, k := range keys {
		c := counts[i] >> halve
		if k == 0 || c == 0 {
			continue
		}
		n := w.slot(k)
		w.keys[n], w.counts[n] = k, c
		w.used++
	}
}

// seen returns how often a folded word of one kind was added.
func (w *Words) seen(kind int, word []byte) int {
	if w == nil || len(w.keys) == 0 || len(word) == 0 {
		return 0
	}
	return int(w.counts[w.slot(hash(kind, word))])
}

// count returns how often a folded word was seen as a whole word.
func (w *Words) count(word []byte) int { return w.seen(inside, word) + w.seen(edge, word) }
