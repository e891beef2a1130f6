package columns

import (
	"container/heap"
	"slices"
)

// order returns the nodes in reading order: a topological sort of "above
// comes before below" and "left comes before right, where the two stand side
// by side".
//
// Of disjoint rectangles the two relations together have no cycle, whether
// straight cuts take them apart or not: this is what makes L-shapes and
// pinwheels as easy as grids. What the relations leave open is decided by how
// one reads: on down the column, then the next column under the same head,
// then the leftmost that is ready.
func (g *graph) order() []int {
	o := newOrderer(g)
	for len(o.out) < len(g.nodes) {
		o.take(o.next())
	}
	return o.out
}

// mostLooked is the number of columns under a head among which the next is
// looked for.
const mostLooked = 32

// An orderer is the state of the sort.
type orderer struct {
	*graph
	waits []int // node → number of nodes that have to come before it
	after [][]int
	done  []bool
	rest  [][]int  // node → the nodes below it, those done at the front cut off
	ready nodeHeap // may hold nodes that are done
	byTop []int    // all nodes from top to bottom, the done ones cut off
	out   []int
}

func newOrderer(g *graph) *orderer {
	n := len(g.nodes)
	o := &orderer{graph: g, waits: make([]int, n), after: make([][]int, n), done: make([]bool, n)}
	for k := range g.nodes {
		nd := &g.nodes[k]
		before := slices.Concat(nd.above, nd.left)
		if nd.float {
			before = append(before, nd.below...)
		}
		for _, a := range before {
			o.after[a] = append(o.after[a], k)
			o.waits[k]++
		}
	}
	o.byTop = count(n)
	slices.SortFunc(o.byTop, func(a, b int) int {
		p, q := g.nodes[a].box, g.nodes[b].box
		return cmpOr(p.Y0, q.Y0, p.X0, q.X0, float64(a), float64(b))
	})
	o.rest = make([][]int, n)
	for k := range o.rest {
		o.rest[k] = g.nodes[k].below
	}
	o.ready.graph = g
	for k := range g.nodes {
		if o.waits[k] == 0 {
			heap.Push(&o.ready, k)
		}
	}
	return o
}

// take puts k into the order.
func (o *orderer) take(k int) {
	o.done[k] = true
	o.out = append(o.out, k)
	for _, b := range o.after[k] {
		if o.waits[b]--; o.waits[b] == 0 && !o.done[b] {
			heap.Push(&o.ready, b)
		}
	}
}

// next returns the node to go on with.
func (o *orderer) next() int {
	if len(o.out) > 0 {
		if k := o.goOn(o.out[len(o.out)-1]); k != none {
			return k
		}
	}
	for o.ready.Len() > 0 {
		if k := heap.Pop(&o.ready).(int); !o.done[k] {
			return k
		}
	}
	// Boxes that overlap can wait for each other. The topmost goes first.
	for o.done[o.byTop[0]] {
		o.byTop = o.byTop[1:]
	}
	return o.byTop[0]
}

// goOn returns what is read after k for being near it, or none.
func (o *orderer) goOn(k int) int {
	if b := o.firstReady(k, false); b != none {
		return b
	}
	if h := o.nodes[k].head; h != none {
		if b := o.firstReady(h, true); b != none {
			return b
		}
	}
	return o.firstReady(k, true)
}

// firstReady returns the leftmost node below k that is ready, or none. If
// spanning is not set, it has to be of one column.
func (o *orderer) firstReady(k int, spanning bool) int {
	below := o.rest[k]
	for len(below) > 0 && o.done[below[0]] {
		below = below[1:]
	}
	o.rest[k] = below
	for _, b := range below[:min(len(below), mostLooked)] {
		if o.isReady(b) && (spanning || !o.nodes[b].spans) {
			return b
		}
	}
	return none
}

func (o *orderer) isReady(k int) bool { return o.waits[k] == 0 && !o.done[k] }

// A nodeHeap gives the leftmost node, of those the topmost.
type nodeHeap struct {
	*graph
	ks []int
}

func (h *nodeHeap) Len() int      { return len(h.ks) }
func (h *nodeHeap) Swap(i, j int) { h.ks[i], h.ks[j] = h.ks[j], h.ks[i] }
func (h *nodeHeap) Push(x any)    { h.ks = append(h.ks, x.(int)) }

func (h *nodeHeap) Less(i, j int) bool {
	a, b := h.nodes[h.ks[i]].box, h.nodes[h.ks[j]].box
	return cmpOr(a.X0, b.X0, a.Y0, b.Y0, float64(h.ks[i]), float64(h.ks[j])) < 0
}

func (h *nodeHeap) Pop() any {
	k := h.ks[len(h.ks)-1]
	h.ks = h.ks[:len(h.ks)-1]
	return k
}
