package dehyphen

// conjunctions lists, for each language, the words between the two halves of
// "Vor- und Nachteile". Only words that no legal break of the language leaves
// alone on a line are listed.
var conjunctions = [langCount]set{
	da: words("og eller"),
	de: words("und oder u bzw sowie vnd resp respektive beziehungsweise"),
	en: words("and or versus"),
	es: words("y o e u"),
	fi: words("ja tai sekä eli"),
	fr: words("et ou"),
	it: words("e o"),
	nl: words("en of"),
	no: words("og eller"),
	sv: words("och eller samt"),
}

// enAnd lists the English words in -and that may be broken before it.
var enAnd = words("brig rib lig oper multiplic vi weas confirm ordin radic reprim err candlest hairb")

// suspended decides a hyphen that stands for the rest of a later word.
func (s *seam) suspended() (Decision, bool) {
	if len(s.l()) < 2 || !conjunctions[s.lang].has(s.r()) || s.lang == en && enAnd.has(s.l()) {
		return Decision{}, false
	}
	return s.suspend("suspended", Likely), true
}
