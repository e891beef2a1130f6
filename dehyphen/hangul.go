package dehyphen

import "unicode"

// Korean sets spaces between words, but many of its pages break lines between
// any two syllables, without a mark. Whether a page does can be seen from how
// its lines begin: a line that begins with a bare particle begins inside a
// word.

// koParticles never stand at the start of a word of their own.
var koParticles = words("는 을 를 에 의 과 와 로 에서 에게 으로 까지 부터 에는 에도 에서는 으로는 에게는 이라고 이라는 라고 라는 습니다 " +
	"입니다 였다 이었다 이며 으며 지만 에게서 으로서 로서 로써 으로써 께서 한테 보다 처럼 마다 조차")

// koBound are the endings that, on a page that breaks anywhere, begin a line only
// inside a word; elsewhere some of them are words.
var koBound = words("다 며 까 가 고 면 서 서는 지 요 들 들이 들은 들을 들의 됐다 였다 겠다고 다고 다며 려고 려면")

// koEndings are the syllables that most Korean words end with: particles and
// the endings of verbs and adjectives.
var koEndings = words("은 는 이 가 을 를 에 의 로 와 과 도 만 서 며 고 다 한 된 할 될 해 게 지 면 던 인 적 들 요 까 라 나 니 여 " +
	"려 록 때 중 후 등 년 월 일 명 개 원 야 아 어 히 번 씨")

// koAlone are the words of one syllable that stand before others.
var koAlone = words("한 것 더 또 및 두 세 네 몇 첫 새 옛 큰 안 못 잘 왜 할 될 볼 김 박 최")

// A hangulStyle counts how the lines of a document begin.
type hangulStyle struct {
	lines, inside int
}

// see counts a line by its first word.
func (h *hangulStyle) see(word string) {
	if !isHangul(first(word)) {
		return
	}
	h.lines++
	if _, ok := koParticles[word]; ok {
		h.inside++
	}
}

// breaksWords reports whether lines begin inside words. Where lines break
// between any two syllables about one line in ten begins with a bare particle;
// where they break at spaces none does, and a misread one is rarer than one in
// forty.
func (h *hangulStyle) breaksWords() bool { return h.inside*40 > h.lines }

// hangul decides a line end beside Hangul.
func (s *seam) hangul(h, t rune) Decision {
	switch {
	case fullWidth(h), fullWidth(t):
		return s.glue("unspaced", Likely) // full-width marks hold their own space
	case !isHangul(h) || !isHangul(t):
		return s.space("hangul", Likely)
	}
	s.left = s.head[wordStart(s.head):]
	s.right = s.tail[:wordEnd(s.tail)]
	s.foldWords()
	if s.words == nil || !s.words.hangul.breaksWords() {
		return s.space("hangul", Likely)
	}
	return s.syllables()
}

// koFuture reports whether a syllable ends in the consonant of the verb form
// before nouns: "늘릴", "들어갈". In Unicode a syllable's number tells its
// final consonant: 28 to each vowel, of which ㄹ is the ninth.
func koFuture(r rune) bool {
	const finals, rieul = 28, 8
	return isHangul(r) && r >= 0xAC00 && (r-0xAC00)%finals == rieul
}

// syllables decides between two syllables on a page that breaks anywhere.
func (s *seam) syllables() Decision {
	var buf [2 * wordMax]byte
	whole := s.words.count(append(append(buf[:0], s.l()...), s.r()...))
	parts := min(s.words.seen(inside, s.l()), s.words.seen(inside, s.r()))
	ending := s.l()[max(0, len(s.l())-3):] // a syllable has three bytes
	switch {
	case whole > parts:
		return s.glue("document", Likely)
	case parts > 0:
		return s.space("document", Likely)
	case koParticles.has(s.r()) || koBound.has(s.r()):
		return s.glue("particle", Likely)
	case len(s.l()) == 3 && koAlone.has(s.l()):
		return s.space("ending", Guess)
	case len(s.l()) > 3 && (koEndings.has(ending) || koFuture(last(s.left))):
		return s.space("ending", Guess)
	}
	return s.glue("syllables", Guess)
}

// fullWidth reports whether r is a CJK mark, which holds its own space.
func fullWidth(r rune) bool { return isCJK(r) && !isHangul(r) && !unicode.Is(unicode.Han, r) }
