package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What newspapers write before a name, at the head of a report, under a
// picture and where a story jumps to another page is a matter of house style,
// but each language has few ways of saying it. The lists below are those ways;
// they are lower case and compared so.

// bylineWords open a byline: "By Ann Lee", "Von Karl Maier", "□本报记者 …".
var bylineWords = []string{
	"by ", "von ", "par ", "por ", "di ", "da ", "door ", "van onze ", "af ", "av ", "autor:", "autor: ", "autorka:",
	"tekst:", "text:", "texte:", "testo di ", "texto:", "opracował ", "oprac. ", "автор:", "автор ", "текст:",
	"корреспондент ", "του ", "της ", "γράφει ", "γράφουν ", "بقلم ", "بقلم:", "كتب ", "كتب:", "كتبت ", "كتبت:", "כתב ", "מאת ", "מאת: ",
}

// bylineHan open a byline in Chinese and Japanese, after any bullet.
var bylineHan = []string{
	"本社記者", "通信員・", "本报记者", "本報記者", "本报通讯员", "本报特约记者", "特约记者", "新华社记者", "本刊记者", "记者", "記者", "通讯员", "通訊員",
	"实习生", "实习记者", "见习记者", "本报评论员", "本報評論員", "文/", "文／", "文・", "作者", "撰文",
}

// bylineTails close a byline: "홍길동 기자", "山田太郎記者".
var bylineTails = []string{"기자", "특파원", "記者", "通信員", "記者団", "칼럼니스트"}

// creditWords are found where a picture's maker is named.
var creditWords = []string{
	"photo:", "photo by", "photograph by", "photos:", "photo ", "photograph:", "picture:", "credit:", "foto:", "foto ", "fotos:", "bild:",
	"photo :", "crédit", "fot.", "fot:", "zdjęcie:", "фото:", "фото ", "사진=", "사진:", "사진 ", "撮影", "写真=", "写真：", "写真・",
	"摄影", "攝影", "供图", "供圖", "图片来源", "圖片來源", "تصوير", "صورة:", "צילום", "צילום:", "φωτ", "φωτογραφία",
	"foto: ", "immagine:", "getty images", "/ap", "afp",
}

// creditTails close a caption in Chinese: "高志鹏 摄".
var creditTails = []string{"摄", "攝", "供图", "供圖", "摄影报道", "图", "撮影"}

// jumpWords stand where a story goes on elsewhere or comes from there, always
// with a page number.
var jumpWords = []string{
	"continued on page", "continued from page", "continued on", "continued from", "see page", "turn to page", "cont'd on", "cont. on",
	"suite page", "suite en page", "suite à la page", "lire la suite", "suite de la page", "fortsetzung auf seite", "fortsetzung seite",
	"fortsetzung von seite", "weiter auf seite", "continúa en la página", "continúa en página", "continúa en", "sigue en la página",
	"pasa a la página", "viene de la página", "continua a pagina", "segue a pagina", "segue a pag", "continua a pag", "segue da pagina",
	"continua na página", "continua na pág", "continua na pagina", "vem da página", "vervolg op pagina", "lees verder op pagina",
	"verder op pagina", "vervolg van pagina", "dokończenie na str", "ciąg dalszy na str", "dalszy ciąg na str", "ciąg dalszy ze str",
	"dokończenie ze str", "c.d. na str", "продолжение на стр", "окончание на стр", "начало на стр", "продолжение на странице",
	"συνέχεια στη σελίδα", "συνέχεια στη σελ", "συνέχεια από τη σελίδα", "συνέχεια στην", "המשך בעמוד", "המשך בעמ", "המשך מעמוד",
	"البقية ص", "البقية على الصفحة", "البقية في الصفحة", "تتمة ص", "تتمة على الصفحة", "تتمة في الصفحة", "التتمة ص", "يتبع ص", "تابع ص",
	"下转第", "下轉第", "上接第", "转第", "轉第", "에 계속", "면에 계속", "쪽에 계속", "면에서 계속", "면으로 이어", "面に続く", "面へ続く", "面につづく", "ページに続く", "面から続く",
}

// datelineHan are found within the first words of a Chinese report.
var datelineHan = []string{"日讯", "日電", "日电", "日訊", "社讯", "社电"}

const bullets = "□■◆◇●○▲△★☆▪•·▌"

// trimBullets returns s without bullets and white space at its start.
func trimBullets(s string) string {
	return strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(bullets, r)
	})
}

// Bylines hold one to a few names: this many words, or ideographs, at most.
const (
	bylineWordsMost = 9
	bylineHanMost   = 40
)

// bylineOnly reports whether s is nothing but a byline.
func bylineOnly(s string) bool {
	t := strings.TrimSpace(s)
	if t == "" || endsSentence(t) && !strings.HasSuffix(t, ".") || len(t) > 160 {
		return false
	}
	if rest, ok := bylineRest(t); ok {
		if wideShare(t) > 0.5 {
			return utf8.RuneCountInString(t) <= bylineHanMost && !strings.ContainsAny(rest, "，。、；")
		}
		return namesOnly(rest)
	}
	for _, w := range bylineTails {
		if strings.HasSuffix(t, w) && utf8.RuneCountInString(t) <= 24 && !strings.ContainsAny(t, ".。,，") {
			return true
		}
	}
	return false
}

// bylineStart reports whether s begins as a byline does and holds little more.
func bylineStart(s string) bool {
	t := strings.TrimSpace(s)
	if r := firstRune(t); strings.ContainsRune(bullets, r) {
		if _, ok := bylineRest(t); ok {
			return true
		}
	}
	return bylineOnly(s)
}

// bylineRest returns what follows the words that open a byline.
func bylineRest(t string) (string, bool) {
	u := trimBullets(t)
	for _, w := range bylineHan {
		if rest, ok := strings.CutPrefix(u, w); ok {
			// "记者从…了解到" is a sentence; a byline has a space or a name
			// and nothing more.
			sp := firstRune(rest)
			closed := strings.ContainsRune("/／・", lastRune(w)) // the word has its mark with it
			named := unicode.IsSpace(sp) || strings.ContainsRune("：・/", sp)
			return rest, closed || named || u != t && utf8.RuneCountInString(rest) <= 12
		}
	}
	for _, w := range bylineWords {
		if rest, ok := cutPrefixFold(u, w); ok {
			return rest, true
		}
	}
	return "", false
}

// cutPrefixFold is strings.CutPrefix for a lower-case prefix, any case in s.
func cutPrefixFold(s, prefix string) (string, bool) {
	at := 0
	for _, want := range prefix {
		if at >= len(s) {
			return "", false
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if unicode.ToLower(r) != want {
			return "", false
		}
		at += n
	}
	return s[at:], true
}

// namesOnly reports whether s reads as names: each word begins with a capital
// or has no case, but for particles, and there are few.
func namesOnly(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > bylineWordsMost {
		return false
	}
	names, ours := 0, false
	for _, f := range fields {
		if ours { // "notre correspondante", "unserer Redakteurin"
			ours = false
			continue
		}
		ours = strings.Contains(possessives, " "+strings.ToLower(f)+" ")
		r := firstRune(strings.TrimLeft(f, "(«“\""))
		switch {
		case unicode.IsUpper(r) || unicode.Is(unicode.Lo, r):
			names++
		case particle(strings.Trim(f, ",.")):
		default:
			return false
		}
	}
	return names > 0
}

// possessives stand before what a reporter is to the paper.
const possessives = " our unser unsere unserem unserer notre nuestro nuestra nostro nostra nosso nossa onze naszego наш нашего нашей "

// particle reports whether w stands between names.
func particle(w string) bool {
	switch w {
	case "and", "und", "et", "y", "e", "i", "en", "og", "och", "и", "και", "&", "de", "da", "del", "della", "di", "du", "des", "van",
		"our", "unser", "unsere", "unserem", "unserer", "notre", "nuestro", "nuestra", "nostro", "nostra", "nosso", "nossa", "onze", "naszego", "нашего",
		"von", "der", "den", "zu", "la", "le", "el", "al", "bin", "ben", "dos", "das", "do", "af", "av", "in", "aus", "à", "ter", "ten", "of", "the", "for":
		return true
	}
	return false
}

// datelineMost is how many runes a dateline may have before its dash.
const datelineMost = 56

// datelineStart reports whether s begins with a dateline: "DUBLIN, Dec. 16 —",
// "GENÈVE, le 4 décembre. —", "本报12月14日讯 （记者 …）", "القاهرة - ".
func datelineStart(s string) bool { return datelineEnd(s) > 0 }

// datelineEnd returns the number of bytes of the dateline that s begins with.
func datelineEnd(s string) int {
	if wide(firstRune(s)) {
		return datelineEndHan(s)
	}
	if n := placeDate(s); n > 0 {
		return n
	}
	dash, n := strings.IndexAny(s, "—–"), 3
	if i := strings.Index(s, " - "); i >= 0 && (dash < 0 || i < dash) {
		dash, n = i, 3
	}
	if dash <= 0 || utf8.RuneCountInString(s[:dash]) > datelineMost {
		return 0
	}
	head := strings.TrimSpace(s[:dash])
	first := firstRune(head)
	if unicode.Is(unicode.Arabic, first) || unicode.Is(unicode.Hebrew, first) {
		if len(strings.Fields(head)) <= 3 && !strings.ContainsAny(head, ".،") {
			return dash + n
		}
		return 0
	}
	if !unicode.IsUpper(first) || !placeAndDate(head) {
		return 0
	}
	return dash + n
}

// months begin the names of the months in the languages of Europe, in lower
// case, as far as it takes to tell them.
const months = " jan janu feb febr mär mar march mart apr abr avr mai may maj mei maio maggi giu jun jui juin juil jul lug jul aug août ago " +
	"sep sept set oct okt ott out nov novem dec dez déc dic dici ene enero fév gen genn gennaio янв фев мар апр мая июн июл авг сен окт ноя дек " +
	"sty lut kwi maj cze lip sie wrz paź lis gru ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ "

// monthName reports whether w is the name of a month.
func monthName(w string) bool {
	w = strings.ToLower(strings.Trim(w, ".,"))
	for n := 3; n <= 5; n++ {
		if p := firstRunes(w, n); p != "" && strings.Contains(months, " "+p+" ") {
			return true
		}
	}
	return false
}

// placeDate returns the number of bytes of the place and date that s begins
// with, as in "Berlin, 3. Dezember. Doch …" and "Genève, le 4 décembre. — Et …".
func placeDate(s string) int {
	comma := strings.IndexByte(s, ',')
	if comma < 0 || comma > 40 || !unicode.IsUpper(firstRune(s)) || len(strings.Fields(s[:comma])) > 3 {
		return 0
	}
	at, day, month := comma+1, false, false
	for range 6 {
		rest := strings.TrimLeftFunc(s[at:], unicode.IsSpace)
		at = len(s) - len(rest)
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		w := rest[:end]
		at += end
		switch {
		case w == "":
			return 0
		case strings.Trim(w, "0123456789.ºª°er") == "" && unicode.IsDigit(firstRune(w)):
			day = true
		case monthName(w):
			month = true
		case !month && !unicode.IsLower(firstRune(w)):
			return 0
		}
		if day && month && strings.HasSuffix(w, ".") && len(w) > 4 || day && month && (w == "—" || w == "–") {
			return at
		}
	}
	return 0
}

// placeAndDate reports whether s is a place, and a date or an agency with it.
func placeAndDate(s string) bool {
	digits, agency, lower, upper := false, false, 0, 0
	for i, f := range strings.Fields(s) {
		w := strings.Trim(f, ".,;()[]")
		switch {
		case w == "":
		case strings.ContainsAny(w, "0123456789"):
			digits = true
		case unicode.IsLower(firstRune(w)):
			lower++
		case strings.HasPrefix(f, "("):
			agency = true
		case i == 0 && utf8.RuneCountInString(w) >= 3 && w == strings.ToUpper(w):
			upper++
		}
	}
	return (digits && strings.ContainsAny(s, ",.(") || agency || upper > 0 && lower == 0) && lower <= 3
}

// datelineEndHan is datelineEnd for Chinese and Japanese.
func datelineEndHan(s string) int {
	n := 0
	for i := range s {
		if n++; n > 24 {
			s = s[:i]
			break
		}
	}
	if strings.HasPrefix(s, "本报") || strings.HasPrefix(s, "本報") || strings.Contains(s, "社") {
		for _, w := range datelineHan {
			if i := strings.Index(s, w); i >= 0 && strings.ContainsAny(s[:i], "0123456789０１２３４５６７８９") {
				return i + len(w)
			}
		}
		for _, w := range []string{"讯", "訊", "电", "電"} {
			if i := strings.Index(s, w); i > 0 && i < 30 && strings.ContainsAny(s[i:min(len(s), i+12)], " （(") {
				return i + len(w)
			}
		}
	}
	if strings.HasPrefix(s, "【") {
		return strings.Index(s, "】") + 1
	}
	return 0
}

// creditIn reports whether s, a caption, names who made the picture.
func creditIn(s string) bool {
	t := strings.TrimRight(strings.TrimSpace(s), ".)）。")
	for _, w := range creditTails {
		if head, ok := strings.CutSuffix(t, w); ok {
			return unicode.IsSpace(lastRune(head)) || strings.HasSuffix(head, "/")
		}
	}
	l := strings.ToLower(t)
	for _, w := range creditWords {
		if i := strings.Index(l, w); i >= 0 && (i == 0 || i > len(l)/2 || strings.ContainsRune("(（ ", lastRune(l[:i]))) && creditBound(l, i, w) {
			return true
		}
	}
	return false
}

// creditOnlyMost is how many runes a credit by itself has: a name or two.
const creditOnlyMost = 16

// creditOnly reports whether s, in East Asian writing, is nothing but a credit:
// it is set off from the caption by a space.
func creditOnly(s string) bool {
	return wide(firstRune(s)) && utf8.RuneCountInString(s) <= creditOnlyMost && !strings.ContainsAny(s, "，。") && creditIn(s)
}

// creditBound reports whether w at l[i:] stands as a word of its own and late
// enough, or first, to be a credit and not part of a sentence.
func creditBound(l string, i int, w string) bool {
	if i == 0 {
		return len(l) < 80
	}
	prev := lastRune(l[:i])
	if unicode.IsLetter(prev) && !wide(prev) && w[0] != '/' {
		return false
	}
	return len(l)-i < 60 && (strings.HasSuffix(strings.TrimRight(l[:i], " ("), ".") || strings.ContainsAny(w, ":=摄攝供影/") || prev == '(')
}

// jumpMost is how many runes a jump line may have.
const jumpMost = 48

// jumpLine reports whether s says that a story goes on on another page, or
// comes from one.
func jumpLine(s string) bool {
	t := strings.ToLower(strings.Trim(strings.TrimSpace(s), "()（）[]►▶→»>"))
	if utf8.RuneCountInString(t) > jumpMost || !strings.ContainsFunc(t, unicode.IsDigit) {
		return false
	}
	for _, w := range jumpWords {
		if i := strings.Index(t, w); i >= 0 && utf8.RuneCountInString(t[:i]) <= 16 {
			return true
		}
	}
	return false
}

// folio reports whether s is a page number: figures, roman figures or a few of
// them with the word for page.
func folio(s string) bool {
	t := strings.ToLower(strings.Trim(strings.TrimSpace(s), "-–—·•[]()|. "))
	for _, w := range []string{"page ", "seite ", "página ", "pagina ", "strona ", "str. ", "s. ", "p. ", "стр. ", "σελίδα ", "עמוד ", "صفحة ", "第", "版", "页", "頁", "면", "面"} {
		t = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(t, w), w))
	}
	if t == "" || utf8.RuneCountInString(t) > 4 {
		return false
	}
	for _, r := range t {
		if !unicode.IsDigit(r) && !strings.ContainsRune("ivxlcⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", r) && !(len(t) <= 3 && r >= 'a' && r <= 'd') {
			return false
		}
	}
	return strings.ContainsFunc(t, unicode.IsDigit) || strings.Trim(t, "ivxlc") == "" && len(t) > 1
}
