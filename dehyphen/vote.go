package dehyphen

import "unicode/utf8"

// functionWords lists, for each language, small words that are frequent in it
// and rare in the others. They vote for the language of a document.
var functionWords = [langCount]string{
	ca: "amb els dels aquest aquesta però són seva també què perquè",
	cs: "že jsem jako byl podle který která pro však není jeho také",
	da: "og ikke af til jeg blev efter også være nogle hvor meget",
	de: "und der die das nicht ist den dem ein eine zu mit sich auf für von auch",
	el: "και του της την των είναι για με στο που τον στην",
	en: "the and of that was with his this from which have were for it is she he you not but could must they been when there him",
	es: "el los las una por con del que para su como más pero está",
	fi: "ja oli hän että mutta kun joka olen niin ovat myös",
	fr: "les des est une dans qui pour sur pas avec vous cette ont aux du elle nous au je ses était mais comme leur avait donc ils cela celle même très cet leurs votre notre tout tous toute rien quand alors puis encore chez il",
	hu: "és hogy nem egy volt az csak mint már még ezt",
	it: "di che il della per non sono gli è nel alla più anche dei",
	la: "est et quod cum sed ut enim sunt atque esse quae autem",
	nl: "het een van niet zijn dat voor met ook aan bij naar werd",
	no: "og ikke av til jeg ble etter også være noen hvor mye",
	pl: "się nie jest jak dla był przez jego ale tego są które",
	pt: "não uma os dos das pelo são mais seu também foi ao",
	ru: "и не что на он как это его она было был к",
	sv: "och att inte av jag är som för med till efter också vara",
	tr: "bir ve bu için ile olarak gibi daha çok kadar",
	uk: "і не що на він як це його вона було та є",
}

// voters maps each function word to the languages it speaks for.
var voters = func() map[string][]lang {
	m := make(map[string][]lang)
	for l, list := range functionWords {
		for w := range words(list) {
			m[w] = append(m[w], lang(l))
		}
	}
	return m
}()

// vote counts a folded word for the languages it speaks for.
func (w *Words) vote(f []byte) {
	for _, l := range voters[string(f)] {
		w.votes[l]++
	}
	w.total++
	if oldEnglish.has(f) {
		w.old++
	}
}

// oldEnglish lists words of English prose up to about 1920. The novels of that
// time have one of them in every sixty words; news of this century has one in
// five hundred, speeches in parliament one in two hundred.
var oldEnglish = words("upon shall whom oh dear sir madam lady ladies gentleman gentlemen mrs miss ought " +
	"indeed scarcely pray thither whilst nor replied cried exclaimed hath thou thee nay ere mamma papa " +
	"betwixt amongst till cannot behold esteem felicity civility")

// oldShare is one in how many words must be of oldEnglish for a text to be
// from that time.
const oldShare = 125

// isOld reports whether a document reads as old English.
func (w *Words) isOld() bool { return w != nil && w.old > 0 && w.old*oldShare >= w.total }

// minVotes is how many function words tell a language. Three in a row are
// more than chance: the lists share few words.
const minVotes = 3

// elect returns the language with the most votes, the first of them in case
// of a tie, or und.
func elect(votes *[langCount]int32, min int32) lang {
	best := und
	for l, n := range votes {
		if n >= min && n > votes[best] {
			best = lang(l)
		}
	}
	return best
}

// guessLang votes on the language of the document, or of the two lines.
func (s *seam) guessLang() lang {
	if s.words != nil {
		if l := elect(&s.words.votes, minVotes); l != und {
			return l
		}
	}
	var votes [langCount]int32
	if l := voteLine(&votes, s.head); l != und {
		return l
	}
	if l := voteLine(&votes, s.tail); l != und {
		return l
	}
	if l := elect(&votes, 1); l != und || s.words == nil {
		return l
	}
	return elect(&s.words.votes, 1)
}

// maxFunction is the length in bytes of the longest of functionWords.
const maxFunction = 10

// enough is how many votes of two lines settle the language before all of
// their words have been asked.
const enough = 2

// voteLine lets the words of a line vote. It returns the first language that
// has enough votes, and more than any other, or und.
func voteLine(votes *[langCount]int32, line string) lang {
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if !isWordRune(r) {
			i += n
			continue
		}
		n = wordEnd(line[i:])
		if n <= maxFunction {
			var buf [wordMax]byte
			reached := false
			for _, l := range voters[string(fold(buf[:0], line[i:i+n]))] {
				votes[l]++
				reached = reached || votes[l] >= enough
			}
			if reached {
				if l := elect(votes, enough); alone(votes, l) {
					return l
				}
			}
		}
		i += n
	}
	return und
}

// alone reports whether no other language has as many votes as l.
func alone(votes *[langCount]int32, l lang) bool {
	for other, n := range votes {
		if n >= votes[l] && lang(other) != l {
			return false
		}
	}
	return true
}

// isFunction reports whether a folded word is one of functionWords.
func isFunction(word []byte) bool { return voters[string(word)] != nil }
