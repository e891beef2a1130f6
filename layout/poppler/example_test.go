package poppler_test

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout/poppler"
)

func Example() {
	const file = `<html><body><doc><page width="200" height="300"><flow>
<block xMin="10" yMin="20" xMax="90" yMax="40"><line xMin="10" yMin="20" xMax="90" yMax="30">
<word xMin="10" yMin="20" xMax="40" yMax="30">Rain</word>
<word xMin="45" yMin="20" xMax="90" yMax="30">again</word>
</line></block></flow></page></doc></body></html>`
	pages, err := poppler.Read(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range pages[0].Lines {
		fmt.Println(l.ID, l.Text, l.Bounds)
	}
	// Output: p1b1l1 Rain again {10 20 90 30}
}
