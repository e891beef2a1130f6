package layout

import (
	"strings"
	"testing"
)

// faults are ways to spoil a document, and what Validate says of each.
var faults = []struct {
	why   string
	spoil func(d *Document, p Paragraph) // p is the only paragraph of d
	want  string                         // "" if the document is still faithful
}{
	{"nothing is wrong", func(*Document, Paragraph) {}, ""},
	{"a byte is missing at the start", func(_ *Document, p Paragraph) { p[0].From.Start, p[0].Text = 1, "he " }, "not at all"},
	{"bytes are missing in the middle", func(_ *Document, p Paragraph) { p[1].From, p[1].Text = Span{0, 0, 4, 8}, "ligh" }, "not at all"},
	{"bytes are missing at the end", func(_ *Document, p Paragraph) { p[2].From, p[2].Text = Span{0, 1, 0, 2}, "ho" }, "missing"},
	{"a line is missing as a whole", func(d *Document, p Paragraph) { d.Articles[0].Blocks[0].Paragraphs[0] = p[:2] }, "missing"},
	{"bytes are named twice", func(d *Document, p Paragraph) {
		d.Loose = append(d.Loose, &Block{Role: RoleOther, Rule: "r", Paragraphs: []Paragraph{{p[2]}}})
	}, "twice"},
	{"a page that does not exist", func(_ *Document, p Paragraph) { p[0].From.Page = 1 }, "does not exist"},
	{"a page before the first", func(_ *Document, p Paragraph) { p[0].From.Page = -1 }, "does not exist"},
	{"a line that does not exist", func(_ *Document, p Paragraph) { p[0].From.Line = 3 }, "does not exist"},
	{"bytes after the end of the line", func(_ *Document, p Paragraph) { p[2].From.End = 99 }, "names bytes"},
	{"a span that is inside out", func(_ *Document, p Paragraph) { p[2].From.Start, p[2].From.End = 4, 2 }, "names bytes"},
	{"same text that is not the source's", func(_ *Document, p Paragraph) { p[0].Text = "THE " }, "is not same"},
	{"same text with a rule", func(_ *Document, p Paragraph) { p[0].Rule = "r" }, "is not same"},
	{"moved text that is not the source's", func(_ *Document, p Paragraph) { p[0].Edit, p[0].Rule, p[0].Text = Moved, "r", "x" }, "is not moved"},
	{"moved without a rule", func(_ *Document, p Paragraph) { p[0].Edit = Moved }, "is not moved"},
	{"inserted text with a source", func(_ *Document, p Paragraph) { p[0].Edit, p[0].Rule = Inserted, "r" }, "is not inserted"},
	{"inserted without a rule", func(d *Document, _ Paragraph) {
		d.Loose = append(d.Loose, &Block{Role: RoleOther, Rule: "r", Paragraphs: []Paragraph{{{Text: "x", Edit: Inserted}}}})
	}, "is not inserted"},
	{"deleted text that is still there", func(_ *Document, p Paragraph) { p[0].Edit, p[0].Rule = Deleted, "r" }, "is not deleted"},
	{"deleted without a rule", func(_ *Document, p Paragraph) { p[0].Edit, p[0].Text = Deleted, "" }, "is not deleted"},
	{"deleted with a rule", func(_ *Document, p Paragraph) { p[0].Edit, p[0].Text, p[0].Rule = Deleted, "", "r" }, ""},
	{"changed without a source", func(_ *Document, p Paragraph) {
		p[0] = Run{Text: "x", From: Span{0, 0, 0, 0}, Edit: Changed, Rule: "r"}
	}, "is not changed"},
	{"changed without a rule", func(_ *Document, p Paragraph) { p[0].Edit, p[0].Text = Changed, "A " }, "is not changed"},
	{"an edit that there is not", func(_ *Document, p Paragraph) { p[0].Edit = 99 }, "is not Edit(99)"},
	{"an article without blocks", func(d *Document, _ Paragraph) { d.Articles = append(d.Articles, &Article{}) }, "has no blocks"},
	{"a block without a role", func(d *Document, _ Paragraph) { d.Articles[0].Blocks[0].Role = RoleUnknown }, "no role"},
	{"a block without a rule", func(d *Document, _ Paragraph) { d.Articles[0].Blocks[0].Rule = "" }, "no rule"},
	{"furniture counts", func(d *Document, p Paragraph) {
		d.Furniture = append(d.Furniture, &Block{Role: RoleFurniture, Rule: "r", Paragraphs: []Paragraph{{p[0]}}})
	}, "twice"},
}

func TestValidateFaults(t *testing.T) {
	pages := []*Page{{Lines: []Line{{Text: "the light-"}, {Text: "house"}, {Text: ""}}}}
	for _, tt := range faults {
		runs := Paragraph{
			{Text: "the ", From: Span{0, 0, 0, 4}},
			{Text: "light", From: Span{0, 0, 4, 9}},
			{Text: "house", From: Span{0, 1, 0, 5}},
			{From: Span{0, 0, 9, 10}, Edit: Deleted, Rule: "hyphen"},
		}
		doc := &Document{Articles: []*Article{{Blocks: []*Block{{Role: RoleBody, Rule: "r", Paragraphs: []Paragraph{runs}}}}}}
		tt.spoil(doc, runs)
		err := doc.Validate(pages)
		switch {
		case tt.want == "" && err != nil:
			t.Errorf("%s: %v", tt.why, err)
		case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%s: error %v, want one with %q", tt.why, err, tt.want)
		}
	}
}

// TestValidateNothing holds that no pages make a faithful empty document.
func TestValidateNothing(t *testing.T) {
	var a Analyzer
	if err := a.Analyze().Validate(nil); err != nil {
		t.Error(err)
	}
	if err := a.Analyze(&Page{}).Validate([]*Page{{}}); err != nil {
		t.Error(err)
	}
	if err := (&Document{}).Validate([]*Page{{Lines: []Line{{Text: "a"}}}}); err == nil {
		t.Error("a document without anything accounts for a line")
	}
}
