package layout_test

import (
	"os"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/formats"
)

func init() {
	layout.SetRead(func(f string) []*layout.Page {
		r, _ := os.Open(f)
		p, err := formats.Read(r)
		if err != nil {
			panic(err)
		}
		return p
	})
}
