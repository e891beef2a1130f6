package dehyphen

// Hungarian.

// hungarian holds the rules of Hungarian.
func (p parts) hungarian() Rule {
	switch {
	case string(p.r) == "e":
		return "enclitic" // tudod-/e: one letter is never broken off
	case huPairs.hasPair(p):
		return "pair"
	}
	return ""
}

// huPairs are numerals and particles set side by side.
var huPairs = words("egy-két egy-egy két-három öt-hat nem-nem ki-be oda-vissza le-fel")

// hungarianSpelling doubles the first letter only of a long digraph that a
// break writes out: asz-/szony has ssz, hosz-/szú too.
func (s *seam) hungarianSpelling() (put string, l, r int) {
	for _, d := range [...]string{"cs", "dz", "gy", "ly", "ny", "sz", "ty", "zs"} {
		if ends(s.l(), d) && begins(s.r(), d) && len(s.l()) > len(d) && len(s.r()) > len(d) {
			return "", 1, 0 // "asz" without its z, then "szony"
		}
	}
	return "", 0, 0
}
