package dehyphen

// Dutch closes its compounds, but for those whose parts meet in vowels.

// dutch holds the rules of Dutch.
func (p parts) dutch() Rule {
	switch {
	case nlPrefixes.has(p.l) && len(p.r) > 3 && !nlClosed.hasPrefix(p.r, 2):
		return "prefix" // oud-/minister
	case string(p.l) == "ex" && nlRoles.hasPrefix(p.r, 3):
		return "prefix"
	case string(p.l) == "e" && electronic(p.r):
		return "letter" // e-/mail
	case p.dutchClash():
		return "vowels" // auto-/ongeluk
	case deIschDutch(p.l) && deIschDutch(p.r):
		return "pair"
	}
	return ""
}

// nlPrefixes take a hyphen before a whole word, but for nlClosed (niettemin,
// oudheid). nlRoles are what one was, after "ex-": export and extra are closed.
var (
	nlPrefixes = words("oud niet non adjunct kandidaat interim")
	nlClosed   = words("temin tegen jes je heid er ste jobs nen")
	nlRoles    = words("man vrouw minister president echtgen vriend koning speler lid leden " +
		"premier burgemeester voorzitter bestuur trainer militair directeur gevangen")
)

// nlLight are prefixes and endings that take the diaeresis instead.
var (
	nlLight   = words("ge be co re de her pre na toe")
	nlEndings = words("en er ers ig ige igen eren erd st nd ns n")
)

// dutchClash reports whether two whole parts of a compound meet in vowels that
// would be read as one: then Dutch sets a hyphen.
func (p parts) dutchClash() bool {
	whole := len(p.l) > 3 && len(p.r) > 3 && !nlLight.has(p.l) && !nlEndings.has(p.r)
	return whole && clash(p.l, p.r)
}

// clash reports whether the vowels at the seam would be read as one sound.
func clash(l, r []byte) bool {
	if len(l) == 0 || len(r) == 0 || begins(r, "ij") {
		return false
	}
	switch string([]byte{l[len(l)-1], r[0]}) {
	case "aa", "ae", "ai", "au", "ee", "ei", "oe", "oi", "oo", "ou", "uu":
		return true
	case "eu":
		return !begins(r, "ui") && !begins(r, "um") && !begins(r, "ur")
	}
	return false
}

// deIschDutch reports whether b is an adjective in -isch or -isch inflected.
func deIschDutch(b []byte) bool { return len(b) > 6 && (ends(b, "isch") || ends(b, "ische")) }

// dutchSpelling sets the diaeresis that a break makes needless: zee-/en.
func (s *seam) dutchSpelling() (put string, l, r int) {
	l1, r1 := s.l(), s.r()
	if len(r1) < 2 || !clash(l1, r1) {
		return "", 0, 0
	}
	if !nlLight.has(l1) && !(nlEndings.has(r1) && (ends(l1, "ee") || ends(l1, "ie"))) {
		return "", 0, 0
	}
	switch s.r()[0] {
	case 'e':
		return "ë", 0, 1
	case 'i':
		return "ï", 0, 1
	case 'o':
		return "ö", 0, 1
	case 'u':
		return "ü", 0, 1
	}
	return "", 0, 0
}

// nlOpen reports whether l ends so that "-en" may be its plural.
func nlOpen(l []byte) bool { return isVowel(l[len(l)-1]) || l[len(l)-1] == 'j' }
