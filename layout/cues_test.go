package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// cueTests hold, for each sign that decisions rest on, what shows it and what
// does not.
var cueTests = []struct {
	name string
	is   func(string) bool
	yes  []string
	no   []string
}{
	{"marker of a line to be kept", marker,
		[]string{"- bread", "* bread", "> quoted", "| a | b |", "1. first", "(2) second", "iv) fourth", "• point", "From: Nora", "# title", "-- ", "-"},
		[]string{"bread", "-5 degrees", "1958 was wet", "1.5 million", "*emphasis* here", "", "   ", "He said: come", "by: Nora", "E.g. this"}},
	{"line of code", codeLike,
		[]string{"if x > 9 {", "}", "return a[i] + b[j];", "\tx = 1", "=====", "/usr/lib/go/bin/go"},
		[]string{"He came (late), saw, and left.", "", "The ferry is described in [3], on page 9 of it.", "It cost 5 % more.", "The lamps along the harbour way;", "那么（他说），好吧。"}},
	{"row of a table", cellGap,
		[]string{"Orrin         04:00     10:05", "a\tb", "Chapter one ......... 7", "1,2,3,4"},
		[]string{"Orrin 04:00", "two  spaces", "one, two, three, four", "", "   indented"}},
	{"item of a list", listItem,
		[]string{"• bread", "1. bread", "a) bread", "— bread", "3、茶"},
		[]string{"bread", "Mr. Loman came", "1958 was wet", ""}},
	{"broken-off sentence", midSentence,
		[]string{"the ferry,", "the light-", "以及、", "said (", "“"},
		[]string{"the ferry", "the ferry.", "", "he said:"}},
	{"section's banner", kickerLike,
		[]string{"学习贯彻全会精神·访谈", "Harbour | News"},
		[]string{"山口小学办起气象站", "", "It is so · he said · and so it is.", strings.Repeat("长", 41) + "·"}},
	{"time over a headline with figures", timePhrase,
		[]string{"截至2020年12月14日7时", "As of 3 March", "Stand: 3. März"},
		[]string{"截至目前", "As of now", "Since 1958", ""}},
	{"ending that no headline has", functionWord,
		[]string{"Ferry sails to the", "Die Fahrt in die", "La vuelta de la"},
		[]string{"Ferry sails", "the", ""}},
	{"line spread out by justification", spreadOut,
		[]string{"市 交 通 局 说 老 桥"},
		[]string{"市交通局 说", "a b c d e f", "弘扬工匠精神 成就出彩人生", ""}},
}

func TestCues(t *testing.T) {
	for _, tt := range cueTests {
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

// TestSameSetting holds what the widths of two lines say of their being one
// text in one type: the second begins with what did not fit on the first.
func TestSameSetting(t *testing.T) {
	for _, tt := range []struct {
		why     string
		a, b    string
		measure float64
		same    bool
	}{
		{"the next word did not fit", "Night ferry to the island sails", "again after nine silent winters", 22, true},
		{"the rest of the line", "Night ferry to the island sails", "again", 22, true},
		{"it would have fitted under the second line", "Night ferry sails", "A crew of nine has waited all winter for the first crossing", 30, false},
		{"it would have fitted into any column", "Ferry", "Sails at", 60, false},
	} {
		if v := sameSetting(tt.a, tt.b, tt.measure); v >= 0 != tt.same {
			t.Errorf("%s: %.2f", tt.why, v)
		}
	}
}

func TestCouplet(t *testing.T) {
	for _, tt := range []struct {
		why  string
		a, b string
		want bool
	}{
		{"of one length, with one ending", "赶早市走新桥", "看日出上新桥", true},
		{"with different endings", "青石河新桥通车", "老桥留给行人", false},
		{"of very different length", "新桥", "看日出的人们都上新桥", false},
		{"not in Latin letters, where all end alike", "Night ferry sails", "Day ferry sails", false},
	} {
		if got := couplet(tt.a, tt.b); got != tt.want {
			t.Errorf("%s: %q, %q: %v", tt.why, tt.a, tt.b, got)
		}
	}
}

func TestJunction(t *testing.T) {
	for _, tt := range []struct {
		why        string
		a, b, body string
		want       bool
	}{
		{"the body has both in one", "青石河上的新", "桥昨天通车", "昨天，青石河上的新桥昨天通车。", true},
		{"it has not", "青石河新桥", "茶馆不搬迁", "新桥通车，茶馆不搬迁。", false},
		{"words, with a mark after the second", "The night", "ferry, again", "It was the night ferry.", true},
		{"a short word proves nothing", "a", "b", "a b", false},
		{"nothing", "", "", "", false},
	} {
		if got := junction(tt.a, tt.b, tt.body); got != tt.want {
			t.Errorf("%s: %v", tt.why, got)
		}
	}
}

// linesOf returns lines one below the other, as plain text has them.
func linesOf(texts ...string) []*line {
	var lines []*line
	for i, s := range texts {
		lines = append(lines, &line{script: newScript(0, i, s), box: Rect{Y0: float64(i), X1: cells(s), Y1: float64(i + 1)}})
	}
	return lines
}

// TestStretches holds that columns of two measures, one after the other, are
// told apart where the measure changes, and that short lines change nothing.
func TestStretches(t *testing.T) {
	var texts []string
	for i := range 24 {
		n := 20
		if i >= 12 {
			n = 12
		}
		if i%6 == 5 {
			n /= 2 // the last line of a paragraph
		}
		texts = append(texts, strings.Repeat("字", n))
	}
	lines := linesOf(texts...)
	for _, l := range lines {
		l.setWidth(metricEms)
	}
	stretches(lines)
	for i, l := range lines {
		want := 20.0
		if i >= 12 {
			want = 12
		}
		// A short line at the border can belong to either.
		if i != 11 && math.Abs(l.measure-want) > 1 {
			t.Errorf("line %d has the measure %.1f, not %v", i, l.measure, want)
		}
		if (l.stretch == lines[0].stretch) != (i < 12) && i != 11 {
			t.Errorf("line %d is in stretch %d, the first one in %d", i, l.stretch, lines[0].stretch)
		}
		if !l.proven && i != 11 {
			t.Errorf("line %d: the measure of many lines is not proven", i)
		}
	}
}

// TestMeasureNothing holds that lines without a common width prove none.
func TestMeasureNothing(t *testing.T) {
	lines := linesOf("a", strings.Repeat("b", 100), "ccc")
	for _, l := range lines {
		l.setWidth(metricEms)
	}
	stretches(lines)
	for i, l := range lines {
		if l.proven {
			t.Errorf("line %d has a proven measure %.1f", i, l.measure)
		}
	}
}

// TestWidths holds what the width of a text is made of.
func TestWidths(t *testing.T) {
	for _, tt := range []struct {
		why, wide, narrow string
	}{
		{"capitals are wider than small letters", "FERRY", "ferry"},
		{"m is wider than i", "mmm", "iii"},
		{"an ideograph is wider than a letter", "字", "m"},
		{"a space has width", "a b", "ab"},
	} {
		if w, n := naturalWidth(tt.wide), naturalWidth(tt.narrow); w <= n {
			t.Errorf("%s: %.2f for %q, %.2f for %q", tt.why, w, tt.wide, n, tt.narrow)
		}
	}
	for s, want := range map[string]float64{"": 0, " ": 0, "字": 1, "字字": 2, " 字 ": 1} {
		if got := naturalWidth(s); got != want {
			t.Errorf("%q is %v wide, want %v", s, got, want)
		}
	}
	for s, want := range map[string]string{
		"": "", "word next": "word", "well-known": "well-", "字符": "字", "字。符": "字。", "a字": "a", "字）。x": "字）。",
	} {
		if got := firstUnit(s); got != want {
			t.Errorf("the first unit of %q is %q, want %q", s, got, want)
		}
	}
}

// TestLikeness holds that a headline is found in its own text and not in
// others, and that likeness is the same both ways.
func TestLikeness(t *testing.T) {
	texts := []string{
		"青石河上的新桥昨天通车，两岸居民等了六年。", "山口小学今年只有十二名学生，却办起了自己的气象站。",
		"The night ferry will sail again on Friday.", "Her hives gain most weight when the lime trees flower.",
	}
	heads := []string{"青石河新桥通车", "山口小学办起气象站", "Night ferry sails again", "Lime trees and hives"}
	sets := make([]featureSet, len(texts))
	for i, s := range texts {
		sets[i] = featureSet{}
		sets[i].addFeatures(s)
	}
	like := newLikeness(sets)
	norms := make([]float64, len(sets))
	for i := range sets {
		norms[i] = like.norm(sets[i])
	}
	cosine := func(i, j int) float64 { return like.cosineOf(i, j, norms) }
	for i, h := range heads {
		for j := range texts {
			if own, other := like.contained(featuresOf(h), i), like.contained(featuresOf(h), j); i != j && own <= other+0.25 {
				t.Errorf("%q is in its text by %.2f, in %q by %.2f", h, own, texts[j], other)
			}
			if a, b := cosine(i, j), cosine(j, i); math.Abs(a-b) > 1e-9 || a < 0 || a > 1+1e-9 {
				t.Errorf("texts %d and %d are alike by %v and %v", i, j, a, b)
			}
		}
		if c := cosine(i, i); math.Abs(c-1) > 1e-9 {
			t.Errorf("text %d is like itself by %v", i, c)
		}
	}
	if got := like.contained(nil, 0); got != 0 {
		t.Errorf("nothing is contained by %v", got)
	}
}

// TestDecisionString holds the form of the lines that -explain prints.
func TestDecisionString(t *testing.T) {
	d := Decision{Kind: DecideBreak, Page: 1, Line: "7", Chosen: "join", Against: "break", Margin: 2.5, Rule: "break",
		Cues: []Cue{{"full", 1.8}, {"blank", -1}}, What: "a ⏎ b"}
	const want = "break  p2 7      join not break margin 2.50 rule break full+1.80 blank-1.00 | a ⏎ b"
	if got := d.String(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	d = Decision{Kind: DecideEdit, Chosen: "mend", Rule: "r"}
	if got := fmt.Sprint(d); strings.Contains(got, " not ") || strings.Contains(got, "|") {
		t.Errorf("without a second best and a text: %q", got)
	}
}
