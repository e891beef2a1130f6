package tsv_test

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout/tsv"
)

func Example() {
	const table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
		"5\t1\t2\t1\t3\t1\t10\t40\t30\t12\t95.5\tRain\n" +
		"5\t1\t2\t1\t3\t2\t45\t40\t50\t12\t78.1\tagain\n"
	pages, err := tsv.Read(strings.NewReader(table))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range pages[0].Lines {
		fmt.Println(l.ID, l.Text, l.Bounds)
	}
	// Output: p1b2p1l3 Rain again {10 40 95 52}
}
