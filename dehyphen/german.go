package dehyphen

// German closes its compounds: between small letters a hyphen is nearly always
// the compositor's. What is left are pairs of adjectives.

// german holds the rules of German.
func (p parts) german() Rule {
	switch {
	case ends(p.l, "isch") && len(p.l) > 6 && deIsch(p.r),
		string(p.l) == "deutsch" && deIsch(p.r),
		ends(p.l, "lich") && len(p.l) > 6 && len(p.r) > 6 && deIsch(p.r):
		return "pair" // deutsch-/französisch, technisch-/organisatorisch
	case (ends(p.l, "isch") || ends(p.l, "lich")) && len(p.l) > 6 && !deNouns.hasSuffix(p.l, 0) &&
		!(ends(p.l, "lich") && p.r[0] == 't') && deInflects(p.r):
		return "pair" // griechisch-/orthodoxe; not natürlich-/erweise, Möglich-/keiten
	case deColours.has(p.l) && deInflected(p.r, deFlags) && !deShades.hasPair(p):
		return "pair" // schwarz-/weiß
	case deParties.has(p.l) && deInflected(p.r, deCreeds):
		return "pair" // sozial-/liberal
	case string(p.l) == "e" && enElectronic.has(p.r):
		return "letter" // e-/mail
	}
	return ""
}

// deIsch reports whether r is an adjective in -isch or -lich.
func deIsch(r []byte) bool { return deAdjectives.hasSuffix(r, 2) || begins(r, "deutsch") }

// deAdjectives are the endings of the second halves of such pairs.
var deAdjectives = words("isch ische ischen ischer isches ischem lich liche lichen licher " +
	"liches lichem")

// deInflected reports whether r is a word of t with the ending of an adjective.
func deInflected(r []byte, t set) bool {
	for _, ending := range [...]string{"", "e", "en", "er", "es", "em"} {
		if ends(r, ending) && t.has(r[:len(r)-len(ending)]) {
			return true
		}
	}
	return false
}

var (
	// Flags and parties; shades are closed: graublau, gelbgrün, rotbraun.
	deColours = words("schwarz rot blau weiß grün gelb")
	deFlags   = words("weiß rot grün gelb gold rosa schwarz")
	deShades  = words("gelb-grün blau-grün gelb-gold grün-gelb rot-gold weiß-gold " +
		"blau-schwarz grün-schwarz")
	deParties = words("sozial christlich liberal konservativ")
	deCreeds  = words("sozial liberal demokratisch konservativ ökologisch national")
)

// oldSpelling reports whether German is spelt as it was before 1996: the tag
// says so, or the letters do (the long s, blackletter's hyphen), or the
// document prints "daß".
func (s *seam) oldSpelling() bool {
	if s.mark == '=' || s.mark == '⸗' || s.mark == '¬' {
		return true
	}
	switch variant := variantOf(s.j.Lang); variant {
	case "1901", "Latf":
		return true
	case "1996":
		return false
	}
	if s.words != nil {
		old := s.words.count([]byte("daß")) + s.words.count([]byte("muß"))
		return old > s.words.count([]byte("dass"))+s.words.count([]byte("muss"))
	}
	return hasRune(s.head, 'ſ') || hasRune(s.tail, 'ſ')
}

// germanSpelling undoes what German spelling does at a break.
func (s *seam) germanSpelling() (put string, l, r int) {
	n := len(s.l())
	switch {
	case n > 1 && ends(s.l(), "k") && isVowel(s.l()[n-2]) && deAfterK(s.l(), s.r()):
		return "c", 1, 0 // Zuk-/ker
	case s.tripled() && len(s.r()) > 1 && isVowel(s.r()[1]) && s.oldSpelling():
		return "", 1, 0 // Schiff-/fahrt
	}
	return "", 0, 0
}

// deAfterK reports whether k-/k stands for ck: German writes k-k only before
// the vowel of an ending (Zuk-ker, Bäk-kerei, dik-kes, Schik-kung), while
// borrowed words go on with other vowels (Ak-kord, Ok-kupation, Mok-ka), and
// the compounds of words in -ik with whole words (Musik-kenner).
func deAfterK(l, r []byte) bool {
	switch {
	case (ends(l, "ik") || ends(l, "ak")) && deWholeK.hasPrefix(r, 4):
		return false
	}
	return deStemK.hasPrefix(r, 2)
}

// deStemK are the beginnings of the German endings after ck.
var deStemK = words("ke kig kisch king kun")

// deWholeK are words that follow one in -ik: Musik-kenner.
var deWholeK = words("kenn kern kette kerl kess kell keil kege kerz")

// deInflects reports whether r may be an inflected adjective after a whole one:
// it is long enough, ends as one, and is none of the endings that make words of
// adjectives.
func deInflects(r []byte) bool {
	return len(r) > 5 && deCases.hasSuffix(r, 4) && !deMakers.hasPrefix(r, 2)
}

// deCases are the endings of inflected adjectives. deMakers make other words of
// an adjective: Möglichkeit, natürlicherweise, englischsprachig. deNouns end
// like adjectives and are none.
var (
	deCases  = words("e en er es em")
	deMakers = words("keit erweis st ers ere eren sprach farb lehr zahl")
	deNouns  = words("fleisch fisch schreibtisch nachttisch gemisch")
)
