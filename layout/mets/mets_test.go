package mets

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/galleyproof/galley/internal/readtest"
	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/alto"
)

// text returns a file in ALTO with one line.
func text(line string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(`<alto><Layout><Page><TextLine><String CONTENT="` + line +
		`"/></TextLine></Page></Layout></alto>`)}
}

// issueFS returns a file system with a METS file and the files it may name.
func issueFS(mets string) fstest.MapFS {
	return fstest.MapFS{
		"issue/mets.xml":     {Data: []byte(mets)},
		"issue/ALTO/1.xml":   text("one"),
		"issue/ALTO/2 b.xml": text("two"),
		"issue/PAGE/2.xml": {Data: []byte(`<PcGts><Page><TextRegion><TextLine><TextEquiv><Unicode>better two</Unicode>` +
			`</TextEquiv></TextLine></TextRegion></Page></PcGts>`)},
		"issue/mix.xml":    {Data: []byte(`<?xml version="1.0"?><mix/>`)},
		"issue/broken.xml": {Data: []byte(`<alto><Page><TextLine><String CONTENT="kept"/></TextLine></alto>`)},
		"other/3.xml":      text("three"),
	}
}

const files = `<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
<mets:fileSec>
 <mets:fileGrp USE="MAX"><mets:file ID="I1" MIMETYPE="image/jp2"><mets:FLocat LOCTYPE="URL" xlink:href="http://example.org/1.jp2"/></mets:file></mets:fileGrp>
 <mets:fileGrp ID="TextGroup"><mets:fileGrp USE="FULLTEXT">
  <mets:file ID="A2" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="file://./ALTO/2%20b.xml"/></mets:file>
  <mets:file ID="A1"><mets:FLocat LOCTYPE="URL" xlink:href="ALTO\1.xml"/></mets:file>
 </mets:fileGrp></mets:fileGrp>
 <mets:fileGrp USE="OCR-PAGE">
  <mets:file ID="P2" MIMETYPE="application/vnd.prima.page+xml"><mets:FLocat xlink:href="PAGE/2.xml"/></mets:file>
  <mets:file ID="X2" MIMETYPE="text/xml"><mets:FLocat xlink:href="mix.xml"/></mets:file>
 </mets:fileGrp>
 <mets:fileGrp USE="MORE">
  <mets:file ID="A3" MIMETYPE="text/xml"><mets:FLocat xlink:href="../other/3.xml"/></mets:file>
  <mets:file ID="B1" MIMETYPE="text/xml"><mets:FLocat xlink:href="broken.xml"/></mets:file>
  <mets:file ID="W1" MIMETYPE="text/xml"><mets:FLocat xlink:href="https://example.org/1.xml"/></mets:file>
  <mets:file ID="U1" MIMETYPE="text/xml"><mets:FLocat xlink:href="../../up.xml"/></mets:file>
  <mets:file ID="G1" MIMETYPE="text/xml"><mets:FLocat xlink:href="gone.xml"/></mets:file>
 </mets:fileGrp>
</mets:fileSec>
`

func read(rd Reader, structure string) (string, error) {
	pages, err := rd.Read(issueFS(files+structure+"</mets:mets>"), "issue/mets.xml")
	var texts []string
	for i, p := range pages {
		if p.Number != i+1 {
			texts = append(texts, fmt.Sprintf("page %d has the number %d", i, p.Number))
		}
		for _, l := range p.Lines {
			texts = append(texts, l.Text)
		}
	}
	return strings.Join(texts, ", "), err
}

func div(refs ...string) string {
	var b strings.Builder
	b.WriteString("<mets:div>")
	for _, r := range refs {
		fmt.Fprintf(&b, `<mets:fptr FILEID=%q/>`, r)
	}
	b.WriteString("</mets:div>")
	return b.String()
}

func physical(divs string) string {
	return `<mets:structMap TYPE="PHYSICAL"><mets:div>` + divs + `</mets:div></mets:structMap>`
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ why, group, structure, want string }{
		{"the map's order, not that of the files", "", physical(div("I1", "A1") + div("A2")), "one, two"},
		{"the last file of a page", "", physical(div("A1") + div("A2", "P2")), "one, better two"},
		{"wherever its reference stands", "", physical(div("A1") + div("P2", "A2")), "one, better two"},
		{"but not one that has no pages", "", physical(div("A1") + div("P2", "X2", "A2")), "one, better two"},
		{"a group by use", "FULLTEXT", physical(div("A1") + div("A2", "P2")), "one, two"},
		{"a group by ID, around another", "TextGroup", physical(div("A1") + div("A2", "P2")), "one, two"},
		{"a group that has not all pages", "OCR-PAGE", physical(div("A1") + div("A2", "P2")), "better two"},
		{"by ORDER", "", `<mets:structMap TYPE="physical"><mets:div><mets:div ORDER="10"><mets:fptr FILEID="A1"/></mets:div>` +
			`<mets:div ORDER="9"><mets:fptr FILEID="A2"/></mets:div></mets:div></mets:structMap>`, "two, one"},
		{"areas", "", physical(`<mets:div><mets:fptr><mets:par><mets:area FILEID="I1"/><mets:area FILEID="A1"/></mets:par></mets:fptr></mets:div>`), "one"},
		{"each file once", "", physical(div("A1") + div("A1") + div("A2")), "one, two"},
		{"the logical map is none", "", `<mets:structMap TYPE="LOGICAL">` + div("A1") + `</mets:structMap>` + physical(div("A2")), "two"},
		{"a map without type will do", "", `<mets:structMap>` + div("A1") + div("A2") + `</mets:structMap>`, "one, two"},
		{"without a map, the files' order", "FULLTEXT", "", "two, one"},
		{"a file elsewhere in the file system", "", physical(div("A3")), "three"},
	} {
		got, err := read(Reader{Group: tt.group}, tt.structure)
		if got != tt.want || err != nil {
			t.Errorf("%s: %q, %v, want %q", tt.why, got, err, tt.want)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, tt := range []struct {
		why, structure, text string
		want                 error
	}{
		{"no text in the map, so the files' order", physical(div("I1")), "two, one, better two, three, kept", layout.ErrSyntax},
		{"on the web", physical(div("A1") + div("W1")), "one", errPlace},
		{"outside of the file system", physical(div("A1") + div("U1")), "one", errPlace},
		{"missing", physical(div("A1") + div("G1")), "one", fs.ErrNotExist},
		{"broken", physical(div("A1") + div("B1") + div("A2")), "one, kept", layout.ErrSyntax},
		{"cut", "<mets:structMap>", "", layout.ErrSyntax},
	} {
		got, err := read(Reader{}, tt.structure)
		if got != tt.text || !errors.Is(err, tt.want) {
			t.Errorf("%s: %q, %v, want %q, %v", tt.why, got, err, tt.text, tt.want)
		}
	}
	if _, err := Read(fstest.MapFS{}, "mets.xml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no METS file: %v", err)
	}
	for _, in := range []string{"", "<alto/>", "text", "<mets/>", strings.Split(files, "<mets:fileGrp ID=")[0] + "</mets:fileSec></mets:mets>"} {
		if _, err := Read(fstest.MapFS{"m": {Data: []byte(in)}}, "m"); !errors.Is(err, layout.ErrNoPage) {
			t.Errorf("%q: error %v, want %v", in, err, layout.ErrNoPage)
		}
	}
}

// TestSamples holds that a real issue is its ALTO files in their order.
func TestSamples(t *testing.T) {
	folders, _ := filepath.Glob(filepath.FromSlash("../../../shared/pages/formats/mets/*"))
	if len(folders) == 0 {
		t.Skip("no test pages formats/mets")
	}
	for _, folder := range folders {
		fsys := os.DirFS(folder)
		names, err := fs.Glob(fsys, "*METS.xml")
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: no METS file: %v", folder, err)
		}
		got, err := Read(fsys, names[0])
		if err != nil {
			t.Fatal(err)
		}
		readtest.Check(t, got)
		texts, err := fs.Glob(fsys, "ALTO/*.xml")
		if err != nil {
			t.Fatal(err)
		}
		var want []*layout.Page
		for _, name := range texts {
			in, err := fs.ReadFile(fsys, name)
			if err != nil {
				t.Fatal(err)
			}
			pages, err := alto.Read(bytes.NewReader(in))
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, pages...)
		}
		for i, p := range want {
			p.Number = i + 1
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s, -ALTO +METS:\n%.2000s", folder, d)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(files + physical(div("A1")+div("A2", "P2")) + "</mets:mets>"))
	f.Add([]byte(files + "</mets:mets>"))
	f.Fuzz(func(t *testing.T, in []byte) {
		pages, err := Read(issueFS(string(in)), "issue/mets.xml")
		readtest.Check(t, pages)
		if err == nil && len(pages) == 0 {
			t.Error("neither a page nor an error")
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for n := 10; n <= 1000; n *= 10 {
		fsys := fstest.MapFS{}
		var sec, phys strings.Builder
		for i := range n {
			fmt.Fprintf(&sec, `<file ID="A%d" MIMETYPE="text/xml"><FLocat href="%d.xml"/></file>`, i, i)
			fmt.Fprintf(&phys, `<div ORDER="%d"><fptr FILEID="A%d"/></div>`, n-i, i)
			fsys[fmt.Sprint(i, ".xml")] = text("line")
		}
		fsys["mets.xml"] = &fstest.MapFile{Data: []byte("<mets><fileSec><fileGrp>" + sec.String() +
			`</fileGrp></fileSec><structMap TYPE="PHYSICAL"><div>` + phys.String() + "</div></structMap></mets>")}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if pages, err := Read(fsys, "mets.xml"); err != nil || len(pages) != n {
					b.Fatal(len(pages), err)
				}
			}
		})
	}
}
