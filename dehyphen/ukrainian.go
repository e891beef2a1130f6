package dehyphen

// Ukrainian.

// ukrainian holds the rules of Ukrainian.
func (p parts) ukrainian() Rule {
	switch {
	case string(p.r) == "небудь", string(p.r) == "таки" && ukPronouns.has(p.l),
		(string(p.r) == "то" || string(p.r) == "от") && ukPronouns.has(p.l):
		return "enclitic"
	case ukAny.has(p.l) && ukPronouns.has(p.r):
		return "prefix"
	case string(p.l) == "по" && (ends(p.r, "ськи") || ends(p.r, "цьки") || ukOwn.has(p.r)):
		return "prefix"
	case (string(p.l) == "із" || string(p.l) == "з") && ukFrom.has(p.r):
		return "fixed"
	case slPair(p, "сько", "цько") && slAdjective(p.r) && len(p.r) > 10,
		ukCompass.has(p.l) && (begins(p.r, "схід") || begins(p.r, "захід")):
		return "pair"
	}
	return ""
}

// ukAny opens the pronouns of any choice (будь-хто), ukFrom follows "з-" in the
// prepositions of two parts (з-під), ukCompass are directions.
var (
	ukAny     = words("будь казна хтозна")
	ukFrom    = words("за під над")
	ukCompass = words("південно північно")
)

// ukOwn are possessives and adjectives in the adverbs with "по-": the other
// words in "по…ому" are closed participles.
var ukOwn = words("моєму твоєму своєму нашому вашому новому старому іншому різному " +
	"справжньому доброму")

// ukPronouns take the particles "-то" and "-от".
var ukPronouns = words("що хто де як який яка яке які куди коли чому чий так там")
