package dehyphen

// The tables of this file hold the commonest words that stand in English
// adjectives such as "thought-provoking", "water-cooled", "newly-built". Both
// parts must be listed: then a broken word of the same letters is rare.

var (
	// enFirsts are nouns, adjectives and adverbs.
	enFirsts = words("animal apple arm award axe baby back bad ball band bank bare battle " +
		"beam bear bed beer bell best better bible big bird bitter black blood blue board " +
		"boat body bomb bone book born bottom brain brass brave bread breath brick bright " +
		"broad broken brown bullet bush business butter card career cash castle cattle chain " +
		"charcoal cheap cheese cheaply child chocolate church city clay clean clear clearly " +
		"close closely cloth cloud coal coffee coin cold colour comfort commonly computer " +
		"copper corn cost cotton country court cow cream crime crisis crop cross crowd " +
		"curiously custom dairy danger dark data day dead dearly debt deep deeply diamond " +
		"dirt dirty disease dog door double doubly dream dry duck dust duty eagle early earth " +
		"east easily easy egg empty energy equally ever evil export eye face fact fair fairly " +
		"faith false family famine far farm fashion fast fat fear feather feel fever field " +
		"fight film fine finely fire firm firmly first fish flat flesh flower fly food fool " +
		"forest foreign free french fresh freshly fruit fuel full fully fun fund fur future " +
		"game garden gas gaily gently german ghost girl glass god gold golden good grand " +
		"grass great greatly green grey ground growth gun habit hair half hand happily happy " +
		"hard hate health heart heat heaven heavily heavy hell high highly history holy home " +
		"honey hope horse hot house human hungry ice ill image income industry ink iron jaw " +
		"jet jewel joke keen kind king knee knife labour lady lake lamp land large largely " +
		"last late lately latin law lead leaf lean leather left less letter life light " +
		"lightly lime line lion little long loose loosely loud love low lower luxury machine " +
		"mad man market meat mechanically media metal middle mild mildly milk mind money moon " +
		"moss most mother motor mouse mouth much mud muscle music nail naked narrow narrowly " +
		"near nearly neat neatly nerve new newly news night noble noise north nose nut oak " +
		"ocean odd oddly oil old once open openly oven owner pain palace pale panic paper " +
		"partly party pattern peace pearl peer people perfectly picture pig pin pine plain " +
		"plant plastic pleasure poison police poor poorly post power powder prayer price " +
		"prize privately profit property proud public publicly pure purple purpose queen " +
		"quick quickly quiet quietly rabbit race rain rare rarely raw ready real record red " +
		"rent revenue rich richly right river road rock roof room rose rough roughly round " +
		"royal rubber rush russian salt sand sea seat sense separately sharp sharply sheep " +
		"shell shirt shop short shot sick side silk silver simple simply single skin sky " +
		"slave sleep slow slowly slum small smart smoke smooth smoothly snake snow soap " +
		"social soft softly soil solar soldier sorely sorrow soul soup south space spanish " +
		"speech spirit spring steam steel still stone storm straight strange strangely street " +
		"strong strongly sugar summer sun sure surface sweet sweetly swift swiftly sword " +
		"table tail tall tape tar tax tea tear teeth thick thickly thin thinly thought " +
		"thunder tight tightly timber time timely tin tired tobacco tongue tooth top torch " +
		"town trade trail tree trouble true truth truly turf ultra vitamin virus voice vote " +
		"wage wall war warm water wax way weak wealthy weather weed weekend well west wheel " +
		"white wide widely wild wildly wind wine winter wire wise witch wolf woman wonder " +
		"wood wool word work world worm worn wrong year yellow young youth zero")

	// enParts are participles and adjectives.
	enParts = words("absorbing accepted acclaimed acquired acting addicted adjusted admired " +
		"affected aided altering appointed approved assisted attended baked baking bashing " +
		"beaten beating believed bent biting bitten blasted blazing bleached blowing blown " +
		"boggling boiled bombed bottomed bought bound braided breasted brewed bridled brimmed " +
		"browed built bursting burning burnt busting buttoned caked calculated capped " +
		"carpeted carrying carved catching caught ceilinged celebrated changing chasing " +
		"chewing choked chosen cleaned climbing clipped closed collared combed coming " +
		"compliant concealed concerned conditioned confessed connected constructed contained " +
		"cooked cooled cooling corrected counted cracked crafted creased crested cropped " +
		"crossed crowned crushing cured curdling curled cursed cushioned cutting damaged " +
		"dazzling deceived deep defeating defying delayed deluded denying destroying " +
		"destructing determined detached developed devouring digging dipped directed " +
		"disciplined discovered disguised disposed documented drained drawn dreaded drenched " +
		"drifting drinking driving dropping drunk dug dusted dwelling earned eaten eating " +
		"educating employed encrusted enforced engineered enriched entertaining entitled " +
		"envied equipped esteemed evident evolving executed exercised expanding exposed " +
		"fabled faded failing fallen famed fastened fattening favoured fearing feared feeding " +
		"feeling fenced fighting financed finished fired fishing fixed flanked flavored " +
		"fleeced floating floored flung flushed folded followed fortified forgotten founded " +
		"framed frozen fringed frilled fronted frosted fuelled fueled furnished gathering " +
		"generated gilded given giving glazed glorified gnarled governing graded grained " +
		"grinding gripping groomed guarded guided handled hardened hating healing heated " +
		"heating heeled held helmed hidden hitting holding honoured hooded horned hosted " +
		"housed hugging hunting hurt imagined imposed improved imported impregnated improving " +
		"inclined increasing indulgent infested inflicted influenced infused initiated " +
		"inspired insured interested invented involved ironed isolated joined jumping " +
		"justified killing killed kissed knotted knowing labelled landed laid lashed laughing " +
		"laundering leaning learned leaved leaking liked liking limbed limited linked listed " +
		"lying loathing locked looked loved managed mapped marked married mastered matched " +
		"matured measured meated melting milled minted mixed modelled mounted mourned muscled " +
		"named necked netted noted obsessed obtained occupied operated opposed opposing " +
		"ordered organised organized orbed packed packing padded painted panelled parted " +
		"passed patched paved pecked peeled perfected perceived petalled piled pinned " +
		"piercing placed planted plated played playing pleased pleasing plumed pocketed " +
		"poisoned possessed practised praised preoccupied prepared preserving pressed " +
		"pressing pretending prized processed promised propelled protected proven provoking " +
		"published pulled pulling pumping punched quoted racked raising raised raking reared " +
		"recognised recognized reddened reduced reducing refined reflecting remembered " +
		"removed renowned repeated replaced reported resistant respecting restrained " +
		"retarding reviewed rewarding rhymed ribbed righteous rimmed ringed ripened rising " +
		"roasted rolled roofed rotted rounded ruined ruled ruling sacrificing satisfied saved " +
		"saving scaled scarred scented screened sealed searching seasoned secured seeing seen " +
		"selected selling sensitive sent settled sewn shading shaking shaven shattering " +
		"shedding shielded shod shooting shopping shorn shortened shouldered shrinking " +
		"shunned shut sighing singing skied slated slaughtering slung smitten smoked smoking " +
		"soaked sold solving souled sounded spangled spaced spared sparing spattered spread " +
		"splitting spotted sprung stacked staffed standing starched starred started starting " +
		"starved stealing steeped stemmed stepped stitched stirring stored straining streaked " +
		"strewn striking striped strung studded stuffed structured stung sucking sufficient " +
		"supplied supported supporting surfaced sweeping swept swollen sworn tasting tasted " +
		"teaching tended tested testing textured thirsty threatening thriving tied tilled " +
		"timbered tinted toned topped tossed touched tracking traded trading trained trapped " +
		"travelled treated treading trimmed trodden trusted tuned turning twisted understood " +
		"unloading varied veiled vented visited void voiced voted wanted warmed warming " +
		"washed wasted watched watching watered watering waving weakened wearing wearied " +
		"weary weaving wedded weighted welcomed whipped willing winding wired wise witted " +
		"woollen woven wounded wrapped wrecked wrecking wrenching wrinkled written yielding " +
		"clear conscious crazy eager fresh hungry mad mindful sick sure thin tight true hard " +
		"cold soft white black green blue red grey dry high low thick wet torn rich mouthed " +
		"smelling vaunted ending breathing lipped bellied toed kneed fingered bearded " +
		"whiskered chinned nosed rated lined priced formed ended turned tailed used based " +
		"aged headed hearted minded armed boned bodied tongued throated lunged jawed maned " +
		"hoofed clawed beaked billed stalked rooted barked sided cornered pronged roomed " +
		"windowed doored walled storied bearing bred clad covered cut dried driven dyed " +
		"filled free friendly lit made making owned paid picked powered ready related ridden " +
		"run sponsored stained stricken wide worthy wrought awaited touted heralded discussed " +
		"debated maligned publicised advertised circulated distributed scattered separated " +
		"detailed designed preserved phrased worded timed aimed sustaining lasting flowering " +
		"fruiting winning losing scoring serving seeking avoiding inducing enhancing " +
		"affirming chilling numbing dwindling sapping wasting tingling rending stopping " +
		"pounding racing thumping throbbing")

	// enAttributes are nouns after an adjective, as in "low-key", "last-minute".
	enAttributes = words("world minute key door gear ditch chance stakes budget volume impact " +
		"yield altitude definition fidelity carbon maintenance interest energy rent wage " +
		"skill sugar salt pitch street growth demand priority value security visibility " +
		"intensity velocity capacity octane protein fibre fiber road track lane beam court " +
		"fence gauge stage house shot circuit handed sleeved waisted necked heeled collar " +
		"collars age price prices")
)
