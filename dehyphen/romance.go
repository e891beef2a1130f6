package dehyphen

import "unicode/utf8"

// Spanish, Italian, Portuguese and Catalan.

// spanish holds the rules of Spanish.
func (p parts) spanish() Rule {
	switch {
	case p.twoStresses():
		return "stress" // teórico-/práctico
	case string(p.l) == "ex" && esRoles.has(p.r):
		return "prefix"
	case esDirections.has(p.l) && (esDirections.has(p.r) || begins(p.r, "afric") || begins(p.r, "core")):
		return "pair"
	case esHeads.has(p.r) && len(p.l) > 3 && !esHeadsClosed.has(p.l):
		return "fixed" // coche-/bomba
	case romanceFirst.has(p.l) && len(p.r) > 5 && adjectival(p.r):
		return "pair" // político-/militar without its accent
	case esFixed.hasPair(p), latinFixed.hasPair(p), loanFixed.hasPair(p):
		return "fixed"
	case p.l[0] == 'e' && len(p.l) == 1 && (begins(p.r, "mail") || begins(p.r, "comerc") || begins(p.r, "book")):
		return "letter"
	}
	return ""
}

// twoStresses reports whether the two parts, closed up, would have a written
// accent further than four syllables from their end, or two of them: no
// Spanish word has, but for adverbs in -mente and verbs with two pronouns.
func (p parts) twoStresses() bool {
	after := sinceAccent(p.l)
	if after < 0 || len(p.l) < 4 || ends(p.r, "mente") || esPronouns.has(p.r) {
		return false
	}
	vowels := groups(p.r)
	return vowels >= 2 && (after+vowels >= 4 || sinceAccent(p.r) >= 0)
}

// sinceAccent returns how many groups of vowels follow the last one in b with
// an acute accent, or -1.
func sinceAccent(b []byte) int {
	for i := len(b); i > 0; {
		r, n := utf8.DecodeLastRune(b[:i])
		switch r {
		case 'á', 'é', 'í', 'ó', 'ú':
			return groups(b[i:])
		}
		i -= n
	}
	return -1
}

// groups counts the groups of vowels in b, near enough its syllables.
func groups(b []byte) int {
	n, inside := 0, false
	for _, c := range b {
		vowel := isVowel(c) && c != 0xC3 || c >= 0x80 && c < 0xC0 && c != 0xB1 && c != 0xA7
		if vowel && !inside {
			n++
		}
		inside = vowel
	}
	return n
}

// adjectival reports whether r ends as an adjective that may follow "político-".
func adjectival(r []byte) bool {
	for _, e := range [...]string{"ico", "ica", "icos", "icas", "ici", "iche", "ivo", "iva", "ivos", "ivas", "ivi", "ive",
		"al", "ales", "ale", "ali", "ar", "ares", "are", "ari", "aria", "ario", "arie", "ista", "isti", "iste", "ístico",
		"oso", "osa", "osi", "ale", "eco", "ese", "esi", "és", "esa", "ana", "ano", "ani", "ane", "ense"} {
		if ends(r, e) {
			return true
		}
	}
	return false
}

var (
	esPronouns = words("selo sela selos selas melo mela melos melas telo tela telos telas noslo nosla noslos noslas " +
		"monos monosla senos seme sete sele seles")
	esRoles = words("presidente presidenta ministro ministra rey reina alcalde alcaldesa jefe marido mujer esposa " +
		"esposo novio novia director directora diputado diputada gobernador senador campeón combatiente combatientes " +
		"combatente jugador entrenador secretario secretaria militar alumno alumnos presidiario convicto")
	esDirections = words("norte sud")
	// Second parts of a compound of two nouns.
	esHeads = words("bomba bombas clave claves ley leyes modelo modelos límite límites piloto pilotos relámpago " +
		"anuncio fantasma orquesta dormitorio restaurante cisterna patrulla nodriza escuela insignia hospital lobo tanque guía")
	esHeadsClosed = words("auto encla valle contra")
	esFixed       = words("norte-sur este-oeste toma-y tira-y padre-hijo madre-hija madre-hijo calidad-precio coste-beneficio ida-vuelta tic-tac " +
		"decreto-ley decretos-leyes castellano-leonés político-económico vasco-navarro astur-leonés maníaco-depresivo " +
		"físico-química tupí-guaraní amor-odio lectura-escritura espacio-tiempo")

	// romanceFirst are the first halves of pairs of adjectives, in Spanish
	// without their accents and in Italian.
	romanceFirst = words("politico tecnico teorico historico medico fisico quimico economico juridico artistico " +
		"cientifico didactico practico critico grafico clinico logico " +
		"storico chimico giuridico scientifico amministrativo organizzativo musicale letterario socio " +
		"filosofico religioso militare sanitario")

	latinFixed = words("via-crucis ex-libris ex-voto vade-retro")
	// Borrowed whole from English.
	loanFixed = words("week-end week-ends check-up check-in check-out start-up start-ups pop-up stand-by make-up " +
		"know-how self-service best-seller best-sellers hip-hop rock-and show-room play-off play-offs pull-over " +
		"knock-out log-in lock-down lock-out take-away walkie-talkie ping-pong baby-sitter on-line off-line on-off off-shore " +
		"cd-rom hi-fi wi-fi sci-fi blue-jeans drive-in freelance-job black-out back-up set-up follow-up free-lance")
)

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

// portuguese holds the rules of Portuguese: pronouns after the verb take a
// hyphen, and print repeats a hyphen of the word in the next line.
func (p parts) portuguese() Rule {
	switch {
	case p.portugueseEnclitic():
		return "enclitic"
	case (string(p.r) == "feira" || string(p.r) == "feiras") && ptDays.has(p.l):
		return "fixed" // segunda-/feira
	case ptAccented.has(p.l) && len(p.r) > 3 && (!ptLatin.has(p.l) || groups(p.r) > 2 || sinceAccent(p.r) >= 0):
		return "prefix" // pós-/guerra, recém-/nascido
	case string(p.l) == "vice" && len(p.r) > 3, string(p.l) == "ex" && ptRoles.has(p.r):
		return "prefix"
	case ptDirections.has(p.l) && nations.hasPrefix(p.r, 3):
		return "pair" // norte-/americano
	case string(p.l) == "bem" && len(p.r) > 3, string(p.l) == "mal" && ptIll.has(p.r):
		return "prefix"
	case ptVerbs.has(p.l) && len(p.r) > 3 && !ptVerbClosed.hasPrefix(p.r, 2):
		return "fixed" // guarda-/chuva
	case ptFixed.hasPair(p), loanFixed.hasPair(p):
		return "fixed"
	}
	return ""
}

// portugueseEnclitic reports whether r is a pronoun after a verb.
func (p parts) portugueseEnclitic() bool {
	switch string(p.r) {
	case "lhe", "lhes", "vos", "nos":
		return ptFinite(p.l) && !ends(p.l, "er") && !ends(p.l, "ria") && !ends(p.l, "via") && len(p.l) > 3
	case "se", "me", "te":
		return ptFinite(p.l) && !ends(p.l, "er") && !(string(p.r) != "se" && ends(p.l, "r"))
	case "lo", "la", "los", "las":
		return len(p.l) > 3 && (ends(p.l, "á") || ends(p.l, "ê") || ends(p.l, "í") || ends(p.l, "ô"))
	case "no", "na", "nas":
		return len(p.l) > 3 && (ends(p.l, "ram") || ends(p.l, "vam") || ends(p.l, "dem"))
	}
	return false
}

// ptFinite reports whether l ends as a form of a Portuguese verb before a
// pronoun and as no broken word does.
func ptFinite(l []byte) bool {
	if len(l) < 3 {
		return false
	}
	for _, e := range [...]string{"ou", "eu", "iu", "ndo", "am", "ar", "er", "ir", "ava", "iam", "ram", "sse", "via", "ria", "disse", "fez", "deu", "aram", "eram", "iram", "põe", "tem", "vem"} {
		if ends(l, e) {
			return true
		}
	}
	return false
}

var (
	ptAccented = words("pós pré pró além aquém recém")
	// Before two syllables these are "próximo", "prédio", "póstumo".
	ptLatin = words("pós pré pró")
	ptDays  = words("segunda terça quarta quinta sexta")
	ptRoles = words("presidente presidenta ministro ministra rei rainha prefeito governador deputado senador mulher " +
		"marido namorado namorada diretor director aluno alunos combatente combatentes jogador técnico campeão militar")
	ptDirections = words("norte sul afro")
	ptIll        = words("estar entendido entendidos educado educada humorado humorada amado amada assombrado intencionado")
	ptVerbs      = words("guarda porta quebra salva arranha pára")
	ptVerbClosed = words("do da dos das ria ría ção mos ram va vam ria rei rão sse ndo lho nte men dor dora gem ba gu li rou ça " +
		"quedas le le-la fus")
	ptFixed = words("primeiro-ministro primeira-ministra primeiros-ministros água-de cor-de pé-de mão-de couve-flor " +
		"ano-luz bomba-relógio decreto-lei decretos-lei terça-feira meio-dia meia-noite obra-prima obras-primas " +
		"mestre-de abaixo-assinado tenente-coronel arco-íris segunda-feira sexta-feira quarta-feira quinta-feira " +
		"vira-lata surdo-mudo matéria-prima matérias-primas boa-fé má-fé alto-falante curto-circuito bem-estar mal-estar " +
		"bate-papo para-raios para-brisas para-choques para-quedas conta-gotas saca-rolhas lança-chamas beija-flor beija-flores pós-guerra pré-venda pré-natal pré-sal faz-de maria-vai social-democrata social-democracia pronto-socorro")
)

// catalan holds the rules of Catalan: pronouns after the verb, and numerals.
func (p parts) catalan() Rule {
	switch {
	case string(p.r) == "hi" || string(p.r) == "ho":
		return "enclitic"
	case caPronouns.has(p.r) && len(p.l) > 3 && (ends(p.l, "ar") || ends(p.l, "nt") || ends(p.l, "ir") || ends(p.l, "re")):
		return "enclitic"
	case caTens.has(p.l) && caUnits.has(p.r):
		return "numeral"
	case string(p.l) == "ex" && esRoles.has(p.r):
		return "prefix"
	}
	return ""
}

var (
	caPronouns = words("se ne lo la los les me te nos vos li")
	caTens     = words("vint trenta quaranta cinquanta seixanta setanta vuitanta noranta dos tres quatre cinc sis set vuit nou")
	caUnits    = words("i un una dos dues tres quatre cinc sis set vuit nou cents centes")
)
