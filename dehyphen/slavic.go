package dehyphen

// Polish, Czech, Russian and Ukrainian.

// polish holds the rules of Polish.
func (p parts) polish() Rule {
	switch {
	case slPair(p, "sko", "cko", "dzko") && plEthnic(p.r) && !plClosed.has(p.l):
		return "pair" // polsko-/niemiecki
	case plColours.has(p.l) && plColours.hasPrefix(p.r, 3):
		return "pair" // biało-/czerwony
	case plPairs.has(p.l) && plAdjective(p.r) && len(p.r) > 5,
		plCompass.has(p.l) && (begins(p.r, "wschodn") || begins(p.r, "zachodn")):
		return "pair"
	case string(p.l) == "eks" && plRoles.hasPrefix(p.r, 4):
		return "prefix"
	}
	return ""
}

// slPair reports whether l is the first half of a pair of adjectives: it has
// one of the endings and something before it.
func slPair(p parts, endings ...string) bool {
	for _, e := range endings {
		if ends(p.l, e) && len(p.l) > len(e)+1 && len(p.r) > 4 {
			return true
		}
	}
	return false
}

func plAdjective(r []byte) bool {
	for _, e := range [...]string{"ki", "ka", "kie", "kiego", "kiej", "kim", "kich", "kiemu", "ką", "kimi",
		"ny", "na", "ne", "nego", "nej", "nym", "nych", "nemu", "ną", "nymi", "wy", "wa", "we", "wego", "wej", "wym", "wych", "cy"} {
		if ends(r, e) {
			return true
		}
	}
	return false
}

// plEthnic reports whether r is an adjective of a land or people.
func plEthnic(r []byte) bool {
	for _, e := range [...]string{"ki", "ka", "kie", "kiego", "kiej", "kim", "kich", "kiemu", "ką", "kimi"} {
		if ends(r, "s"+e) || ends(r, "c"+e) || ends(r, "dz"+e) {
			return true
		}
	}
	return false
}

var (
	plColours = words("biało czarno czerwono niebiesko zielono żółto szaro złoto srebrno " +
		"biał czarn czerwon niebiesk zielon żółt szar złot srebrn")
	plPairs = words("społeczno polityczno gospodarczo naukowo kulturalno techniczno prawno artystyczno historyczno " +
		"handlowo przemysłowo rolno socjalno wojskowo oświatowo badawczo literacko")
	plCompass = words("południowo północno")
	plClosed  = words("nisko blisko wąsko łusko męsko dosko lekarsko niemęsko nienisko niewąsko")
	plRoles   = words("minister prezyden premier mąż żona król szef poseł trener małżon")
)

// czech holds the rules of Czech.
func (p parts) czech() Rule {
	switch {
	case string(p.r) == "li" && len(p.l) > 2:
		return "enclitic" // bude-/li
	case slPair(p, "sko", "cko") && !begins(p.r, "slov") && (ends(p.r, "ký") || ends(p.r, "ká") || ends(p.r, "ké") ||
		ends(p.r, "kého") || ends(p.r, "kých") || ends(p.r, "kou") || ends(p.r, "kém") || ends(p.r, "kým")):
		return "pair" // rusko-/německý
	}
	return ""
}

// russian holds the rules of Russian.
func (p parts) russian() Rule {
	switch {
	case ruIndefinite.has(p.r) && ruPronouns.has(p.l), ruFull.has(p.r):
		return "enclitic" // что-/то, какой-/нибудь
	case string(p.l) == "кое" || string(p.l) == "юго" || string(p.l) == "северо":
		return "prefix"
	case string(p.l) == "по" && (ends(p.r, "ски") || ends(p.r, "цки") || ends(p.r, "чьи") ||
		(ends(p.r, "ому") || ends(p.r, "ему")) && len(p.r) > 6 && !ruBecause.has(p.r)):
		return "prefix" // по-/русски
	case string(p.l) == "из" && (string(p.r) == "за" || string(p.r) == "под"):
		return "fixed"
	case (string(p.l) == "во" || string(p.l) == "в") && ruOrdinals.has(p.r):
		return "numeral"
	case slPair(p, "ско", "цко"), ruPairs.has(p.l) && len(p.r) > 8:
		return "pair" // русско-/турецкий
	case string(p.l) == "экс" || string(p.l) == "вице":
		return "prefix"
	}
	return ""
}

var (
	ruIndefinite = words("то либо ка")
	ruFull       = words("нибудь таки")
	ruPronouns   = words("что кто где как какой какая какое какие какого какому каким каком какую каких куда когда " +
		"почему зачем чей чья чье откуда сколько так там чего кого чему кому чем кем чём ком отчего " +
		"это он она они я ты мы тот та нет да вот скажи посмотри погоди")
	ruBecause  = words("тому этому чему одному нему всему")
	ruOrdinals = words("первых вторых третьих четвертых четвёртых пятых шестых")
	ruPairs    = words("научно социально общественно историко физико химико технико экономико политико медико народно " +
		"культурно торгово учебно материально организационно культурно северо южно западно восточно " +
		"англо франко японо афро тёмно темно светло ярко бледно")
)

// ukrainian holds the rules of Ukrainian.
func (p parts) ukrainian() Rule {
	switch {
	case string(p.r) == "небудь", string(p.r) == "таки",
		(string(p.r) == "то" || string(p.r) == "от") && ukPronouns.has(p.l):
		return "enclitic"
	case string(p.l) == "будь" || string(p.l) == "казна" || string(p.l) == "хтозна":
		return "prefix"
	case string(p.l) == "по" && (ends(p.r, "ськи") || ends(p.r, "цьки") || ends(p.r, "ому") && len(p.r) > 8):
		return "prefix"
	case string(p.l) == "із" || string(p.l) == "з":
		return "fixed"
	case slPair(p, "сько", "цько"), string(p.l) == "південно" || string(p.l) == "північно":
		return "pair"
	}
	return ""
}

var ukPronouns = words("що хто де як який яка яке які куди коли чому чий так там")
