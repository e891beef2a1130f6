package dehyphen

// Catalan sets a hyphen before the pronouns after a verb and in numerals.

// catalan holds the rules of Catalan: pronouns after the verb, and numerals.
func (p parts) catalan() Rule {
	switch {
	case string(p.r) == "hi" || string(p.r) == "ho":
		return "enclitic"
	case caPronouns.has(p.r) && len(p.l) > 3 && (ends(p.l, "ar") || ends(p.l, "nt") || ends(p.l, "ir")):
		return "enclitic"
	case caTens.has(p.l) && caUnits.has(p.r):
		return "numeral"
	case string(p.l) == "ex" && esRoles.has(p.r):
		return "prefix"
	}
	return ""
}

// caPronouns follow infinitives and imperatives; caTens and caUnits make the
// numerals: vint-i-cinc, dos-cents.
var (
	caPronouns = words("se ne lo la los les me te nos vos li")
	caTens     = words("vint trenta quaranta cinquanta seixanta setanta vuitanta noranta dos " +
		"tres quatre cinc sis set vuit nou")
	caUnits = words("i un una dos dues tres quatre cinc sis set vuit nou cents centes")
)

// catalanSpelling joins l-/l to the l·l that it stands for: a simple l is not
// doubled and ll not broken.
func (s *seam) catalanSpelling() (put string, l, r int) {
	if ends(s.l(), "l") && begins(s.r(), "l") && !begins(s.r(), "ll") {
		return "·", 0, 0
	}
	return "", 0, 0
}
