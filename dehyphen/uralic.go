package dehyphen

// Finnish and Hungarian.

// finnish holds the rule of Finnish: the parts of a compound that meet in the
// same vowel take a hyphen. Inside a word a double vowel is one sound and never
// broken.
func (p parts) finnish() Rule {
	if len(p.l) < 3 || len(p.r) < 3 {
		return ""
	}
	n := len(p.l)
	if p.l[n-1] == p.r[0] && isVowel(p.r[0]) && p.r[0] < 0x80 {
		return "vowels" // linja-/auto
	}
	if ends(p.l, "ä") && begins(p.r, "ä") || ends(p.l, "ö") && begins(p.r, "ö") {
		return "vowels"
	}
	return ""
}

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
