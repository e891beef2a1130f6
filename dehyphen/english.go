package dehyphen

// English prints most hyphens of all languages here, and of many kinds. The
// tables are by kind; each comes with what a broken word of the same shape
// looks like, and how the two are told apart.

// english holds the rules of English.
func (p parts) english() Rule {
	switch {
	case enTens.has(p.l) && (enUnits.has(p.r) || enTens.has(p.r)):
		return "numeral" // twenty-/one; "sixty-" never begins a closed word
	case enNumbers.has(p.l) && enCounted.has(p.r) && !enOneWord.hasPair(p):
		return "numeral" // two-/thirds, three-/year
	case enSuffixes.has(p.r):
		return "" // well-/ing, self-/ish, long-/er: a syllable, not a word
	case p.l[0] == 'e' && len(p.l) == 1 && enElectronic.has(p.r):
		return "letter"
	case len(p.l) == 1 && enLettered.has(p.r):
		return "letter"
	case len(p.l) == 1:
		return ""
	case enRoleOf(p):
		return "prefix"
	case enSolid(p):
		return "prefix"
	case p.vowels():
		return "prefix"
	case string(p.l) == "mid" && enMid.has(p.r):
		return "prefix"
	case enFixed.hasPair(p):
		return "fixed"
	}
	return p.englishAdjective()
}

// englishAdjective holds the rules for compounds of whole words.
func (p parts) englishAdjective() Rule {
	switch {
	case enOneWord.hasPair(p):
		return ""
	case enHeads.has(p.r) && !enOpen.has(p.l) && len(p.l) > 2 && hasVowel(p.l):
		return "adjective" // well-/known, good-/humoured
	case enSpans.has(p.l) && enSpanned.has(p.r):
		return "adjective" // year-/old
	case enDegrees.has(p.l) && (enMeasures.has(p.r) || enAttributes.has(p.r)):
		return "adjective" // long-/term, first-/class
	case enFirsts.has(p.l) && enParts.has(p.r):
		return "adjective" // thought-/provoking
	case string(p.l) == "multi" && enMulti.has(p.r), string(p.l) == "semi" && enSemi.has(p.r):
		return "prefix"
	case ends(p.l, "ing") && len(p.l) > 5 && hasVowel(p.l[:len(p.l)-3]) && enPlaces.has(p.r):
		return "gerund" // drawing-/room
	case enKin.has(p.l) && string(p.r) == "in", string(p.r) == "for" && ends(p.l, "ed") && len(p.l) > 4:
		return "phrase" // mother-/in, hoped-/for
	}
	return ""
}

// The tables of English. They are of four sorts: parts that decide alone with
// any whole word on the other side (enPrefixes, enHeads), pairs of tables of
// which both must agree (enDegrees and enMeasures, enFirsts and enParts),
// exceptions (enClosed, enOneWord, enOpen), and fixed words (enFixed).
var (
	enTens  = words("twenty thirty forty fifty sixty seventy eighty ninety")
	enUnits = words("one two three four five six seven eight nine first second third fourth " +
		"fifth sixth seventh eighth ninth odd something twos threes")
	enNumbers = words("one two three four five six seven eight nine ten eleven twelve fifteen " +
		"twenty thirty forty fifty sixty hundred thousand single double triple half quarter")
	// "one-self", "six-pence", "two-fold" and "some-time" are closed.
	enCounted = words("fourth fourths ninth ninths third thirds quarter quarters fifth fifths " +
		"sixth sixths seventh eighth eighths tenth tenths twelfth twentieth hundredth half " +
		"halves year years month months week weeks day days hour hours minute minutes mile " +
		"foot inch acre page pages part piece party sided dimensional storey story storied " +
		"bedroom room man men horse door seater seat star way wheeled wheeler legged point " +
		"pointer decker dollar pound cent percent lane line volume act member person judge " +
		"state nation term goal game match run time stage step tier track edged barrelled " +
		"barreled")

	// enSuffixes are endings that are words of their own, or look like one.
	enSuffixes = words("ing ings ed er ers est ly ness less ful fully ish ment ments tion " +
		"sion able ably ible age al ance ence ant ent ity ive ize ise ized ised ous ry ship " +
		"ships hood dom ward wards wise some y ies es s ton ham ford field burg ville shire " +
		"land lands like en or ic ical ist ism")

	enElectronic = words("mail mails mailed mailing book books commerce reader readers " +
		"learning government business bike bikes scooter scooters cigarette cigarettes ticket " +
		"tickets sports services cash voting signature paper residency health")
	// With "to-" until about 1920, closed since.
	enDays = words("day night morrow")
	// An initial that names a shape or grade: A-level, O-ring, U-turn.
	enLettered = words("level levels list lister frame line bomb bombs road roads turn turns " +
		"boat boats ring rings shaped shape type beam beams side bend axis axes ray rays " +
		"value values section team teams test tests")

	// The exceptions: a twelvemonth, at halftime.
	enOneWord = words("twelve-month twelve-months half-time half-way one-time half-track " +
		"some-time hand-made home-made heart-breaking ground-breaking house-breaking " +
		"house-keeping book-keeping shop-keeping time-keeping gate-keeping goal-keeping " +
		"head-long")
	enMid = words("century morning afternoon season term air level sized size career range " +
		"table sentence thirties forties fifties sixties seventies eighties nineties twenties " +
		"autumn atlantic ocean teens stride flight march april may june july august september " +
		"october november december january february victorian on")

	enRoles = words("president presidents minister ministers king queen wife husband soldier " +
		"soldiers serviceman servicemen convict convicts mayor member members chief officer " +
		"officers partner boyfriend girlfriend premier governor senator champion champions " +
		"leader leaders ambassador employee employees policeman chairman captain manager " +
		"coach player director head lover students student colonel general spy cop")
	enPrefixes = words("self ill all quasi vice half non")

	// enClosed are the second parts that make closed words with one of
	// enPrefixes: selfsame, illness, midnight, halfway, nonsense.
	enClosed = words("roy royalty reine reines gerent same way penny pence pennies back night " +
		"day land summer winter week wife wives stream west field point riff dle dling ship " +
		"sense sensical descript chalant chalance chalantly entity plus ow ows owed owing ies " +
		"ied iance iances ot otted ege eged eging ocate ure uring ude usion ay us ustrate " +
		"ustration ustrated ustrious inois icit ustrations igence get gets conformist ey eys " +
		"iterate egal ogical et ets ette")
	enClosedHeads = words("entit descript plus pareil chalan conform sens pennyw confid")
	enExtra       = words("well")
	// The closed words that begin with well: wellington, welcome is not one.
	enWell = words("ington esley es come fare head spring")

	// Words that are always set with a hyphen but fit no kind.
	enFixed = words("so-called would-be know-how by-product by-products by-election " +
		"by-elections by-law by-laws by-way by-word passers-by passer-by looker-on lookers-on " +
		"hanger-on hangers-on runner-up runners-up man-servant maid-servant man-made " +
		"great-grandfather great-grandmother great-grandson great-granddaughter great-uncle " +
		"great-aunt great-nephew great-niece great-grandchildren co-worker co-workers " +
		"co-founder co-founders co-founded co-author co-authors co-authored co-star co-stars " +
		"co-owner co-owners co-pilot co-chair co-ed co-op co-ops co-opt co-opted post-war " +
		"pre-war inter-war anti-war anti-aircraft anti-inflammatory deaf-mute fellow-creature " +
		"fellow-creatures fellow-citizen fellow-citizens fellow-countrymen fellow-countryman " +
		"fellow-man fellow-men fellow-feeling fellow-traveller fellow-student fellow-students " +
		"fellow-servant push-pull black-white live-work master-slave question-answer " +
		"stop-start start-stop pass-fail hit-miss give-take life-death north-south east-west " +
		"win-win father-son mother-daughter love-hate cost-benefit north-eastern " +
		"north-western south-eastern south-western north-east north-west south-east " +
		"south-west brand-new far-off far-away far-reaching far-fetched leave-taking " +
		"decision-making policy-making profit-making all-out check-in check-out drive-in " +
		"break-in stand-in sit-in built-in plug-in log-in add-on hands-on head-on follow-on " +
		"carry-on try-on roll-on slip-on how-to lean-to set-to stand-by near-by lay-by " +
		"life-size life-sized mother-tongue bas-relief parti-coloured court-martial " +
		"attorney-general governor-general secretary-general solicitor-general " +
		"postmaster-general major-general lieutenant-general lieutenant-colonel " +
		"lieutenant-governor major-generals vice-president cross-examination cross-examined " +
		"cross-section cross-country cross-border cross-legged cross-cultural multi-million " +
		"counter-attack counter-attacks counter-revolution")

	// enHeads are second parts, most of them participles, that make an
	// adjective with nearly any noun or adverb and end no closed word but
	// those that begin with a part of enOpen.
	enHeads = words("known made working breaking famous hot picked dried broken minded " +
		"hearted looking bred grown headed eyed haired handed legged sized shaped coloured " +
		"colored tempered humoured humored natured mannered faced blooded winded sighted " +
		"lived ranking paid funded owned backed friendly free related oriented orientated " +
		"driven fashioned established educated dressed informed deserved intentioned meaning " +
		"timed spoken paced lasting going keeping based sponsored controlled sharing growing " +
		"rising earned wishing conscious armed bearing bodied boned cheeked chested clad " +
		"coated consuming covered defined dyed eared earning engined equipped expected " +
		"featured flavoured flowing flying footed fought fulfilling hit hung intensive judged " +
		"kept knit knitted laden level lipped loaded located loving maintained needed off " +
		"oared paying placed planned polished powered preserved producing proclaimed " +
		"pronounced proportioned qualified quality regarded respected respecting riding " +
		"ridden rooted running seated seeking sided skinned sleeved smelling sounding " +
		"speaking specific standing stained stemmed stocked stricken styled suited thinking " +
		"throated tipped tired toed told tongued toothed up valued voiced walled willed " +
		"winged winning witted won worn worth wrought centred centered dimensional effective " +
		"efficient prone wracked ravaged")

	// enOpen are first parts of closed words: unknown, overgrown, downcast.
	enOpen = words("un in im under over out up down fore for mis be with by any some every no " +
		"re dis off on after back life nation care child grand step pre inter sub super trans " +
		"mid bare broad news note text book day night week play sweet loud spell fool god fox " +
		"pig dog cat main air water wind sea ship road rail land farm school team type proto " +
		"stereo archi arche cut ply com con per pro sur sup cap synthe empha overempha unbe " +
		"res real misde ex ad al ac ap as at de em en pur col cor sen mar prov ser ear war " +
		"scar fav gar cro hay pass pack path key ever")

	// enDegrees are adjectives that open a compound with enMeasures only:
	// "long-er", "short-age", "high-way", "full-y" are closed.
	enDegrees = words("high low long short large small full part first second third fourth " +
		"last top upper lower middle mid late early old new best better most much near far " +
		"deep hard soft fast slow half left right wide narrow open closed common real cold " +
		"hot light heavy thick thin good bad medium multi single double working ruling world")
	enMeasures = words("term range scale class rate rated level levels speed time timer " +
		"timers quality profile income incomes tech risk cost end ended pressure power " +
		"powered performance resolution density grade run rise risen school lying hand handed " +
		"distance price priced frequency voltage water alcohol fat carb calorie season " +
		"century day life lived lasting standing established known bred born degree floor " +
		"year quarter person party string division team age aged wing winger winged haul " +
		"hearted backed fetched ranging ranked reaching minded necked skilled flying spirited " +
		"sounding pitched growing moving acting paced boiled won earned hit pressed core line " +
		"tail temperature fashioned fitting sized waisted bodied length page blown back " +
		"winded sighted haired sleeved stay suffering serving lost forgotten sought waited " +
		"awaited playing eighteenth nineteenth twentieth nineties tempered natured humoured " +
		"humored looking off tier notch rank ranking selling dressed thumbed")

	enPlaces = words("room rooms table tables house houses place places glass glasses gown " +
		"gowns case cases book books board boards machine machines stick sticks stone stones " +
		"post posts school schools master masters party parties point points line card cards " +
		"chair chairs out up down off class classes box boxes coat coats horse horses iron " +
		"ground grounds match matches ship ships boat boats man men woman women pool star " +
		"time day days hour hours paper papers taking pan pot rod rods net song songs parlour " +
		"parlours clothes costume suit dress shop shops jacket")
	enMulti = words("storey storeyed story purpose party million coloured colored racial " +
		"faceted ethnic faith layered user level stage year award")
	enSemi = words("detached official retired skilled automatic precious permanent conscious " +
		"arid urban nomadic naked literate dry darkness autonomous barbarous circular " +
		"civilised civilized feudal independent religious weekly monthly annual")
	enSpanned = words("old olds long round end")
	enSpans   = words("year years month months week weeks day days hour hours minute century " +
		"centuries decade decades mile season")
	enKin = words("mother father brother sister son daughter mothers fathers brothers sisters " +
		"sons daughters aunt uncle cousin")
)

// enRoleOf reports whether p is a former office: ex-/president.
func enRoleOf(p parts) bool { return string(p.l) == "ex" && enRoles.has(p.r) }

// enSolid reports whether the first part takes a hyphen before any whole word.
func enSolid(p parts) bool {
	if len(p.r) < 3 || enClosed.has(p.r) || enClosedHeads.hasPrefix(p.r, 4) {
		return false
	}
	return enPrefixes.has(p.l) || enExtra.has(p.l) && !enWell.has(p.r)
}

// vowels reports whether a prefix meets its own vowel: re-/establish.
func (p parts) vowels() bool {
	return (string(p.l) == "re" || string(p.l) == "pre") && p.r[0] == 'e'
}

func hasVowel(b []byte) bool {
	for _, c := range b {
		if isVowel(c) {
			return true
		}
	}
	return false
}
