package dehyphen

// Czech, and Slovak.

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
