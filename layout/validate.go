package layout

import (
	"fmt"
	"slices"
)

// Validate reports the first way in which d is not a faithful account of
// pages: a source byte that is missing or named twice, a span out of range, a
// run marked [Same] or [Moved] that is not, an article without blocks, a block
// without a role or a rule. It returns nil for every document returned by
// [Analyzer.Analyze] for the same pages.
func (d *Document) Validate(pages []*Page) error {
	v := validator{pages: pages, named: make([][][2]int, len(pages))}
	for _, p := range pages {
		v.first = append(v.first, v.total)
		v.total += len(p.Lines)
	}
	v.named = make([][][2]int, v.total)
	for i, a := range d.Articles {
		if len(a.Blocks) == 0 {
			return fmt.Errorf("layout: article %d has no blocks", i)
		}
	}
	for b := range d.blocks {
		if err := v.block(b); err != nil {
			return err
		}
	}
	return v.complete()
}

// A validator collects which bytes of each line have been named.
type validator struct {
	pages []*Page
	first []int // index of each page's first line in named
	total int
	named [][][2]int // for each line the [start, end) of its spans
}

func (v *validator) block(b *Block) error {
	if b.Role == RoleUnknown || b.Rule == "" {
		return fmt.Errorf("layout: block %q has no role or no rule", head(b.Text(" ")))
	}
	for _, p := range b.Paragraphs {
		for i := range p {
			if err := v.run(&p[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (v *validator) run(r *Run) error {
	s := r.From
	if s.Page < 0 || s.Page >= len(v.pages) || s.Line < 0 || s.Line >= len(v.pages[s.Page].Lines) {
		return fmt.Errorf("layout: run %q names line %d of page %d, which does not exist", head(r.Text), s.Line, s.Page)
	}
	text := v.pages[s.Page].Lines[s.Line].Text
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return fmt.Errorf("layout: run %q names bytes %d to %d of a line of %d", head(r.Text), s.Start, s.End, len(text))
	}
	from := text[s.Start:s.End]
	var wrong bool
	switch r.Edit {
	case Same:
		wrong = r.Text != from || r.Rule != ""
	case Moved:
		wrong = r.Text != from || r.Rule == ""
	case Inserted:
		wrong = from != "" || r.Rule == ""
	case Deleted:
		wrong = r.Text != "" || r.Rule == ""
	case Changed:
		wrong = from == "" || r.Rule == ""
	default:
		wrong = true
	}
	if wrong {
		return fmt.Errorf("layout: run %q from %q is not %v (rule %q)", head(r.Text), head(from), r.Edit, r.Rule)
	}
	if from != "" {
		k := v.first[s.Page] + s.Line
		v.named[k] = append(v.named[k], [2]int{s.Start, s.End})
	}
	return nil
}

// complete reports the first line whose bytes are not named once each.
func (v *validator) complete() error {
	for p, page := range v.pages {
		for l := range page.Lines {
			spans := v.named[v.first[p]+l]
			slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
			at := 0
			for _, s := range spans {
				if s[0] != at {
					return fmt.Errorf("layout: page %d line %d: bytes %d to %d of %q are named %s",
						p, l, min(at, s[0]), max(at, s[0]), head(page.Lines[l].Text), onceOr(s[0] > at))
				}
				at = s[1]
			}
			if at != len(page.Lines[l].Text) {
				return fmt.Errorf("layout: page %d line %d: bytes from %d of %q are missing",
					p, l, at, head(page.Lines[l].Text))
			}
		}
	}
	return nil
}

func onceOr(missing bool) string {
	if missing {
		return "not at all"
	}
	return "twice"
}

// head returns the beginning of s, for messages.
func head(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}
