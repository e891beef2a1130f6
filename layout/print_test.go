package layout_test

import (
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/plain"
)

// checkForms checks that text, Markdown and HTML have the same words once the
// markup is off.
func checkForms(t *testing.T, doc *layout.Document) {
	t.Helper()
	p := layout.Printer{Furniture: true}
	want := strings.Fields(string(p.Text(doc)))
	md, err := offMarkdown(string(p.Markdown(doc)))
	if err != nil {
		t.Error(err)
	}
	if d := cmp.Diff(want, strings.Fields(md)); d != "" {
		t.Errorf("words of Markdown, -text +Markdown:\n%s", d)
	}
	if d := cmp.Diff(want, strings.Fields(offHTML(string(p.HTML(doc))))); d != "" {
		t.Errorf("words of HTML, -text +HTML:\n%s", d)
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// offHTML returns the text of a piece of HTML.
func offHTML(s string) string { return html.UnescapeString(tag.ReplaceAllString(s, "")) }

// offMarkdown returns the text that a reader of CommonMark shows, block by
// block. It reads what [layout.Printer.Markdown] writes and takes anything
// else that is markup for a mistake.
func offMarkdown(s string) (string, error) {
	var out strings.Builder
	prev := ""
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "    "):
			out.WriteString(line[4:] + "\n") // code: nothing in it is markup
		case line == "---" && prev == "", line == "":
			out.WriteByte('\n')
		default:
			text, err := offBlock(line)
			if err != nil {
				return "", fmt.Errorf("%w in %q", err, line)
			}
			out.WriteString(text + "\n")
		}
		prev = line
	}
	return out.String(), nil
}

var (
	heading    = regexp.MustCompile(`^#{1,6} `)
	closing    = regexp.MustCompile(`(^| )#+ *$`)
	startsList = regexp.MustCompile(`^([-+*]|[0-9]{1,9}[.)])( |$)`)
	startsElse = regexp.MustCompile("^(>|#{1,6}( |$)|=+ *$|(- *){3,}$|```|~~~| {4}|\t)")
	entity     = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)
)

// offBlock returns the text of a heading or a paragraph of one line.
func offBlock(line string) (string, error) {
	if m := heading.FindString(line); m != "" {
		if closing.MatchString(line[len(m):]) {
			return "", fmt.Errorf("the end of a heading is taken for its closing sequence")
		}
		return offInline(line[len(m):])
	}
	for _, mark := range []string{"**", "*"} {
		if in, ok := strings.CutPrefix(line, mark); ok && strings.HasSuffix(in, mark) && len(in) >= len(mark) {
			return offInline(strings.TrimSuffix(in, mark))
		}
	}
	if startsList.MatchString(line) || startsElse.MatchString(line) {
		return "", fmt.Errorf("a paragraph begins as another block")
	}
	return offInline(line)
}

// offInline takes the backslashes out of text and fails where a character
// without one would be markup.
func offInline(s string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0:
			i++
		case strings.IndexByte("*`[]<", c) >= 0, c == '&' && entity.MatchString(s[i:]):
			return "", fmt.Errorf("bare %q", c)
		case c == '_' && !(wordByte(s, i-1) && wordByte(s, i+1)):
			return "", fmt.Errorf("bare %q", c)
		}
		b.WriteByte(s[i])
	}
	return b.String(), nil
}

// wordByte reports whether s[i] belongs to a word, as far as an underscore
// beside it goes.
func wordByte(s string, i int) bool {
	return i >= 0 && i < len(s) && (s[i] >= 0x80 || s[i] >= '0' && s[i] <= '9' || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z')
}

// block returns a block of paragraphs that are the texts.
func block(role layout.Role, texts ...string) *layout.Block {
	b := &layout.Block{Role: role, Rule: "test"}
	for _, s := range texts {
		b.Paragraphs = append(b.Paragraphs, layout.Paragraph{{Text: s}})
	}
	return b
}

// sample is a document with a block of every role.
func sample() *layout.Document {
	return &layout.Document{
		Pages: []layout.PageRef{{Name: "a.txt", Number: 3}},
		Articles: []*layout.Article{
			{Blocks: []*layout.Block{
				block(layout.RoleKicker, "HARBOUR"),
				block(layout.RoleHeadline, "Ferry sails again"),
				block(layout.RoleDeck, "After nine years"),
				block(layout.RoleByline, "By Nora Whitcombe"),
				block(layout.RoleBody, "TARNHAVEN — The ferry.", "It sails & sails."),
				block(layout.RoleCrosshead, "Bunting"),
				block(layout.RoleBody, "Islanders <doubt> it."),
				block(layout.RoleTable, "21:10   03:25", "", "04:00   10:05"),
				block(layout.RoleCaption, "The quay."),
				block(layout.RoleCredit, "Photo: P. Loman"),
			}},
			{Blocks: []*layout.Block{block(layout.RoleCredit, "Photo: nobody"), block(layout.RoleBody, "Untitled.")}},
		},
		Furniture: []*layout.Block{block(layout.RoleFurniture, "3", "Tarnhaven Post")},
		Loose:     []*layout.Block{block(layout.RoleOther, "- bread"), block(layout.RoleOther, "", "")},
	}
}

var printTests = []struct {
	why  string
	p    layout.Printer
	form string
	want string
}{
	{"an empty line parts paragraphs, the rows of a table stand under each other; furniture is not asked for", layout.Printer{}, "text",
		"HARBOUR\n\nFerry sails again\n\nAfter nine years\n\nBy Nora Whitcombe\n\nTARNHAVEN — The ferry.\n\nIt sails & sails.\n\n" +
			"Bunting\n\nIslanders <doubt> it.\n\n21:10   03:25\n\n04:00   10:05\n\nThe quay.\n\nPhoto: P. Loman\n\n" +
			"Photo: nobody\n\nUntitled.\n\n- bread\n"},
	{"furniture comes last", layout.Printer{Furniture: true}, "text",
		"HARBOUR\n\nFerry sails again\n\nAfter nine years\n\nBy Nora Whitcombe\n\nTARNHAVEN — The ferry.\n\nIt sails & sails.\n\n" +
			"Bunting\n\nIslanders <doubt> it.\n\n21:10   03:25\n\n04:00   10:05\n\nThe quay.\n\nPhoto: P. Loman\n\n" +
			"Photo: nobody\n\nUntitled.\n\n- bread\n\n3\n\nTarnhaven Post\n"},
	{"level 1 is left to the page; a rule parts an article without a headline from what stands above", layout.Printer{}, "md",
		"**HARBOUR**\n\n## Ferry sails again\n\n*After nine years*\n\n**By Nora Whitcombe**\n\nTARNHAVEN — The ferry.\n\nIt sails & sails.\n\n" +
			"### Bunting\n\nIslanders \\<doubt> it.\n\n    21:10   03:25\n    \n    04:00   10:05\n\n*The quay.*\n\n*Photo: P. Loman*\n\n" +
			"---\n\n*Photo: nobody*\n\nUntitled.\n\n---\n\n    - bread\n"},
	{"HTML has six levels; crossheads stay at the last", layout.Printer{HeadingLevel: 9}, "html",
		"<article>\n<p class=\"kicker\">HARBOUR</p>\n<h6>Ferry sails again</h6>\n<p class=\"deck\">After nine years</p>\n" +
			"<p class=\"byline\">By Nora Whitcombe</p>\n<p>TARNHAVEN — The ferry.</p>\n<p>It sails &amp; sails.</p>\n<h6>Bunting</h6>\n" +
			"<p>Islanders &lt;doubt&gt; it.</p>\n<pre class=\"table\">21:10   03:25\n\n04:00   10:05</pre>\n" +
			"<figcaption>The quay.</figcaption>\n<figcaption>Photo: P. Loman</figcaption>\n</article>\n" +
			"<article>\n<figcaption>Photo: nobody</figcaption>\n<p>Untitled.</p>\n</article>\n" +
			"<section class=\"loose\">\n<pre class=\"other\">- bread</pre>\n</section>\n"},
	{"a dateline stays in its paragraph, crossheads and tables are paragraphs in their place, a credit is part of its caption, " +
		"one without a caption a paragraph, loose blocks are articles, < and & stay", layout.Printer{}, "json",
		`{"articles":[{"kicker":"HARBOUR","headline":"Ferry sails again","deck":"After nine years","byline":"By Nora Whitcombe",` +
			`"paragraphs":["TARNHAVEN — The ferry.","It sails & sails.","Bunting","Islanders <doubt> it.","21:10   03:25","04:00   10:05"],` +
			`"captions":["The quay. Photo: P. Loman"]},` +
			`{"kicker":"","headline":"","deck":"","byline":"","paragraphs":["Photo: nobody","Untitled."],"captions":[]},` +
			`{"kicker":"","headline":"","deck":"","byline":"","paragraphs":["- bread"],"captions":[]}],` +
			`"furniture":["3","Tarnhaven Post"]}`},
}

func TestPrinter(t *testing.T) {
	doc := sample()
	for _, tt := range printTests {
		got := map[string]func() []byte{
			"text": func() []byte { return tt.p.Text(doc) },
			"md":   func() []byte { return tt.p.Markdown(doc) },
			"html": func() []byte { return tt.p.HTML(doc) },
			"json": func() []byte { return compact(t, tt.p.JSON(doc)) },
		}[tt.form]()
		if d := cmp.Diff(tt.want, string(got)); d != "" {
			t.Errorf("%s: %s:\n-want +got:\n%s", tt.form, tt.why, d)
		}
	}
	checkForms(t, doc)
}

// compact returns JSON without white space between its tokens.
func compact(t *testing.T, b []byte) []byte {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(string(b)))
	var s strings.Builder
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		t.Fatal(err)
	}
	in := false
	for i, c := range raw {
		if c == '"' && (i == 0 || raw[i-1] != '\\') {
			in = !in
		}
		if in || c != ' ' && c != '\n' {
			s.WriteByte(c)
		}
	}
	return []byte(s.String())
}

// TestPrintNothing holds that a document without anything is printed so.
func TestPrintNothing(t *testing.T) {
	p := layout.Printer{Furniture: true, Source: true}
	for _, doc := range []*layout.Document{{}, {Loose: []*layout.Block{block(layout.RoleOther, "", "")}}} {
		if s := string(p.Text(doc)) + string(p.Markdown(doc)) + string(p.HTML(doc)); s != "" {
			t.Errorf("printed %q", s)
		}
		if got := string(compact(t, p.JSON(doc))); got != `{"articles":[],"furniture":[]}` {
			t.Errorf("JSON %s", got)
		}
	}
	if got := string(compact(t, p.Trace(&layout.Document{}))); got != `{"pages":[],"articles":[],"furniture":[],"loose":[]}` {
		t.Errorf("trace %s", got)
	}
}

// markdownLines are texts that hold what would be markup.
var markdownLines = []string{
	"# no heading", "#tag", "####### seven", "> no quotation", "- no item", "+ nor this", "* nor that", "1. May is a holiday",
	"1987) was a year", "12345678901. is too long", "1.5 million", "=====", "---", "- - -", "***", "___", "~~~", "```go", "`code`",
	"*no* **emphasis**", "snake_case_name", "_no emphasis_", "a_ b _c", "über_über", "[no](link)", "![no image](x.png)", "<b>no tag</b>",
	"a < b && c > d", "&amp; &lt;x&gt; &copy; &#35; &#x23; AT&T R&D; a&b", "back\\slash \\* \\", "https://example.org/a_b?c=d&e=f",
	"+49 30 123", "-5 degrees", "1)", "1.", "|a|b|", "a  ", "tab\there", "C*", "C #", "#", "**", "*", "_", "\\", "&", "1", "~", "=",
}

// TestMarkdownEscapes holds that a reader of Markdown sees the text of the
// document, whatever is in it and whatever it is.
func TestMarkdownEscapes(t *testing.T) {
	roles := []layout.Role{layout.RoleBody, layout.RoleHeadline, layout.RoleCrosshead, layout.RoleKicker, layout.RoleDeck,
		layout.RoleCaption, layout.RoleFurniture, layout.RoleTable, layout.RoleOther}
	for _, role := range roles {
		for _, text := range markdownLines {
			doc := &layout.Document{Articles: []*layout.Article{{Blocks: []*layout.Block{block(role, text)}}}}
			p := layout.Printer{}
			md := string(p.Markdown(doc))
			got, err := offMarkdown(md)
			if err != nil {
				t.Errorf("%v %q: %v", role, text, err)
			} else if strings.TrimSpace(got) != strings.TrimSpace(text) {
				t.Errorf("%v %q: Markdown %q shows %q", role, text, md, got)
			}
			if got := offHTML(string(p.HTML(doc))); strings.TrimSpace(got) != strings.TrimSpace(text) {
				t.Errorf("%v %q: HTML shows %q", role, text, got)
			}
		}
	}
}

// TestHTMLSource holds that a paragraph names the page and line that it came
// from, counted from 1 as readers count, past what was inserted before it.
func TestHTMLSource(t *testing.T) {
	doc := &layout.Document{
		Pages: []layout.PageRef{{Number: 7}},
		Articles: []*layout.Article{{Blocks: []*layout.Block{{Role: layout.RoleBody, Rule: "test", Paragraphs: []layout.Paragraph{
			{{Text: "x", Edit: layout.Inserted, Rule: "r"}, {Text: "ab", From: layout.Span{Line: 4, Start: 0, End: 2}}},
			{{Text: "y", Edit: layout.Inserted, Rule: "r"}},
		}}}}},
	}
	p := layout.Printer{Source: true}
	want := "<article>\n<p data-page=\"7\" data-line=\"5\">xab</p>\n<p>y</p>\n</article>\n"
	if d := cmp.Diff(want, string(p.HTML(doc))); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestTrace holds the form of the trace, and that it says all of the runs.
func TestTrace(t *testing.T) {
	const text = "\fThe light-\nhouse light-  house\n"
	pages, err := plain.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var a layout.Analyzer
	doc := a.Analyze(pages...)
	var p layout.Printer
	var got struct {
		Pages    []struct{ Name, Number any }
		Articles []struct {
			Blocks []struct {
				Role, Rule string
				Paragraphs [][]struct {
					Text, Edit, ID, Rule, Confidence string
					Page, Line, Start, End           int
				}
			}
		}
		Furniture, Loose []any
	}
	dec := json.NewDecoder(strings.NewReader(string(p.Trace(doc, pages...))))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if len(got.Pages) != 2 || len(got.Articles) != 1 || got.Furniture == nil || got.Loose == nil {
		t.Fatalf("trace %+v", got)
	}
	ids := map[string]bool{}
	for bi, b := range got.Articles[0].Blocks {
		want := doc.Articles[0].Blocks[bi]
		if b.Role != want.Role.String() || b.Rule != want.Rule {
			t.Errorf("block %d: %s by %s", bi, b.Role, b.Rule)
		}
		for pi, para := range b.Paragraphs {
			for ri, r := range para {
				w := want.Paragraphs[pi][ri]
				if (layout.Span{Page: r.Page, Line: r.Line, Start: r.Start, End: r.End}) != w.From || r.Text != w.Text ||
					r.Edit != w.Edit.String() || r.Rule != w.Rule || r.Confidence != w.Confidence.String() {
					t.Errorf("run %+v, want %+v", r, w)
				}
				ids[r.ID] = true
			}
		}
	}
	if !ids["1"] || !ids["2"] || len(ids) != 2 {
		t.Errorf("lines named %v", ids)
	}
}
