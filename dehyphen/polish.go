package dehyphen

// Polish sets a hyphen between adjectives of equal rank, and print repeats it in
// the next line.

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

// plAdjective reports whether r ends as an adjective.
func plAdjective(r []byte) bool { return plEndings.hasSuffix(r, 1) }

// plEndings are the endings of adjectives.
var plEndings = words("ki ka kie kiego kiej kim kich kiemu ką kimi ny na ne nego nej nym nych " +
	"nemu ną nymi wy wa we wego wej wym wych cy")

// plEthnic reports whether r is an adjective of a land or people.
func plEthnic(r []byte) bool { return plEthnics.hasSuffix(r, 1) }

// plEthnics are those of lands and peoples.
var plEthnics = words("ski ska skie skiego skiej skim skich skiemu ską skimi cki cka ckie " +
	"ckiego ckiej ckim ckich ckiemu cką ckimi dzki dzka dzkie dzkiego dzkiej dzkim dzkich " +
	"dzkiemu dzką dzkimi")

// plColours are the colours of flags, as first halves and as stems of second
// ones. plPairs are first halves of pairs of adjectives; plClosed end like the
// name of a people and are not.
var (
	plColours = words("biało czarno czerwono niebiesko zielono żółto szaro złoto srebrno biał " +
		"czarn czerwon niebiesk zielon żółt szar złot srebrn")
	plPairs = words("społeczno polityczno gospodarczo naukowo kulturalno techniczno prawno " +
		"artystyczno historyczno handlowo przemysłowo rolno socjalno wojskowo oświatowo " +
		"badawczo literacko")
	plCompass = words("południowo północno")
	plClosed  = words("nisko blisko wąsko łusko męsko dosko lekarsko niemęsko nienisko niewąsko")
	plRoles   = words("minister prezyden premier mąż żona król szef poseł trener małżon")
)
