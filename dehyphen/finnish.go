package dehyphen

// Finnish.

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
