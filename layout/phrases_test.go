package layout

import (
	"strings"
	"testing"
)

// phraseTests hold, for each kind of phrase, what is one and what only looks
// like one. The second are the more important: running text that is taken for
// a byline is torn out of its article.
var phraseTests = []struct {
	name string
	is   func(string) bool
	yes  []string
	no   []string
}{
	{"byline", bylineStart,
		[]string{
			"By Nora Whitcombe", "BY NORA WHITCOMBE", "By Nora Whitcombe and Piet Loman", "Von Karla Maier", "Par Hélène Vasseur",
			"Por Inés Vidal", "Di Carla Rossi", "Door Jan de Vries", "Автор: Анна Белова", "□本报记者 陈水生", "■特约记者 罗大可",
			"本报记者 陈水生 林一舟", "김하늘 기자", "كتب: نادر الصالحي", "מאת רות לוי",
		},
		[]string{
			"By the time the ferry sailed the bunting was wet.", "Von hier fährt die Fähre am Freitag wieder ab.", "Par ce temps, le bac reste au port.",
			"记者从清溪镇了解到，今年春茶早了九天。", "记者在现场看到", "The ferry sails again", "", "□", "By", "Por la noche sale el barco de las islas, dijo el capitán.",
		}},
	{"dateline", datelineStart,
		[]string{
			"TARNHAVEN, March 3 — The ferry", "DUBLIN (Reuters) - The ferry", "TARNHAFEN, 3. März (epa) – Die Fähre", "PORT-TARN, 3 mars. — Le bac",
			"本报3月4日讯 （记者 陈水生）青石河", "新华社北京3月4日电 今年", "【本报讯】今年", "القاهرة - قالت",
		},
		[]string{
			"The ferry — and this is new — sails", "He said — well, nothing.", "— Speech, he said.", "A 3 – 2 win", "今年春茶比去年早了九天开采。", "—",
			"", "Tarnhaven is wet.", "the town - on 3 March, 1958 - was wet",
		}},
	{"credit", creditIn,
		[]string{
			"The ferry at the quay. Photo: P. Loman", "Photo: P. Loman", "The quay. Foto: Karla Maier", "清溪镇茶园。 罗小春 摄", "茶园。 本报记者 罗小春/摄",
			"茶园。（罗小春 摄影）", "The quay (photo: Loman)", "부두의 배. 사진=김하늘",
		},
		[]string{
			"The photo shows the ferry at the quay on Friday, as it left.", "他们在茶园拍摄", "照片由他们拍摄", "A photograph hangs above his desk.", "", "摄",
		}},
	{"jump line", jumpLine,
		[]string{
			"Continued on page 2", "(Continued from page 1)", "Suite page 4", "Fortsetzung auf Seite 3", "Continúa en la página 5", "Segue a pagina 7",
			"下转第3版", "（上接第1版）", "Продолжение на стр. 5", "▶ See page 12", "3면에 계속",
		},
		[]string{
			"The story was continued on page 2 of the next issue, to the delight of all readers.", "Continued", "page 2", "下转", "", "12",
		}},
	{"folio", folio,
		[]string{"1", "— 12 —", "Page 3", "Seite 14", "第3版", "xiv", "A1", "[7]", "стр. 5", "4面"},
		[]string{"Page", "", "—", "3 March", "Chapter 3", "civil", "12345", "第三章"}},
	{"issue date", dateLine,
		[]string{"Monday, March 3, 1958", "Freitag, 7. März 1958", "2020年12月15日 星期二", "lundi 3 mars 1958", "Wtorek, 4 marca 1958"},
		[]string{"On Monday, March 3, the ferry sailed.", "Monday", "March 3, 1958", "", "星期二"}},
}

func TestPhrases(t *testing.T) {
	for _, tt := range phraseTests {
		for _, s := range tt.yes {
			if !tt.is(s) {
				t.Errorf("%q is a %s", s, tt.name)
			}
		}
		for _, s := range tt.no {
			if tt.is(s) {
				t.Errorf("%q is no %s", s, tt.name)
			}
		}
	}
}

// TestPhrasesLowerCase holds that the lists are as the comparison needs them:
// an entry with a capital is never found.
func TestPhrasesLowerCase(t *testing.T) {
	for _, list := range [][]string{bylineWords, creditWords, jumpWords, weekdays} {
		seen := map[string]bool{}
		for _, w := range list {
			if w != strings.ToLower(w) {
				t.Errorf("%q is not in lower case", w)
			}
			if seen[w] {
				t.Errorf("%q stands twice", w)
			}
			seen[w] = true
		}
	}
}

var doubledTests = []struct{ why, line, want string }{
	{"run by run", "FerrysailsFerrysails", "Ferrysails"},
	{"with a space between the runs", "Ferry sailsFerry sails againagain", "Ferry sails again"},
	{"ideographs, the stop for itself", "采茶采茶现场现场万亩茶园现场万亩茶园现场。。", "采茶现场万亩茶园现场。"},
	{"the same twice over", "FerryatseaFerryatseaFerryatseaFerryatsea", "Ferryatsea"},
	{"words that people repeat have a space between", "Duran Duran", "Duran Duran"},
	{"thanks", "谢谢谢谢", "谢谢谢谢"},
	{"too short to tell", "papa", "papa"},
	{"laughter is one letter again and again", "hahahahaha", "hahahahaha"},
	{"rules are no text", "========", "========"},
	{"a pair with more behind it", "FerrysailsFerrysails at nine", "FerrysailsFerrysails at nine"},
	{"figures", "12341234", "12341234"},
}

func TestDoubles(t *testing.T) {
	for _, tt := range doubledTests {
		l := &line{script: newScript(0, 0, tt.line)}
		l.mendDoubles()
		if l.text != tt.want || l.twice != (tt.want != tt.line) {
			t.Errorf("%s: %q gives %q, twice %v, want %q", tt.why, tt.line, l.text, l.twice, tt.want)
		}
		if err := checkRuns([]string{tt.line}, l.runs); err != nil {
			t.Errorf("%s: %v", tt.why, err)
		}
	}
}

// TestMendChars holds that every character of the blocks of stand-ins becomes
// a letter, and that nothing else changes.
func TestMendChars(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		in := string(r)
		l := &line{script: newScript(0, 0, in)}
		l.mendChars(false)
		standIn := r >= 0x2F00 && r <= 0x2FD5 || r >= 0xFB00 && r <= 0xFB06
		switch {
		case standIn && (l.text == in || l.text == ""):
			t.Errorf("%U stays", r)
		case r >= 0x20 && r < 0x7F && l.text != in, r >= 0x4E00 && r <= 0x9FFF && l.text != in, r >= 0xAC00 && r <= 0xD7A3 && l.text != in:
			t.Errorf("%U becomes %q", r, l.text)
		}
		if l.text != in && l.runs[0].Rule == "" {
			t.Errorf("%U becomes %q without a rule", r, l.text)
		}
		again := &line{script: newScript(0, 0, l.text)}
		if again.mendChars(false); again.text != l.text {
			t.Errorf("%U becomes %q, and that %q", r, l.text, again.text)
		}
	}
}

var endTests = []struct {
	why            string
	text           string
	sentence, stop bool
}{
	{"a full stop", "It rained.", true, true},
	{"quotes and brackets after it", "“It rained.”)", true, true},
	{"no mark", "It rained", false, false},
	{"a comma", "It rained,", false, false},
	{"a colon can end a paragraph, not a sentence", "He said:", false, true},
	{"an initial", "It was J.", false, false},
	{"a title", "It was Dr.", false, false},
	{"an ordinal", "Er kam am 11.", false, false},
	{"a year", "Er kam 1958.", true, true},
	{"ideographic", "下雨了。", true, true},
	{"ideographic in quotes", "“下雨了。”", true, true},
	{"Arabic", "نزل المطر؟", true, true},
	{"nothing", "", false, false},
	{"only quotes", "”", false, false},
}

func TestEnds(t *testing.T) {
	for _, tt := range endTests {
		if got := endsSentence(tt.text); got != tt.sentence {
			t.Errorf("%s: endsSentence(%q) is %v", tt.why, tt.text, got)
		}
		if got := endsStop(tt.text); got != tt.stop {
			t.Errorf("%s: endsStop(%q) is %v", tt.why, tt.text, got)
		}
	}
}

// TestNames holds that the names of roles and edits can be read back, and that
// others cannot.
func TestNames(t *testing.T) {
	for r := RoleUnknown; r <= RoleOther; r++ {
		var got Role
		b, err := r.MarshalText()
		if err != nil || got.UnmarshalText(b) != nil || got != r {
			t.Errorf("%v comes back as %v", r, got)
		}
	}
	for e := Same; e <= Moved; e++ {
		var got Edit
		b, err := e.MarshalText()
		if err != nil || got.UnmarshalText(b) != nil || got != e {
			t.Errorf("%v comes back as %v", e, got)
		}
	}
	var r Role
	var e Edit
	if r.UnmarshalText([]byte("poster")) == nil || e.UnmarshalText([]byte("lost")) == nil {
		t.Error("names that there are not are read")
	}
	if s := Role(99).String() + Edit(99).String(); s != "Role(99)Edit(99)" {
		t.Errorf("unknown values are written %q", s)
	}
	if s := (Pos{}).String() + (Pos{3, 4}).String(); s != "-3:4" {
		t.Errorf("places are written %q", s)
	}
}

func TestTitle(t *testing.T) {
	a := &Article{Blocks: []*Block{
		{Role: RoleKicker, Paragraphs: []Paragraph{{{Text: "Harbour"}}}},
		{Role: RoleHeadline, Paragraphs: []Paragraph{{{Text: "Ferry "}, {Text: "sails"}}, {{Text: "again"}}}},
	}}
	if got := a.Title(); got != "Ferry sails again" {
		t.Errorf("title %q", got)
	}
	if got := (&Article{Blocks: a.Blocks[:1]}).Title(); got != "" {
		t.Errorf("without a headline the title is %q", got)
	}
}

func TestFormatError(t *testing.T) {
	err := &FormatError{Format: "hocr", Pos: Pos{3, 4}, Err: ErrBounds}
	if err.Error() != "hocr: 3:4: malformed bounding box" || err.Unwrap() != ErrBounds {
		t.Errorf("error %q, cause %v", err, err.Unwrap())
	}
}
