package pagexml

import (
	"cmp"
	"slices"
	"strings"
)

// A group is a part of the reading order: a reference, or a list of groups.
type group struct {
	ref     string // of the region, or ""
	index   int
	ordered bool
	kids    []*group
}

// startGroup is the start of an element of the reading order.
func (rd *reader) startGroup(name string) {
	g := &group{
		ref:     rd.in.Attr("regionRef"),
		ordered: strings.HasPrefix(name, "Ordered"),
	}
	if i, ok := rd.in.Number("index"); ok {
		g.index = int(min(max(i, -maxIndex), maxIndex))
	}
	if n := len(rd.groups); n > 0 {
		up := rd.groups[n-1]
		up.kids = append(up.kids, g)
	} else {
		if rd.order == nil {
			rd.order = &group{}
		}
		rd.order.kids = append(rd.order.kids, g)
	}
	rd.groups = append(rd.groups, g)
}

// refs appends the references in g to list, in their order.
func (g *group) refs(list []string) []string {
	if g.ref != "" {
		list = append(list, g.ref)
	}
	if g.ordered {
		slices.SortStableFunc(g.kids, func(a, b *group) int { return cmp.Compare(a.index, b.index) })
	}
	for _, k := range g.kids {
		list = k.refs(list)
	}
	return list
}

// sorted returns those of nodes that are of a level, by their index if each
// of them has one.
func sorted(nodes []*node, l level) []*node {
	var list []*node
	indexed := true
	for _, n := range nodes {
		if n.level == l {
			list = append(list, n)
			indexed = indexed && (n.index >= 0 || !n.holdsText())
		}
	}
	if indexed {
		slices.SortStableFunc(list, func(a, b *node) int { return cmp.Compare(a.index, b.index) })
	}
	return list
}

// holdsText reports whether a node is of a kind that holds text: separators
// and pictures have no place in an order of text.
func (n *node) holdsText() bool {
	switch n.name {
	case "TextRegion", "TableRegion", "TableCell":
		return true
	}
	return n.level != region
}
