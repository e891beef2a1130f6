package layout

import (
	"fmt"
	"strings"
)

// A Decision says what the analyzer chose at one place, against what, and why.
type Decision struct {
	Kind    DecisionKind
	Page    int    // index of the page, or -1
	Line    string // ID of the line that the decision is about, or ""
	What    string // the text that it is about, shortened
	Chosen  string // what was chosen
	Against string // the next best, or ""
	Margin  float64
	Rule    string
	Cues    []Cue `json:",omitempty"`
}

// A DecisionKind is what a decision is about.
type DecisionKind string

// The kinds of decisions.
const (
	DecideBreak  DecisionKind = "break"  // does a paragraph end at this line?
	DecideHyphen DecisionKind = "hyphen" // how do these two lines join?
	DecideRole   DecisionKind = "role"   // what is this block?
	DecideLink   DecisionKind = "link"   // which block belongs to which?
	DecideEdit   DecisionKind = "edit"   // characters put right
	DecideOrder  DecisionKind = "order"  // columns and reading order
)

// A Cue is one piece of evidence and its weight: above zero it speaks for what
// was chosen.
type Cue struct {
	Name   string
	Weight float64
}

// String returns the decision on one line.
func (d Decision) String() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%-6s p%d %-6s %s", d.Kind, d.Page+1, d.Line, d.Chosen)
	if d.Against != "" {
		fmt.Fprintf(&s, " not %s", d.Against)
	}
	fmt.Fprintf(&s, " margin %.2f rule %s", d.Margin, d.Rule)
	for _, c := range d.Cues {
		fmt.Fprintf(&s, " %s%+.2f", c.Name, c.Weight)
	}
	if d.What != "" {
		fmt.Fprintf(&s, " | %s", d.What)
	}
	return s.String()
}
