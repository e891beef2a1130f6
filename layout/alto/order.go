package alto

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/galleyproof/galley/layout"
)

// An order is the first reading order of a file. A second group beside the
// first one is another order of the same things.
type order struct {
	ranks map[string]int // of what it names, by ID
	depth int            // how many groups are open
	done  bool           // the first order is complete
}

// unranked is the rank of what the reading order does not name.
const unranked = math.MaxInt

// start is the start of a group.
func (o *order) start() { o.depth++ }

// end is the end of a group.
func (o *order) end() {
	o.depth--
	if o.depth == 0 {
		o.done = true
	}
}

// add adds a list of references.
func (o *order) add(refs string) {
	if o.done {
		return
	}
	for id := range strings.FieldsSeq(refs) {
		if _, ok := o.ranks[id]; !ok {
			o.ranks[id] = len(o.ranks)
		}
	}
}

// rank returns the rank of the element with the given ID, or else the rank of
// what is around it.
func (o *order) rank(id string, around int) int {
	if r, ok := o.ranks[id]; ok {
		return r
	}
	return around
}

// sortByRank returns lines by their ranks; those of one rank stay as they
// are.
func sortByRank(lines []layout.Line, ranks []int) []layout.Line {
	ranks = ranks[:len(lines)]
	if slices.IsSorted(ranks) {
		return lines
	}
	by := make([]int, len(lines))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(a, b int) int { return cmp.Compare(ranks[a], ranks[b]) })
	sorted := make([]layout.Line, len(lines))
	for i, j := range by {
		sorted[i] = lines[j]
	}
	return sorted
}
