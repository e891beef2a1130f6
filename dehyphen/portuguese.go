package dehyphen

// Portuguese sets a hyphen before the pronouns after a verb, and print repeats a
// hyphen of the word in the next line.

// portuguese holds the rules of Portuguese: pronouns after the verb take a
// hyphen, and print repeats a hyphen of the word in the next line.
func (p parts) portuguese() Rule {
	switch {
	case p.portugueseEnclitic():
		return "enclitic"
	case (string(p.r) == "feira" || string(p.r) == "feiras") && ptDays.has(p.l):
		return "fixed" // segunda-/feira
	case ptAccented.has(p.l) && len(p.r) > 3 && !(ptLatin.has(p.l) && short(p.r)):
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
		return len(p.l) > 3 && ptFinite(p.l) && !ptNotVerbs.hasSuffix(p.l, 1)
	case "se", "me", "te":
		return ptFinite(p.l) && !ends(p.l, "er") && !(string(p.r) != "se" && ends(p.l, "r"))
	case "lo", "la", "los", "las":
		return len(p.l) > 3 && ptStressed.hasSuffix(p.l, 1)
	case "no", "na", "nas":
		return len(p.l) > 3 && (ends(p.l, "ram") || ends(p.l, "vam") || ends(p.l, "dem"))
	}
	return false
}

// ptFinite reports whether l ends as a form of a Portuguese verb before a
// pronoun and as no broken word does.
func ptFinite(l []byte) bool {
	return len(l) >= 3 && ptEndings.hasSuffix(l, 0)
}

// ptEndings are the endings of the verb before a pronoun; those in ptNotVerbs
// are too often parts of nouns (inver-nos, açoria-nos). ptStressed are the
// vowels a verb ends in before "-lo". ptAccented are prefixes with an accent,
// which closed words have only where the rules of stress allow it.
var (
	ptEndings = words("ou eu iu ndo am ar er ir ava iam ram sse via ria disse fez deu aram " +
		"eram iram põe tem vem")
	ptNotVerbs = words("er ria via")
	ptStressed = words("á ê í ô")
	ptAccented = words("pós pré pró além aquém recém")
	// Before two syllables these are "próximo", "prédio", "póstumo".
	ptLatin = words("pós pré pró")
	ptDays  = words("segunda terça quarta quinta sexta")
	ptRoles = words("presidente presidenta ministro ministra rei rainha prefeito governador " +
		"deputado senador mulher marido namorado namorada diretor director aluno alunos " +
		"combatente combatentes jogador técnico campeão militar")
	ptDirections = words("norte sul afro")
	ptIll        = words("estar entendido entendidos educado educada humorado humorada amado " +
		"amada assombrado intencionado")
	ptVerbs      = words("guarda porta quebra salva arranha pára")
	ptVerbClosed = words("do da dos das ria ría ção mos ram va vam rei rão sse ndo lho nte " +
		"men dor dora gem ba gu li rou ça quedas le le-la fus")
	ptFixed = words("primeiro-ministro primeira-ministra primeiros-ministros água-de cor-de " +
		"pé-de mão-de couve-flor ano-luz bomba-relógio decreto-lei decretos-lei terça-feira " +
		"meio-dia meia-noite obra-prima obras-primas mestre-de abaixo-assinado " +
		"tenente-coronel arco-íris segunda-feira sexta-feira quarta-feira quinta-feira " +
		"vira-lata surdo-mudo matéria-prima matérias-primas boa-fé má-fé alto-falante " +
		"curto-circuito bem-estar mal-estar bate-papo para-raios para-brisas para-choques " +
		"para-quedas conta-gotas saca-rolhas lança-chamas beija-flor beija-flores pós-guerra " +
		"pré-venda pré-natal pré-sal faz-de maria-vai social-democrata social-democracia " +
		"pronto-socorro")
)

// short reports whether r has at most two syllables and no accent.
func short(r []byte) bool { return groups(r) <= 2 && sinceAccent(r) < 0 }
