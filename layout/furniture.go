package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Furniture is what is printed on every page and belongs to no article: the
// running head with the paper's name and the date, the folio, jump lines. On
// plain text it is found before the lines are joined, or the name of the paper
// would become part of the first headline.

// edgeLines is how many lines from the top or bottom of a page a running head
// can be: three lines of it, and what an extractor writes before it.
const edgeLines = 6

// headMost is how many runes a running head may have.
const headMost = 60

// weekdays are the names of the days of the week, in lower case: a line at a
// page's edge that has one of them with a number is the date of the issue.
var weekdays = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
	"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
	"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
	"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
	"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
	"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
	"poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela",
	"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
	"δευτέρα", "τρίτη", "τετάρτη", "πέμπτη", "παρασκευή", "σάββατο", "κυριακή",
	"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "mandag", "tirsdag", "lørdag", "søndag",
	"星期", "曜日", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일",
	"الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "الاحد", "الثالثاء",
	"יום ראשון", "יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "יום שבת", "יום א", "יום ב", "יום ג", "יום ד", "יום ה", "יום ו",
}

// dateLine reports whether s is the date of an issue.
func dateLine(s string) bool {
	t := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "ſ", "s")
	if utf8.RuneCountInString(t) > headMost || endsSentence(t) || !strings.ContainsFunc(t, unicode.IsDigit) {
		return false
	}
	for _, w := range weekdays {
		if strings.Contains(t, w) {
			return true
		}
	}
	return false
}

// dateWords is how many words there are in the date of an issue at most: the
// day of the week, that of the month, with an article, month and year.
const dateWords = 7

// onlyDate reports whether s is the date of an issue and nothing else.
func onlyDate(s string) bool {
	return dateLine(s) && words(s) <= dateWords && !strings.ContainsAny(s, "–—:：")
}

// markFurniture finds running heads, folios and jump lines among the lines and
// hints at what they are. Text that is not set in columns is no printed page:
// only what it repeats from page to page is taken for furniture.
func (s *analysis) markFurniture() {
	for i := 0; i < len(s.lines); {
		j := i
		for j < len(s.lines) && s.lines[j].page == s.lines[i].page {
			j++
		}
		if s.columnar {
			s.markEdge(s.lines[i:min(j, i+edgeLines)])
			s.markEdge(s.lines[max(i, j-edgeLines):j])
			markStray(s.lines[i:j])
		}
		i = j
	}
	s.markRepeated()
}

// markEdge marks the running head among the first or last lines of a page:
// date, name and folio stand together, so what is between two of them is
// furniture too.
func (s *analysis) markEdge(lines []*line) {
	first, last := -1, -1
	for i, l := range lines {
		if folio(l.text) && l.alone(lines, i) || dateLine(l.text) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return
	}
	// What stands in one block with the date or the folio belongs to it. A
	// source without empty lines has no blocks: the first headline follows.
	for !s.noBlanks && last+1 < len(lines) && lines[last+1].blank == 0 && last < edgeLines/2 && openHead(lines[last+1].text) {
		last++
	}
	for i := first; i <= last; i++ {
		if utf8.RuneCountInString(lines[i].text) > headMost || endsSentence(lines[i].text) {
			return
		}
	}
	for i := first; i <= last; i++ {
		lines[i].hint = RoleFurniture
	}
}

// openHead reports whether s can be part of a running head.
func openHead(s string) bool {
	return utf8.RuneCountInString(s) <= headMost && !endsStop(s) && !startsLower(s) && !bylineStart(s) && !datelineStart(s)
}

// alone reports whether the line is not part of running text: an empty line,
// the page's edge or another short line parts it from the others.
func (l *line) alone(lines []*line, i int) bool {
	if l.blank != 0 || i == 0 {
		return true
	}
	prev := lines[i-1]
	return prev.hint == RoleFurniture || dateLine(prev.text) || !endsSentence(prev.text) && utf8.RuneCountInString(prev.text) < headMost/2
}

// markStray marks folios and jump lines between other lines, and the name of
// the paper next to a folio, where the extractor put the running head among
// the articles.
func markStray(lines []*line) {
	for i, l := range lines {
		if jumpLine(l.text) {
			l.hint = RoleFurniture
		}
		if l.hint != RoleUnknown || l.blank == 0 || i+1 < len(lines) && lines[i+1].blank == 0 || !folio(l.text) && !onlyDate(l.text) {
			continue
		}
		l.hint = RoleFurniture
		if i > 0 && lines[i-1].blank != 0 && l.blank > 0 && shortHead(lines[i-1].text) && lines[i-1].hint == RoleUnknown {
			lines[i-1].hint = RoleFurniture
		}
	}
}

// shortHead reports whether s can be the name of a paper or of a section.
func shortHead(s string) bool {
	return utf8.RuneCountInString(s) <= headMost/2 && !endsStop(s) && !startsLower(s) && len(strings.Fields(s)) <= 5
}

// markRepeated marks lines at the edges of pages that stand there, but for
// their figures, on several pages.
func (s *analysis) markRepeated() {
	type place struct{ pages, last int }
	seen := map[string]place{}
	for pass := 0; pass < 2; pass++ {
		for i, l := range s.lines {
			if !s.atEdge(i) || utf8.RuneCountInString(l.text) > headMost {
				continue
			}
			key := foldFigures(l.text)
			p := seen[key]
			switch {
			case key == "":
			case pass == 1 && p.pages > 1:
				l.hint = RoleFurniture
			case pass == 0 && (p.pages == 0 || p.last != l.page):
				seen[key] = place{p.pages + 1, l.page}
			}
		}
	}
}

// repeatLines is how many lines from the edge of a page what is repeated from
// page to page can be furniture.
const repeatLines = 2

// atEdge reports whether line i is one of the first or last of its page.
func (s *analysis) atEdge(i int) bool {
	page := s.lines[i].page
	at := func(j int) bool { return j < 0 || j >= len(s.lines) || s.lines[j].page != page }
	return at(i-repeatLines) || at(i+repeatLines)
}

// foldFigures returns s in lower case without white space, each run of figures
// as one #.
func foldFigures(s string) string {
	var b strings.Builder
	digit := false
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			if !digit {
				b.WriteByte('#')
			}
			digit = true
			continue
		case unicode.IsSpace(r):
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		digit = false
	}
	return b.String()
}
