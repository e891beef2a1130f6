package source

import (
	"errors"
	"testing"

	"github.com/galleyproof/galley/layout"
)

func TestCollect(t *testing.T) {
	fault := errors.New("fault")
	for n := range 3 {
		seq := func(yield func(*layout.Page, error) bool) {
			for i := range n {
				if !yield(&layout.Page{Number: i + 1}, nil) {
					return
				}
			}
			if !yield(nil, fault) {
				return
			}
			t.Error("went on after the error")
		}
		pages, err := Collect(seq)
		if len(pages) != n || err != fault {
			t.Errorf("Collect = %d pages, %v, want %d, %v", len(pages), err, n, fault)
		}
	}
}
