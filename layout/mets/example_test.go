package mets_test

import (
	"fmt"
	"testing/fstest"

	"github.com/galleyproof/galley/layout/mets"
)

func Example() {
	page := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(
			`<alto><Page><TextLine><String CONTENT="` + text + `"/></TextLine></Page></alto>`)}
	}
	issue := fstest.MapFS{ // os.DirFS("issue"), say
		"ALTO/0001.xml": page("Front"),
		"ALTO/0002.xml": page("Back"),
		"mets.xml": {Data: []byte(`<mets>
<fileSec><fileGrp USE="FULLTEXT">
  <file ID="a1" MIMETYPE="text/xml"><FLocat href="file://./ALTO/0001.xml"/></file>
  <file ID="a2" MIMETYPE="text/xml"><FLocat href="file://./ALTO/0002.xml"/></file>
</fileGrp></fileSec>
<structMap TYPE="PHYSICAL"><div>
  <div ORDER="2"><fptr FILEID="a2"/></div>
  <div ORDER="1"><fptr FILEID="a1"/></div>
</div></structMap></mets>`)},
	}
	pages, err := mets.Read(issue, "mets.xml")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range pages {
		fmt.Println(p.Number, p.Lines[0].Text)
	}
	// Output:
	// 1 Front
	// 2 Back
}
