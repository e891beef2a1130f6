package dehyphen

// Ukrainian.

// ukrainian holds the rules of Ukrainian.
func (p parts) ukrainian() Rule {
	switch {
	case string(p.r) == "небудь", string(p.r) == "таки" && ukPronouns.has(p.l),
		(string(p.r) == "то" || string(p.r) == "от") && ukPronouns.has(p.l):
		return "enclitic"
	case string(p.l) == "будь" || string(p.l) == "казна" || string(p.l) == "хтозна":
		return "prefix"
	case string(p.l) == "по" && (ends(p.r, "ськи") || ends(p.r, "цьки") || ukOwn.has(p.r)):
		return "prefix"
	case (string(p.l) == "із" || string(p.l) == "з") && (string(p.r) == "за" || string(p.r) == "під" || string(p.r) == "над"):
		return "fixed"
	case slPair(p, "сько", "цько") && slAdjective(p.r) && len(p.r) > 10,
		(string(p.l) == "південно" || string(p.l) == "північно") && (begins(p.r, "схід") || begins(p.r, "захід")):
		return "pair"
	}
	return ""
}

var ukOwn = words("моєму твоєму своєму нашому вашому новому старому іншому різному справжньому доброму")

var ukPronouns = words("що хто де як який яка яке які куди коли чому чий так там")
