package dehyphen

import "bytes"

// Russian sets a hyphen before its indefinite particles and in many adverbs.

// russian holds the rules of Russian.
func (p parts) russian() Rule {
	switch {
	case ruIndefinite.has(p.r) && ruPronouns.has(p.l), ruFull.has(p.r):
		return "enclitic" // что-/то, какой-/нибудь
	case string(p.l) == "кое" || string(p.l) == "юго" || string(p.l) == "северо":
		return "prefix"
	case string(p.l) == "по" && (ends(p.r, "ски") || ends(p.r, "цки") || ends(p.r, "чьи") ||
		ruOwn.has(p.r)):
		return "prefix" // по-/русски
	case string(p.l) == "из" && (string(p.r) == "за" || string(p.r) == "под"):
		return "fixed"
	case (string(p.l) == "во" || string(p.l) == "в") && ruOrdinals.has(p.r):
		return "numeral"
	case slPair(p, "ско", "цко") && slAdjective(p.r), ruPairs.has(p.l) && len(p.r) > 8:
		return "pair" // русско-/турецкий
	case string(p.l) == "экс" || string(p.l) == "вице":
		return "prefix"
	}
	return ""
}

// ruIndefinite and ruFull are the particles after a pronoun; the first are also
// endings of words (мес-то), so the pronoun must be in ruPronouns. ruOwn are
// the words in the adverbs with "по-"; "поэтому" and "потому" are closed.
var (
	ruIndefinite = words("то либо ка")
	ruFull       = words("нибудь таки")
	ruPronouns   = words("что кто где как какой какая какое какие какого какому каким каком " +
		"какую каких куда когда почему зачем чей чья чье откуда сколько так там чего кого " +
		"чему кому чем кем чём ком отчего это он она они я ты мы тот та нет да вот скажи " +
		"посмотри погоди")
	ruOwn = words("моему твоему своему нашему вашему новому старому прежнему другому разному " +
		"хорошему доброму видимому настоящему иному всякому любому")
	ruOrdinals = words("первых вторых третьих четвертых четвёртых пятых шестых")
	ruPairs    = words("научно социально общественно историко физико химико технико экономико " +
		"политико медико народно культурно торгово учебно материально организационно англо " +
		"франко японо афро тёмно темно светло ярко бледно")
)

// slAdjective reports whether r has the suffix of a Russian or Ukrainian
// adjective of a land or people before its ending.
func slAdjective(r []byte) bool {
	const longestEnding = 8 // four letters
	tail := r[max(0, len(r)-longestEnding-4):]
	return bytes.Contains(tail, []byte("ск")) || bytes.Contains(tail, []byte("цк")) ||
		bytes.Contains(tail, []byte("ськ")) || bytes.Contains(tail, []byte("цьк"))
}
