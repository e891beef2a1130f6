package pagexml_test

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout/pagexml"
)

func Example() {
	const file = `<PcGts><Page imageWidth="200" imageHeight="300">
<ReadingOrder><OrderedGroup><RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>
<TextRegion id="r1" type="paragraph"><TextLine id="l1"><Coords points="10,40 90,40 90,50 10,50"/>
  <TextEquiv><Unicode>The rains came late.</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="r2" type="heading"><TextLine id="l2"><Coords points="10,20 90,20 90,30 10,30"/>
  <TextEquiv><Unicode>Harvest fails</Unicode></TextEquiv></TextLine></TextRegion>
</Page></PcGts>`
	pages, err := pagexml.Read(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range pages[0].Lines {
		fmt.Println(l.ID, l.Hint, l.Text)
	}
	// Output:
	// l2 headline Harvest fails
	// l1 body The rains came late.
}
