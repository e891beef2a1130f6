package dehyphen

// Czech, and Slovak.

// czech holds the rules of Czech.
func (p parts) czech() Rule {
	switch {
	case string(p.r) == "li" && len(p.l) > 2:
		return "enclitic" // bude-/li
	case slPair(p, "sko", "cko") && !begins(p.r, "slov") && csAdjectives.hasSuffix(p.r, 1):
		return "pair" // rusko-/německý
	}
	return ""
}

// csAdjectives are the endings of adjectives of lands and peoples. The name of
// Czechoslovakia is closed in all its forms.
var csAdjectives = words("ký ká ké kého kých kou kém kým kému kými")
