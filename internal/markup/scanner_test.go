package markup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/galleyproof/galley/layout"
)

// dump writes the tokens of s in one line: <a> and </a> for tags, with the
// attribute "x" if there is one, and quoted text. An error comes at the end.
func dump(s *Scanner) string {
	var b strings.Builder
	for {
		t, err := s.Next()
		if err == io.EOF {
			return strings.TrimSpace(b.String())
		}
		if err != nil {
			fmt.Fprintf(&b, "ERROR %v", err)
			return b.String()
		}
		switch t.Kind {
		case Start:
			b.WriteString("<" + t.Name)
			if s.Has("x") {
				fmt.Fprintf(&b, " x=%q", s.Attr("x"))
			}
			b.WriteString("> ")
		case End:
			b.WriteString("</" + t.Name + "> ")
		case Text:
			fmt.Fprintf(&b, "%q ", t.Text)
		}
	}
}

// bothTests hold in XML and in HTML.
var bothTests = []struct{ why, in, want string }{
	{"nothing", "", ""},
	{"an element", "<a>b</a>", `<a> "b" </a>`},
	{"an empty element", "<a/><b />", "<a> </a> <b> </b>"},
	{"white space is a space", "<a> \n\t</a>", `<a> " " </a>`},
	{"other text is as it is", "<a> b\nc </a>", `<a> " b\nc " </a>`},
	{"prefixes", `<n:a n:x="1"></n:a>`, `<a x="1"> </a>`},
	{"an attribute without prefix first", `<a n:x="1" x="2"/>`, `<a x="2"> </a>`},
	{"quotes of both kinds", `<a x='"'/><a x="'"/>`, `<a x="\""> </a> <a x="'"> </a>`},
	{"no quotes", `<a x=1></a>`, `<a x="1"> </a>`},
	{"no value", `<a x></a>`, `<a x=""> </a>`},
	{"white space around the sign", "<a x\n=\t'1'\n/>", `<a x="1"> </a>`},
	{"no white space between", `<a y="1"x="2"/>`, `<a x="2"> </a>`},
	{"the first of two", `<a x="1" x="2"/>`, `<a x="1"> </a>`},
	{"an angle bracket in a value", `<a y=">" x="a>b</a>"/>`, `<a x="a>b</a>"> </a>`},
	{"white space in a value", "<a x='1\n\t2\r\n3'/>", `<a x="1  2  3"> </a>`},
	{"references", `<a x="&lt;&#65;&#x42;">&amp;&quot;&apos;&gt;</a>`, `<a x="<AB"> "&\"'>" </a>`},
	{"references with names of HTML", `<a>&eacute;&nbsp;&shy;</a>`, `<a> "é\u00a0\u00ad" </a>`},
	{"no references", `<a>a & b &nonsense; &; &#; AT&T;</a>`, `<a> "a & b &nonsense; &; &#; AT&T;" </a>`},
	{"text that looks like a tag", "<a>1 < 2 <3 <</a>", `<a> "1 < 2 <3 <" </a>`},
	{"comments", "<a><!-- <b> -- > -->c<!----></a>", `<a> "c" </a>`},
	{"CDATA", "<a><![CDATA[<b>&amp;]]]></a>", `<a> "<b>&amp;]" </a>`},
	{"a document type", `<!DOCTYPE a PUBLIC "x" "y"><a/>`, "<a> </a>"},
	{"one with an internal subset", "<!DOCTYPE a [<!ELEMENT a ANY>\n<!-- ] -->]><a/>", "<a> </a>"},
	{"one that declares entities", `<!DOCTYPE a [<!ENTITY b "c">]><a/>`, "ERROR x: 1:1: malformed markup: the file declares entities"},
	{"one that includes entities", `<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///c"> %b;]><a/>`, "ERROR x: 1:1: malformed markup: the file declares entities"},
	{"other declarations", "<!ELEMENT a><a/>", "<a> </a>"},
	{"instructions", `<?xml version="1.0"?><a><?b c?></a>`, "<a> </a>"},
	{"NUL and invalid bytes", "<a>\x00\xff</a>", `<a> "\x00\xff" </a>`},
	{"a cut tag", "<a>\n <b x='", `<a> " " ERROR x: 2:2: malformed markup: the file ends inside a tag`},
	{"a cut end tag", "<a></a", "<a> ERROR x: 1:4: malformed markup: the file ends inside an end tag"},
	{"a cut comment", "<a><!-- -", "<a> ERROR x: 1:4: malformed markup: the file ends inside a comment"},
	{"a cut CDATA", "<a><![CDATA[ ]]", "<a> ERROR x: 1:4: malformed markup: the file ends inside CDATA"},
	{"an unknown encoding", `<?xml version="1.0" encoding="klingon"?><a/>`, `ERROR x: 1:1: unsupported character encoding: "klingon"`},
	{"UTF-16 that is not", `<?xml version="1.0" encoding="UTF-16"?><a>é</a>`, `<a> "é" </a>`},
}

var xmlTests = []struct{ why, in, want string }{
	{"case matters", `<A X="1"></A>`, "<A> </A>"},
	{"the wrong end tag", "<a>\n<b></a></b>", `<a> " " <b> ERROR x: 2:4: malformed markup: unexpected </a>`},
	{"an end tag too many", "<a/></a>", "<a> </a> ERROR x: 1:5: malformed markup: unexpected </a>"},
	{"an end tag too few", "<a><b/>", "<a> <b> </b> ERROR x: 1:8: malformed markup: the file ends inside <a>"},
	{"no references of HTML without semicolon", "<a>&copy=1</a>", `<a> "&copy=1" </a>`},
	{"what is no character", "<a>&#0;&#xD800;&#1114112;&#xFFFFFFFFF;</a>", `<a> "&#0;&#xD800;&#1114112;&#xFFFFFFFFF;" </a>`},
	{"script is an element", "<script><a/></script>", "<script> <a> </a> </script>"},
	{"p in p", "<p><p/></p>", "<p> <p> </p> </p>"},
}

var htmlTests = []struct{ why, in, want string }{
	{"case does not matter", `<A X="1"></a>`, `<a x="1"> </a>`},
	{"elements without end tag", "<br>a<IMG x=1>", `<br> </br> "a" <img x="1"> </img>`},
	{"open elements end with the file", "<div><p>a", `<div> <p> "a" </p> </div>`},
	{"and with that around them", "<div><span><b></div>a", `<div> <span> <b> </b> </span> </div> "a"`},
	{"stray end tags", "</b><div></span>a</b></div></div>", `<div> "a" </div>`},
	{"an inline end tag ends no block", "<span><div></span>a</div></span>", `<span> <div> "a" </div> </span>`},
	{"a paragraph ends a paragraph", "<p>a<b>b<p>c", `<p> "a" <b> "b" </b> </p> <p> "c" </p>`},
	{"the end of a paragraph ends no block", "<p><div>a</p>b</div>", `<p> <div> "a" "b" </div> </p>`},
	{"but not one around a block", "<p><div><p>a</div>b", `<p> <div> <p> "a" </p> </div> "b" </p>`},
	{"script and style are skipped", "<script>a</b><c></script >d<style x='1'><!-- </style>e",
		`<script> </script> "d" <style> </style> "e"`},
	{"a title without content", "<title/><p>a</p>", `<title> </title> <p> "a" </p>`},
	{"references of HTML without semicolon", "<a>&copy&#128;</a>", `<a> "©€" </a>`},
	{"an instruction ends with its bracket", "<?php a><b/>", "<b> </b>"},
	{"no script end", "<script>a", "ERROR x: 1:9: malformed markup: the file ends inside <script>"},
}

func TestNext(t *testing.T) {
	check := func(kind, why, in, want string, s func(string, io.Reader) *Scanner) {
		t.Helper()
		if got := dump(s("x", strings.NewReader(in))); got != want {
			t.Errorf("%s, %s: %q\n got %s\nwant %s", kind, why, in, got, want)
		}
		if got := dump(s("x", iotest.OneByteReader(strings.NewReader(in)))); got != want {
			t.Errorf("%s, %s, one byte at a time:\n got %s\nwant %s", kind, why, got, want)
		}
	}
	for _, tt := range bothTests {
		check("XML", tt.why, tt.in, tt.want, NewXML)
		check("HTML", tt.why, tt.in, tt.want, NewHTML)
	}
	for _, tt := range xmlTests {
		check("XML", tt.why, tt.in, tt.want, NewXML)
	}
	for _, tt := range htmlTests {
		check("HTML", tt.why, tt.in, tt.want, NewHTML)
	}
}

func TestPosition(t *testing.T) {
	const in = "\ufeff<a>\n é<b\nx='1'/>\r\n<c/></a>"
	want := map[string]layout.Pos{"a": {Line: 1, Col: 1}, "b": {Line: 2, Col: 4}, "c": {Line: 4, Col: 1}}
	s := NewXML("x", strings.NewReader(in))
	for {
		tok, err := s.Next()
		if err != nil {
			break
		}
		if tok.Kind == Start && tok.Pos != want[tok.Name] {
			t.Errorf("<%s> at %v, want %v", tok.Name, tok.Pos, want[tok.Name])
		}
	}
}

func TestNumber(t *testing.T) {
	for in, want := range map[string]float64{"12": 12, " 1.5 ": 1.5, "-3": -3, "1e3": 1000} {
		s := NewXML("x", strings.NewReader("<a x='"+in+"'/>"))
		s.Next()
		if got, ok := s.Number("x"); got != want || !ok {
			t.Errorf("Number of %q = %v, %v", in, got, ok)
		}
	}
	for _, in := range []string{"", "x", "NaN", "inf", "0x10", "1_0", "1e13", "1e999", "1,5"} {
		s := NewXML("x", strings.NewReader("<a x='"+in+"'/>"))
		s.Next()
		if got, ok := s.Number("x"); ok {
			t.Errorf("%q is the number %v", in, got)
		}
	}
	s := NewXML("x", strings.NewReader("<a/>"))
	s.Next()
	if _, ok := s.Number("x"); ok {
		t.Error("a missing attribute is a number")
	}
}

func TestEncodings(t *testing.T) {
	const doc = "<a>žluťoučký</a>"
	for _, tt := range []struct {
		name, in string
	}{
		{"UTF-8", doc},
		{"declared", must(charmap.Windows1250.NewEncoder().String(`<?xml version="1.0" encoding='windows-1250'?>` + doc))},
		{"ISO", must(charmap.ISO8859_2.NewEncoder().String("<?xml version=\"1.0\"\n encoding = \"iso-8859-2\" standalone=\"yes\"?>" + doc))},
		{"UTF-16", must(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(`<?xml version="1.0" encoding="UTF-16"?>` + doc))},
		{"UTF-16 without mark", must(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(`<?xml version="1.0"?>` + doc))},
		{"mark before declaration", "\ufeff" + `<?xml version="1.0" encoding="iso-8859-2"?>` + doc},
	} {
		if got, want := dump(NewXML("x", strings.NewReader(tt.in))), `<a> "žluťoučký" </a>`; got != want {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

func must(s string, err error) string {
	if err != nil {
		return err.Error()
	}
	return s
}

func TestDeclared(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "<a encoding='x'>": "", `<?xml version="1.0"?>`: "", `<?xml encoding='A'?>`: "a",
		`<meta charset=utf-8>`: "utf-8", `<META content="text/html; charset=ISO-8859-1" http-equiv=x>`: "iso-8859-1",
		`<meta name="charset"><meta charset="x"/>`: "x", `<?xml version="1.0"?><meta charset='y'>`: "y", "<meta charset": "",
	} {
		if got := declared([]byte(in)); got != want {
			t.Errorf("declared(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestWindow holds that tokens much longer than the window come whole, and
// that the same error comes again.
func TestWindow(t *testing.T) {
	long := strings.Repeat("é ", 3*windowSize)
	in := "<a x='" + long + "'>" + long + "<!--" + long + "--><b/>" + long + "</a>"
	want := fmt.Sprintf("<a x=%q> %q <b> </b> %q </a>", long, long, long)
	if got := dump(NewXML("x", strings.NewReader(in))); got != want {
		t.Errorf("%d bytes became %d", len(want), len(got))
	}
}

// endless gives the same bytes forever.
type endless string

func (e endless) Read(b []byte) (n int, err error) {
	for n < len(b) {
		n += copy(b[n:], e)
	}
	return n, nil
}

func TestLimits(t *testing.T) {
	for _, in := range []string{"", "<a>", "<a x='", "<!--", "<![CDATA[", "</", "<?", "<!DOCTYPE "} {
		s := NewXML("x", io.MultiReader(strings.NewReader(in), endless("x")))
		var err error
		for err == nil {
			_, err = s.Next()
		}
		if !errors.Is(err, layout.ErrLimit) {
			t.Errorf("endless %q: %v", in, err)
		}
		if _, again := s.Next(); again != err {
			t.Errorf("after %v comes %v", err, again)
		}
	}
	if got := dump(NewXML("x", endless("<a>"))); !strings.Contains(got, layout.ErrLimit.Error()) {
		t.Error("endless depth is no error")
	}
}

func TestReaderError(t *testing.T) {
	fault := errors.New("cable cut")
	const in = `<?xml version="1.0" encoding="iso-8859-1"?><a x="1">text<!-- c --><b/></a>`
	for n := range len(in) + 1 {
		for _, start := range []func(string, io.Reader) *Scanner{NewXML, NewHTML} {
			s := start("x", io.MultiReader(strings.NewReader(in[:n]), iotest.ErrReader(fault)))
			var err error
			for err == nil {
				_, err = s.Next()
			}
			if err != fault {
				t.Errorf("after %q: %v", in[:n], err)
			}
		}
	}
	s := NewXML("x", stuck{})
	if _, err := s.Next(); err != io.ErrNoProgress {
		t.Errorf("a reader that gives nothing: %v", err)
	}
}

// stuck is a reader that never gives anything.
type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

// oddDeclaration reports whether in has a declaration that is none of XML's.
// encoding/xml takes anything after "<!" for one, up to a ">" that it finds by
// its own count of brackets; where it ends is not for the standard to say.
func oddDeclaration(in []byte) bool {
	for _, part := range bytes.Split(in, []byte("<!"))[1:] {
		if !bytes.HasPrefix(part, []byte("--")) && !bytes.HasPrefix(part, []byte("[CDATA[")) && !bytes.HasPrefix(part, []byte("DOCTYPE ")) {
			return true
		}
	}
	return false
}

// FuzzXML compares the scanner with encoding/xml on what that accepts.
func FuzzXML(f *testing.F) {
	for _, tt := range bothTests {
		f.Add([]byte(tt.in))
	}
	for _, tt := range xmlTests {
		f.Add([]byte(tt.in))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		balanced(t, NewXML("x", bytes.NewReader(in)))
		want, ok := standard(in)
		if !ok || oddDeclaration(in) {
			return
		}
		var got []string
		s := NewXML("x", bytes.NewReader(in))
		for {
			tok, err := s.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v; encoding/xml accepts it", in, err)
			}
			if tok.Kind != Text {
				got = append(got, fmt.Sprint(tok.Kind, tok.Name))
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q, -encoding/xml +scanner:\n%s", in, d)
		}
	})
}

// standard returns the tags that encoding/xml finds, and whether it accepts
// the file and it is in a form that both read alike: names of one part, no
// document type, UTF-8.
func standard(in []byte) (tags []string, ok bool) {
	if bytes.ContainsAny(in, "\x00\xef\xfe\xff:") || bytes.Contains(in, []byte("<!D")) || bytes.Contains(in, []byte("<?")) {
		return nil, false
	}
	d := xml.NewDecoder(bytes.NewReader(in))
	for {
		tok, err := d.Token()
		if err != nil {
			return tags, err == io.EOF
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			tags = append(tags, fmt.Sprint(Start, tok.Name.Local))
		case xml.EndElement:
			tags = append(tags, fmt.Sprint(End, tok.Name.Local))
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, tt := range bothTests {
		f.Add([]byte(tt.in))
	}
	for _, tt := range htmlTests {
		f.Add([]byte(tt.in))
	}
	f.Fuzz(func(t *testing.T, in []byte) { balanced(t, NewHTML("x", bytes.NewReader(in))) })
}

// balanced checks that tags are well nested and that positions only grow.
func balanced(t *testing.T, s *Scanner) {
	var open []string
	var last layout.Pos
	for {
		tok, err := s.Next()
		if err != nil {
			if err == io.EOF && len(open) > 0 {
				t.Errorf("at the end %q are open", open)
			}
			return
		}
		if tok.Pos.Line < last.Line || tok.Pos.Line == last.Line && tok.Pos.Col < last.Col {
			t.Errorf("%v comes after %v", tok.Pos, last)
		}
		last = tok.Pos
		switch tok.Kind {
		case Start:
			open = append(open, tok.Name)
			s.Attr("x")
		case End:
			if len(open) == 0 || open[len(open)-1] != tok.Name {
				t.Fatalf("</%s> in %q", tok.Name, open)
			}
			open = open[:len(open)-1]
		case Text:
			if tok.Text == "" {
				t.Error("a text without text")
			}
		}
	}
}
