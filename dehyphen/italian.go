package dehyphen

// Italian closes most compounds.

// italian holds the rules of Italian, which closes most compounds.
func (p parts) italian() Rule {
	switch {
	case string(p.l) == "ex" && itRoles.has(p.r):
		return "prefix"
	case itDirections.has(p.l) && (itDirections.has(p.r) || itCompass.hasPrefix(p.r, 4)):
		return "pair" // nord-/est, sud-/africano
	case string(p.l) == "vice" && len(p.r) > 4 && string(p.r) != "versa":
		return "prefix"
	case string(p.l) == "non" && len(p.r) > 5 && !itNot.hasPrefix(p.r, 5):
		return "prefix"
	case romanceFirst.has(p.l) && len(p.r) > 5 && adjectival(p.r):
		return "pair"
	case itFixed.hasPair(p), loanFixed.hasPair(p), latinFixed.hasPair(p):
		return "fixed"
	case string(p.l) == "e" && electronic(p.r):
		return "letter"
	}
	return ""
}

// Italian breaks a word after a vowel or between consonants, and closes nearly
// all compounds; hyphens are left to pairs of adjectives, offices, directions,
// and what was borrowed. itRoles are the offices after "ex-".
var (
	itRoles = words("presidente presidenti ministro ministra ministri re sindaco moglie " +
		"marito direttore direttrice calciatore compagno compagna premier deputato senatore " +
		"capo generale giocatore allenatore campione capitano fidanzato fidanzata combattente " +
		"combattenti allievo alunno detenuto carabiniere poliziotto segretario voto libris " +
		"aequo")
	itNot        = words("dimeno ostante curan")
	itCompass    = words("afric americ corea orient occident")
	itDirections = words("nord sud est ovest")
	itFixed      = words("botta-e tira-e porta-a gratta-e usa-e mordi-e prêt-à prezzo-qualità " +
		"qualità-prezzo causa-effetto andata-ritorno conferenza-stampa carta-moneta " +
		"nave-scuola guerra-lampo treno-merci uomo-macchina tic-tac decreto-legge " +
		"decreti-legge bianco-nero bianco-azzurro giallo-rosso rosso-nero rosso-blu " +
		"italo-americano madre-figlia madre-figlio padre-figlio spazio-tempo amore-odio " +
		"costi-benefici pre-partita post-partita anti-doping parola-chiave parole-chiave " +
		"legge-quadro stato-nazione città-stato caffè-concerto scuola-lavoro")
)
