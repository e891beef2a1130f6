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

// suspended decides a hyphen that stands for the rest of a later word.
func (s *seam) suspended() (Decision, bool) {
	if len(s.l) < 2 || !conjunctions[s.lang].has(s.r) {
		return Decision{}, false
	}
	return s.suspend("suspended", Likely), true
}
