package dehyphen

// Dutch, and Danish, Norwegian and Swedish.

// dutch holds the rules of Dutch.
func (p parts) dutch() Rule {
	switch {
	case nlPrefixes.has(p.l) && len(p.r) > 3:
		return "prefix" // oud-/minister, ex-/man
	case p.l[0] == 'e' && len(p.l) == 1 && len(p.r) > 3:
		return "letter" // e-/mail
	case p.dutchClash():
		return "vowels" // auto-/ongeluk
	case deIschDutch(p.l) && deIschDutch(p.r):
		return "pair"
	}
	return ""
}

var nlPrefixes = words("oud ex niet vice non adjunct kandidaat interim noord zuid oost west semi pseudo quasi privé leerling")

// nlLight are prefixes and endings that take the diaeresis instead.
var (
	nlLight   = words("ge be co re de her pre na toe")
	nlEndings = words("en er ers ig ige igen eren erd st nd ns n")
)

// dutchClash reports whether two whole parts of a compound meet in vowels that
// would be read as one: then Dutch sets a hyphen.
func (p parts) dutchClash() bool {
	return len(p.l) > 3 && len(p.r) > 3 && !nlLight.has(p.l) && !nlEndings.has(p.r) && clash(p.l, p.r)
}

// clash reports whether the vowels at the seam would be read as one sound.
func clash(l, r []byte) bool {
	if len(l) == 0 || len(r) == 0 || begins(r, "ij") {
		return false
	}
	switch string([]byte{l[len(l)-1], r[0]}) {
	case "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "oe", "oi", "oo", "ou", "ui", "uu":
		return true
	}
	return false
}

// deIschDutch reports whether b is an adjective in -isch or -isch inflected.
func deIschDutch(b []byte) bool { return len(b) > 6 && (ends(b, "isch") || ends(b, "ische")) }

// dutchSpelling sets the diaeresis that a break makes needless: zee-/en.
func (s *seam) dutchSpelling() (put string, l, r int) {
	if len(s.r()) < 2 || !clash(s.l(), s.r()) || !nlLight.has(s.l()) && !nlEndings.has(s.r()) {
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

// nordic holds the rules of Danish, Norwegian and Swedish, which close their
// compounds.
func (p parts) nordic() Rule {
	switch {
	case (p.l[0] == 'e' && len(p.l) == 1) && len(p.r) > 3:
		return "letter" // e-/post
	case string(p.l) == "ex" && len(p.r) > 3, string(p.l) == "icke" || string(p.l) == "ikke":
		return "prefix"
	case noColours.has(p.l) && noColours.has(p.r):
		return "pair"
	case ends(p.l, "sk") && (ends(p.r, "sk") || ends(p.r, "ska") || ends(p.r, "ske")) && len(p.l) > 3 && len(p.r) > 4:
		return "pair" // svensk-/norsk
	}
	return ""
}

var noColours = words("svart hvit hvid vit röd rød blå grön grøn gul sort")
