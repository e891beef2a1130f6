package dehyphen

// French breaks a word before a consonant, never before a vowel that follows
// one: what comes after a hyphen and begins with a vowel is a word of its own.
// That settles most pronouns after a verb; for the others the ending of the
// verb does.

// french holds the rules of French.
func (p parts) french() Rule {
	switch {
	case p.frenchEnclitic():
		return "enclitic"
	case (begins(p.r, "d'") || begins(p.r, "l'")) && !ends(p.l, "aujour"):
		return "phrase" // chef-/d'œuvre
	case frTens.has(p.l) && frUnits.has(p.r):
		return "numeral"
	case frParticle(p):
		return "fixed"
	case frVerbs.has(p.l) && len(p.r) > 2 && !frVerbClosed.hasPrefix(p.r, 2):
		return "fixed" // porte-/plume
	case string(p.r) == "sang", frBorn.has(p.r) && frBefore1.has(p.l):
		return "fixed" // pur-/sang, dernier-/né
	case frFirst(p):
		return "prefix"
	case frFixed.hasPair(p):
		return "fixed"
	case frDirections.has(p.l) && len(p.r) > 2 && isVowelFr(p.r) != (p.r[0] == 'i'):
		return "pair" // nord-/est, sud-/africain; nord-/ique is no break
	case (string(p.l) == "est" || string(p.l) == "ouest") && nations.hasPrefix(p.r, 3):
		return "pair" // est-/allemand
	case frCounts.has(p.l) && frCounted.has(p.r):
		return "numeral" // trois-/mâts
	case frParties.has(p.l) && frPartyHeads.hasPrefix(p.r, 3):
		return "pair" // social-/démocrate
	}
	return ""
}

// frenchEnclitic reports whether r is a pronoun after a verb.
func (p parts) frenchEnclitic() bool {
	if frVowelPronouns.has(p.r) {
		return true // dit-/il: no word is broken before a vowel
	}
	z := ends(p.l, "z")
	s := z || ends(p.l, "s") || ends(p.l, "x")
	switch string(p.r) {
	case "je", "vous", "moi", "même", "mêmes", "être", "toi":
		return string(p.l) != "é"
	case "nous":
		return s
	case "t", "m", "l":
		return true // a-/t-il, donnez-/m'en
	case "tu":
		return s
	case "ce":
		return ends(p.l, "t") || string(p.l) == "est" // est-/ce; "-tce" is no French
	case "lui":
		return string(p.l) != "ce" && string(p.l) != "ice" && string(p.l) != "re"
	case "leur", "le", "la", "les":
		return z && len(p.l) > 3 || frImperatives.has(p.l)
	case "y", "en":
		return s && len(p.l) > 2
	case "là":
		return !ends(p.l, "voi") && string(p.l) != "de" && string(p.l) != "ho"
	case "ci":
		return frHere.has(p.l)
	}
	return false
}

// frParticle reports whether the two are an adverb of place and its like:
// au-/dessus, ci-/joint, là-/bas.
func frParticle(p parts) bool {
	switch {
	case frPlaces.has(p.r):
		return frBefore.has(p.l)
	case string(p.l) == "ci":
		return frAfterHere.has(p.r)
	case string(p.l) == "là":
		return true
	}
	return false
}

// frFirst reports whether the first part takes a hyphen before whole words.
func frFirst(p parts) bool {
	if open, ok := frOpen[string(p.l)]; ok {
		return open.hasPrefix(p.r, 3)
	}
	closed, ok := frClosed[string(p.l)]
	if !ok {
		return string(p.l) == "ex" && frRoles.has(p.r) || string(p.l) == "mi" && frHalves.has(p.r)
	}
	return len(p.r) > 2 && !closed.hasPrefix(p.r, 2)
}

// isVowelFr reports whether r begins with a vowel.
func isVowelFr(r []byte) bool { return isVowel(r[0]) }

// The tables of French. A table of first parts comes with the beginnings of the
// second parts that make a closed word of it (frClosed) or the only ones that
// do not (frOpen), whichever is the shorter list; verbs before nouns have one
// list of verb endings for all (frVerbClosed).
var (
	frVowelPronouns = words("il ils elle elles on un une uns unes")
	frImperatives   = words("dis fais prends mets rends tiens viens vois crois suis donne " +
		"laisse")
	frHere = words("celui celle ceux celles jours temps heures fois mois moment cas gens " +
		"années lieux choses messieurs")
	frTens  = words("dix vingt trente quarante cinquante soixante quatre septante nonante")
	frUnits = words("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze " +
		"quinze seize vingt vingts un une unième deuxième troisième quatrième cinquième " +
		"sixième septième huitième neuvième dixième et")

	frBorn    = words("né née nés nées venu venus venue venues")
	frBefore1 = words("premier première dernier dernière nouveau nouvelle nouveaux mort morte " +
		"aveugle")
	frPlaces = words("dessus dessous dehors dedans delà devant derrière deçà bas haut")
	frBefore = words("au là par ci en de pardevant")
	// "ci-seau", "ci-vil" and "ci-ment" are broken words.
	frAfterHere = words("dessus dessous joint jointe joints jointes inclus incluse après " +
		"devant contre gît présent annexé annexée annexés")

	frRoles = words("ministre ministres président présidente roi reine empereur député " +
		"députés maire femme mari épouse époux chef directeur secrétaire général champion " +
		"champions premier officier préfet sénateur ambassadeur conseiller gouverneur " +
		"capitaine agent voto libris æquo aequo soldat détenu compagnon compagne")
	frHalves = words("chemin temps clos côte hauteur corps parcours voix saison carême août " +
		"juin juillet mai mars avril janvier février septembre octobre novembre décembre " +
		"cuisse jambe figue")

	// frClosed lists first parts that take a hyphen, each with how the second
	// parts begin with which it makes a closed word instead: sous-crire,
	// beau-coup, contre-dire.
	frClosed = map[string]set{
		"après":   {},
		"avant":   words("ag"),
		"beaux":   {},
		"belle":   words("ment ville"),
		"belles":  {},
		"basse":   words("ment"),
		"basses":  {},
		"bien":    words("tôt tot fait fais séan sean veill ven heur nal"),
		"chef":    {},
		"chefs":   {},
		"cerf":    {},
		"demi":    words("urg"),
		"eau":     {},
		"extrême": words("ment"),
		"eaux":    {},
		"franc":   words("he hi"),
		"garde":   words("rie ra ri ro re"),
		"grand":   words("e i"),
		"grands":  {},
		"grande":  words("ment"),
		"haut":    words("e a i bois"),
		"haute":   words("ment"),
		"hautes":  {},
		"jean":    {},
		"libre":   words("ment"),
		"mezzo":   {},
		"mort":    words("el al if ua i"),
		"nouveau": words("té"),
		"non":     words("ce cia cer ces cha ante obs pare agé"),
		"petit":   words("e"),
		"petite":  words("ment"),
		"petits":  {},
		"petites": {},
		"pied":    words("e"),
		"pieds":   {},
		"pêle":    {},
		"plate":   words("ment lage"),
		"plates":  {},
		"presqu":  {},
		"presque": {},
		"quasi":   words("ment"),
		"rez":     {},
		"saint":   words("e"),
		"sainte":  words("ment té"),
		"sang":    words("l su ui"),
		"sous":    words("cri crip tra sign sai ten ter cr"),
		"tout":    words("e ou"),
		"toute":   words("foi"),
		"vice":    words("s"),
	}

	// frOpen lists first parts that make mostly closed words, each with how
	// the second parts begin that take a hyphen.
	frOpen = map[string]set{
		"beau": words("père frère fils parent petit"),
		"arrière": words("cousin pens petit grand garde boutiq plan pays saison goût gout " +
			"train fond cour neveu nièce main faix port vass ban corps bou cuis"),
		"contre": words("attaq amir torpill enquêt indic offens plong cultur courant révolu " +
			"espionn expert feux filet exempl manif propos pouvoir jour pied chant productif " +
			"nature cycl sujet ténor visit choc alizé appel allée rail écrou terror ordre"),
		"outre":   words("mer tombe manche rhin atlant monts"),
		"moyen":   words("âge courr orient ori"),
		"sans":    words("gên abri emploi culott papier souci faute cœur coeur logis"),
		"pince":   words("nez fess sans"),
		"pique":   words("niqu assiet"),
		"tourne":  words("disq vis"),
		"trompe":  words("mort"),
		"vide":    words("ordur grenier poch"),
		"lance":   words("flamm pierr torpill missil roquett fusée bomb grenad"),
		"perce":   words("neige oreill"),
		"cure":    words("dent"),
		"gobe":    words("mouch"),
		"abat":    words("jour"),
		"aide":    words("mémoire soign compta"),
		"croque":  words("mort mons madam mitain"),
		"fume":    words("cigar"),
		"gratte":  words("ciel papier"),
		"grille":  words("pain"),
		"lève":    words("tôt glac"),
		"passe":   words("temps partout droit montagn plat mont murail volant"),
		"prie":    words("dieu"),
		"rince":   words("bouch doigt"),
		"sèche":   words("cheveu ling"),
		"souffre": words("douleur"),
		"traîne":  words("savat misèr buisson"),
		"trouble": words("fête"),
		"cesse":   words("feu"),
		"pèse":    words("pers lettr bébé"),
		"brûle":   words("parf gueule pourpoint"),
		"attrape": words("nigaud mouch"),
	}

	// frVerbs open a compound with a noun; frVerbClosed are verb endings and
	// the closed words: porte-/feuille, passe-/reau.
	frVerbs = words("porte tire garde gardes cache casse chauffe couvre coupe chasse compte essuie " +
		"lave monte ouvre pare presse protège serre taille brise allume amuse")
	frVerbClosed = words("ment rai ras rait raient ront rons rez rie rio rent feuill manteau " +
		"port reau rell ries sol bouchon fesse lard dos raud mire mir nade roll role ron rand " +
		"tte ttes ssent ssant ssai ret rets ré sse sses lage rage tion teur lire lires ton " +
		"tons tonn tai tas tée ter mi lot let tant")

	frCounts  = words("deux trois quatre cinq six")
	frCounted = words("mâts quarts pièces points roues temps ponts huit étoiles portes " +
		"places")
	frDirections = words("nord sud ouest")
	frParties    = words("social sociale sociaux national nationale radical radicale radicaux " +
		"libéral libérale démocrate chrétien chrétienne anarcho marxiste économico politico " +
		"médico juridico")
	frPartyHeads = words("démocr social chrét libér révol conserv cathol popul synd lénin " +
		"légal écon milit")

	frFixed = words("rendez-vous peut-être tête-nue nu-tête nu-pieds nue-tête fer-blanc " +
		"trop-plein pot-au arc-en bas-côté bas-côtés bas-fond bas-fonds bas-relief " +
		"bas-reliefs bas-bleu bas-bleus bas-ventre bas-empire entre-deux entre-temps " +
		"entre-acte entre-actes c'est-à vis-à tête-à lieu-dit mot-clé mots-clés bande-annonce " +
		"week-end week-ends self-service basket-ball volley-ball foot-ball auto-école " +
		"auto-stop prêt-à cessez-le qu'en-dira on-dit ouï-dire oui-dire savoir-faire " +
		"savoir-vivre faire-part laissez-passer laisser-aller laisser-faire clair-obscur " +
		"clairs-obscurs coffre-fort coffres-forts café-concert timbre-poste timbres-poste " +
		"wagon-lit wagons-lits bateau-mouche oiseau-mouche chou-fleur choux-fleurs " +
		"reine-claude loup-garou mille-feuille premier-né nouveau-né nouveau-nés mort-né " +
		"sourd-muet sourde-muette compte-rendu compte-rendus procès-verbal procès-verbaux " +
		"état-major états-majors croix-rouge franc-maçon francs-maçons franc-tireur " +
		"francs-tireurs gentil-homme dame-jeanne main-d'œuvre main-forte face-à corps-à " +
		"pince-nez cache-nez rond-point ronds-points amour-propre mi-temps là-bas jusque-là " +
		"au-delà quant-à soi-disant soi-même aigre-doux sous-sol hors-d'œuvre hors-la " +
		"hors-jeu hors-bord va-et vient-on touche-à trois-quarts quatre-quarts deux-points " +
		"cent-un cerf-volant bouche-trou chauve-souris rouge-gorge martin-pêcheur belle-de " +
		"tiers-état tiers-monde plus-value plus-values moins-value ayant-droit ayants-droit " +
		"fin-de petit-lait court-circuit long-courrier vif-argent mont-de dos-d'âne")
)
