package dehyphen

// Italian closes most compounds.

// italian holds the rules of Italian, which closes most compounds.
func (p parts) italian() Rule {
	switch {
	case string(p.l) == "ex" && itRoles.has(p.r):
		return "prefix"
	case itDirections.has(p.l) && (itDirections.has(p.r) || begins(p.r, "afric") || begins(p.r, "americ") ||
		begins(p.r, "core") || begins(p.r, "orient") || begins(p.r, "occident")):
		return "pair" // nord-/est, sud-/africano
	case string(p.l) == "vice" && len(p.r) > 4 && string(p.r) != "versa", string(p.l) == "neo" && len(p.r) > 12:
		return "prefix"
	case string(p.l) == "non" && len(p.r) > 5 && !begins(p.r, "dimeno") && !begins(p.r, "ostante") && !begins(p.r, "curan"):
		return "prefix"
	case romanceFirst.has(p.l) && len(p.r) > 5 && adjectival(p.r):
		return "pair"
	case itFixed.hasPair(p), loanFixed.hasPair(p), latinFixed.hasPair(p):
		return "fixed"
	case p.l[0] == 'e' && len(p.l) == 1 && (begins(p.r, "mail") || begins(p.r, "comm") || begins(p.r, "book")):
		return "letter"
	}
	return ""
}

var (
	itRoles = words("presidente presidenti ministro ministra ministri re sindaco moglie marito direttore direttrice calciatore " +
		"compagno compagna premier deputato senatore capo generale giocatore allenatore campione capitano " +
		"fidanzato fidanzata combattente combattenti allievo alunno detenuto carabiniere poliziotto segretario voto libris aequo")
	itDirections = words("nord sud est ovest")
	itFixed      = words("botta-e tira-e porta-a gratta-e usa-e mordi-e prêt-à prezzo-qualità qualità-prezzo causa-effetto " +
		"andata-ritorno conferenza-stampa carta-moneta nave-scuola guerra-lampo treno-merci uomo-macchina tic-tac " +
		"decreto-legge decreti-legge bianco-nero bianco-azzurro giallo-rosso rosso-nero rosso-blu italo-americano " +
		"madre-figlia madre-figlio padre-figlio spazio-tempo amore-odio costi-benefici pre-partita post-partita " +
		"anti-doping parola-chiave parole-chiave legge-quadro stato-nazione città-stato caffè-concerto scuola-lavoro")
)
