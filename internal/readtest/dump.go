// Package readtest holds what the tests of all readers share.
package readtest

import (
	"fmt"
	"strings"

	"github.com/galleyproof/galley/layout"
)

// Dump writes all that pages say, a line for each page, rule, picture, line
// and word. What is zero is left out.
func Dump(pages []*layout.Page) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&b, "page %d", p.Number)
		if p.Name != "" {
			fmt.Fprintf(&b, " %q", p.Name)
		}
		if p.Dir != layout.DirUnknown {
			fmt.Fprintf(&b, " dir=%d", p.Dir)
		}
		fmt.Fprintf(&b, "%s\n", box(p.Bounds))
		for _, r := range p.Rules {
			fmt.Fprintf(&b, "  rule%s\n", box(r))
		}
		for _, r := range p.Pictures {
			fmt.Fprintf(&b, "  picture%s\n", box(r))
		}
		for _, l := range p.Lines {
			line(&b, l)
		}
	}
	return b.String()
}

// line writes a line and its words.
func line(b *strings.Builder, l layout.Line) {
	fmt.Fprintf(b, "  line %s @%v %q%s", l.ID, l.Pos, l.Text, box(l.Bounds))
	if l.Block != 0 {
		fmt.Fprintf(b, " block=%d", l.Block)
	}
	if l.Size != 0 {
		fmt.Fprintf(b, " size=%.6g", l.Size)
	}
	for i, name := range [...]string{"bold", "italic", "smallcaps"} {
		if l.Style&(1<<i) != 0 {
			fmt.Fprintf(b, " %s", name)
		}
	}
	if l.Hint != layout.RoleUnknown {
		fmt.Fprintf(b, " hint=%v", l.Hint)
	}
	if l.Full != "" {
		fmt.Fprintf(b, " full=%q", l.Full)
	}
	b.WriteByte('\n')
	for _, w := range l.Words {
		fmt.Fprintf(b, "    %q%s", l.Text[w.Start:w.End], box(w.Bounds))
		if w.Confidence != 0 {
			fmt.Fprintf(b, " conf=%.4g", w.Confidence)
		}
		b.WriteByte('\n')
	}
}

// box returns a rectangle in brackets, or nothing for the zero one.
func box(r layout.Rect) string {
	if r == (layout.Rect{}) {
		return ""
	}
	return fmt.Sprintf(" [%.6g %.6g %.6g %.6g]", r.X0, r.Y0, r.X1, r.Y1)
}
