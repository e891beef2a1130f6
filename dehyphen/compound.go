package dehyphen

import "bytes"

// This file decides, without any list of words, whether the hyphen between two
// runs of small letters belongs to the word. Each language has its own file of
// rules; here are those that hold in all of them.
//
// A rule may only say "keep" on two conditions: the two parts are of a kind
// that is written with a hyphen, and a broken word of the same shape is rare.
// "well-" and "known" pass; "well-" and "ing" do not, nor does "in-" and
// "side", though both parts are words.

// parts are the two words at a hyphen, folded, without elided articles and
// endings, and whether either has a hyphen of its own.
type parts struct {
	l, r           []byte // the last part of the left word, the first part of the right one
	head           []byte // the first part of the left word; l if it has no hyphen
	chainL, chainR bool
}

// parts takes the words at the mark apart.
func (s *seam) parts() parts {
	l, r := s.core()
	p := parts{l: l, r: r, head: l}
	if i := bytes.IndexByte(l, '-'); i >= 0 {
		p.chainL, p.head, p.l = true, l[:i], l[bytes.LastIndexByte(l, '-')+1:]
	}
	if i := bytes.IndexByte(r, '-'); i >= 0 {
		p.chainR, p.r = true, r[:i]
	}
	return p
}

// compound asks the rules of all languages, then those of one.
func (s *seam) compound() (Rule, bool) {
	p := s.parts()
	if len(p.l) == 0 || len(p.r) == 0 {
		return "", false
	}
	if rule := p.common(s.lang); rule != "" {
		return rule, true
	}
	var rule Rule
	switch s.lang {
	case ca:
		rule = p.catalan()
	case cs:
		rule = p.czech()
	case de:
		rule = p.german()
	case en:
		if rule = p.english(); rule == "" && string(p.l) == "to" && enDays.has(p.r) && s.words.isOld() {
			rule = "fixed"
		}
	case es:
		rule = p.spanish()
	case fi:
		rule = p.finnish()
	case fr:
		rule = p.french()
	case hu:
		rule = p.hungarian()
	case it:
		rule = p.italian()
	case nl:
		rule = p.dutch()
	case da, no, sv:
		rule = p.nordic()
	case pl:
		rule = p.polish()
	case pt:
		rule = p.portuguese()
	case ru:
		rule = p.russian()
	case uk:
		rule = p.ukrainian()
	}
	return rule, rule != ""
}

// links lists the small words inside phrases: "state-of-the-art",
// "rez-de-chaussée".
var links = [langCount]set{
	ca: words("de i a en"),
	de: words("und zu am im"),
	en: words("of the in to at and by for on a an or up out off with not so go me"),
	es: words("de y a del la"),
	fr: words("de du à la le les en au aux sur sous et ce t d"),
	it: words("da di a e in del la"),
	nl: words("en op in de te van aan"),
	pt: words("de do da dos das a à o e"),
}

// loanLinks are those of phrases that all languages borrow.
var loanLinks = words("à du le y et")

// loanPhrases begin phrases with "de": cul-de-sac, joie de vivre.
var loanPhrases = words("cul fleur crème coup tour nom aide joie eau esprit force pièce tête " +
	"mise prêt")

// bound lists prefixes: what follows one is not yet a whole part.
var bound = words("self anti non re un co pre post semi ultra auto bi de dis mis inter multi " +
	"neo over pro pseudo sub super trans under micro macro mini")

// loanHeads and loanTails make the English nouns from verbs that all languages
// borrow: make-up, check-in, know-how.
var (
	loanHeads = words("make start check pin stand play kick know show back pop set pick " +
		"follow take spin black knock drop lock burn close line sell shut lay turn work wake " +
		"warm roll cut log sit drive come round brush push pull add hands stop call plug")
	loanTails = words("up off how by out in on down away back ups offs ins outs")
)

// doubled lists the words that are doubled with a hyphen. Most doubled
// syllables are no words, and closed: murmur, couscous, chercher.
var doubled = words("so bye win ha tut tam bla hush pooh hear there now knock dare night chop " +
	"ping out mal")

// common holds the rules of all languages.
func (p parts) common(l lang) Rule {
	switch {
	case p.chainL && (links[l].has(p.l) || loanLinks.has(p.l)) && !bound.has(p.head),
		p.chainL && string(p.l) == "de" && loanPhrases.has(p.head):
		return "phrase" // state-of-/the
	case p.chainR && links[l].has(p.r) && len(p.l) > 1:
		return "phrase" // mother-/in-law
	case l != en && loanTails.has(p.r) && loanHeads.has(p.l):
		return "fixed" // make-/up in any language
	case len(p.l) == 1 && !isVowel(p.l[0]):
		return "letter" // x-/ray, t-/shirt: no syllable is one consonant
	case !p.chainR && bytes.Equal(p.l, p.r) && doubled.has(p.l):
		return "pair" // bye-/bye
	case peoples.has(p.l) && (nations.hasPrefix(p.r, 3) || demonym(p.r, l)):
		return "peoples" // franco-/allemand
	}
	return ""
}

// peoples lists the short names of peoples that only stand in pairs.
var peoples = words("anglo franco italo hispano russo ruso sino austro germano greco gréco " +
	"turco luso serbo indo afro israelo galo gallo américano belgo soviéto israélo nippo " +
	"néerlando judeo judéo giudeo catalano ibero arabo árabe")

// nations lists how the names of peoples begin that follow such a name; the
// rest are closed words: anglophone, sinologue, francophile, sinónimo.
var nations = words("alem allem aleman amer amér améric anglai angle argel argent arab árab " +
	"asiat europ afr austr belg brasil bresil brésil britan britân canad kanad catal chin " +
	"chil colom core coré croat kroat cuban dan egip egíp égyp espa españ espagn etiop éthiop " +
	"finland finno franç franc fren gal german germ grec grie greek helv hispan hongr húngar " +
	"hungar hind ingl irak iran irland irish islam islân isra israel ital jap jud juif juda " +
	"latin lat libye libi lusit magyar maroc marroq mexic méxic mongol norman norueg norv " +
	"orient palest pers polac polon portug prus prúss roman romain romaine roum rumen rum " +
	"russ rus ruso sax saj saxon sajón sasson scot serb sir siri slav eslav slov span spagn " +
	"suis suiz suec suéd suíç svizz syr tchec tchéc tcheco cec checo tedesc tibet tunis turc " +
	"turq turk ukrain ucran ungar ung venet vénét viet norteamer american chino chinês soviet " +
	"sovié ottom otom")

// demonyms lists how adjectives of peoples end.
var demonyms = [langCount]set{
	de: words("isch ische ischen ischer isches ischem"),
	es: words("és esa eses ense enses eño eña"),
	fr: words("ais aise aises ois oise ien ienne iens ain aine ains"),
	it: words("ese esi iano iana iani iane"),
	nl: words("isch ische se"),
	pt: words("ês esa eses ense enses"),
}

// demonym reports whether r ends as the adjective of a people.
func demonym(r []byte, l lang) bool {
	return demonyms[l].hasSuffix(r, 3)
}

// electronic reports whether r follows the "e-" of electronic mail and its
// like, in the languages that break words after one vowel.
func electronic(r []byte) bool { return electronics.hasPrefix(r, 3) }

var electronics = words("mail post book bok boek bike commerce comerc comérc reader learning " +
	"health sport handel ticket")

// isVowel reports whether the folded letter c is a vowel, or the first byte of
// a letter outside ASCII, of which nothing is assumed.
func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return c >= 0x80 || '0' <= c && c <= '9'
}

func ends(b []byte, tail string) bool {
	return len(b) >= len(tail) && string(b[len(b)-len(tail):]) == tail
}

func begins(b []byte, head string) bool {
	return len(b) >= len(head) && string(b[:len(head)]) == head
}
