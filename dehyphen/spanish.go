package dehyphen

import "unicode/utf8"

// Spanish closes most compounds and says by its accents where one word ends.

// spanish holds the rules of Spanish.
func (p parts) spanish() Rule {
	switch {
	case p.twoStresses():
		return "stress" // teórico-/práctico
	case string(p.l) == "ex" && esRoles.has(p.r):
		return "prefix"
	case esDirections.has(p.l) && (esDirections.has(p.r) || nations.hasPrefix(p.r, 3)):
		return "pair"
	case esHeads.has(p.r) && len(p.l) > 3 && !esHeadsClosed.has(p.l):
		return "fixed" // coche-/bomba
	case romanceFirst.has(p.l) && len(p.r) > 5 && adjectival(p.r):
		return "pair" // político-/militar without its accent
	case esFixed.hasPair(p), latinFixed.hasPair(p), loanFixed.hasPair(p):
		return "fixed"
	case string(p.l) == "e" && electronic(p.r):
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
		if c >= 0xC0 {
			continue // the first byte of a letter: the second one tells
		}
		vowel := isVowel(c) && c != 0xB1 && c != 0xA7 // ñ, ç
		if vowel && !inside {
			n++
		}
		inside = vowel
	}
	return n
}

// adjectival reports whether r ends as an adjective that may follow "político-".
func adjectival(r []byte) bool { return romanceAdjectives.hasSuffix(r, 1) }

var romanceAdjectives = words("político- ico ica icos icas ici iche ivo iva ivos ivas ivi ive " +
	"al ales ale ali ar ares are ari aria ario arie ista isti iste ístico oso osa osi eco ese " +
	"esi és esa ana ano ani ane ense")

// esPronouns are two pronouns in a row, which move the accent of a verb back.
// esRoles are the offices after "ex-". esHeads are second nouns that say what
// the first one is for or like; esHeadsClosed are the first parts with which
// they make a closed word instead (autoclave).
var (
	esPronouns = words("selo sela selos selas melo mela melos melas telo tela telos telas " +
		"noslo nosla noslos noslas monos monosla senos seme sete sele seles")
	esRoles = words("presidente presidenta ministro ministra rey reina alcalde alcaldesa jefe " +
		"marido mujer esposa esposo novio novia director directora diputado diputada " +
		"gobernador senador campeón combatiente combatientes combatente jugador entrenador " +
		"secretario secretaria militar alumno alumnos presidiario convicto")
	esDirections = words("norte sud")
	// Second parts of a compound of two nouns.
	esHeads = words("bomba bombas clave claves ley leyes modelo modelos límite límites piloto " +
		"pilotos relámpago anuncio fantasma orquesta dormitorio restaurante cisterna patrulla " +
		"nodriza escuela insignia hospital lobo tanque guía")
	esHeadsClosed = words("auto encla valle contra")
	esFixed       = words("norte-sur este-oeste toma-y tira-y padre-hijo madre-hija " +
		"madre-hijo calidad-precio coste-beneficio ida-vuelta tic-tac decreto-ley " +
		"decretos-leyes castellano-leonés político-económico vasco-navarro astur-leonés " +
		"maníaco-depresivo físico-química tupí-guaraní amor-odio lectura-escritura " +
		"espacio-tiempo")

	// romanceFirst are the first halves of pairs of adjectives, in Spanish
	// without their accents and in Italian.
	romanceFirst = words("politico tecnico teorico historico medico fisico quimico economico " +
		"juridico artistico cientifico didactico practico critico grafico clinico logico " +
		"storico chimico giuridico scientifico amministrativo organizzativo musicale " +
		"letterario socio filosofico religioso militare sanitario")

	latinFixed = words("via-crucis ex-libris ex-voto vade-retro")
	// Borrowed whole from English.
	loanFixed = words("week-end week-ends check-up check-in check-out start-up start-ups " +
		"pop-up stand-by make-up know-how self-service best-seller best-sellers hip-hop " +
		"rock-and show-room play-off play-offs pull-over knock-out log-in lock-down lock-out " +
		"take-away walkie-talkie ping-pong baby-sitter on-line off-line on-off off-shore " +
		"cd-rom hi-fi wi-fi sci-fi blue-jeans drive-in freelance-job black-out back-up set-up " +
		"follow-up free-lance")
)
