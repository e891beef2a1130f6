package alto_test

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout/alto"
)

func Example() {
	const file = `<alto><Layout><Page WIDTH="200" HEIGHT="300"><PrintSpace><TextBlock ID="b1">
<TextLine ID="l1" HPOS="10" VPOS="20" WIDTH="80" HEIGHT="10">
  <String CONTENT="Har" SUBS_TYPE="HypPart1" SUBS_CONTENT="Harbor"/><HYP CONTENT="-"/>
</TextLine>
<TextLine ID="l2" HPOS="10" VPOS="40" WIDTH="80" HEIGHT="10">
  <String CONTENT="bor" SUBS_TYPE="HypPart2" SUBS_CONTENT="Harbor"/><SP/><String CONTENT="news"/>
</TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>`
	pages, err := alto.Read(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range pages[0].Lines {
		fmt.Printf("%s %q %q\n", l.ID, l.Text, l.Full)
	}
	// Output:
	// l1 "Har-" "Harbor"
	// l2 "bor news" ""
}
