package dehyphen

// German closes its compounds: between small letters a hyphen is nearly always
// the compositor's. What is left are pairs of adjectives.

// german holds the rules of German.
func (p parts) german() Rule {
	switch {
	case ends(p.l, "isch") && deIsch(p.r), string(p.l) == "deutsch" && deIsch(p.r), ends(p.l, "isch") && begins(p.r, "deutsch"):
		return "pair" // deutsch-/französisch, technisch-/organisatorisch
	case deColours.has(p.l) && deColours.hasPrefix(p.r, 3):
		return "pair" // schwarz-/weiß
	case deParties.has(p.l) && deParties.hasPrefix(p.r, 6):
		return "pair" // sozial-/liberal
	case len(p.l) == 1 && (p.l[0] == 'e' || p.l[0] == 'u') && len(p.r) > 3 && string(p.r) != "ben":
		return "letter" // e-/mail; "e-" begins no German word of that break
	case string(p.l) == "ex" && (begins(p.r, "minister") || begins(p.r, "könig") || begins(p.r, "kaiser")):
		return "prefix"
	}
	return ""
}

// deIsch reports whether r is an adjective in -isch.
func deIsch(r []byte) bool {
	for _, ending := range [...]string{"isch", "ische", "ischen", "ischer", "isches", "ischem"} {
		if ends(r, ending) && len(r) > len(ending)+1 {
			return true
		}
	}
	return begins(r, "deutsch")
}

var (
	deColours = words("schwarz weiß weiss rot roth grün gelb blau gold braun grau rosa lila silber")
	deParties = words("sozial liberal national konservativ christlich demokratisch radikal")
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
	n := len(s.l)
	switch {
	case n > 1 && ends(s.l, "k") && begins(s.r, "k") && deVowel(s.l[n-2]) && !deDoubleK(s.l, s.r):
		// Zuk-/ker: no German word has kk after a vowel.
		return "c", 1, 0
	case n > 2 && len(s.r) > 1 && s.l[n-1] == s.l[n-2] && s.l[n-1] == s.r[0] && !isVowel(s.r[0]) &&
		isVowel(s.r[1]) && s.oldSpelling():
		return "", 1, 0 // Schiff-/fahrt
	}
	return "", 0, 0
}

// deVowel reports whether c ends a vowel letter (ä, ö, ü are two bytes).
func deVowel(c byte) bool { return isVowel(c) }

// deDoubleK reports whether the word is one of the borrowed words with kk:
// Akkord, Sakko, Mokka, Marokko, Mekka, Tokkata, Makkaroni.
func deDoubleK(l, r []byte) bool {
	for _, tail := range [...]string{"ak", "mok", "rok", "mek", "tok", "mak", "sak", "pik", "fak", "buk", "dik", "tik"} {
		if !ends(l, tail) {
			continue
		}
		// "-ak" is Ak-kord only at the start of the word or of its last
		// part; Hak-ke and bak-ken are German.
		if tail != "ak" && !deBorrowed.hasPrefix(r, 2) {
			return false
		}
		return len(l) == 2 && deBorrowed.hasPrefix(r, 2) || tail != "ak"
	}
	return false
}

var deBorrowed = words("kor kus ku kum kla kred kli kord ko ka kab kar kat kad")
