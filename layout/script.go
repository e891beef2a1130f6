package layout

// A change is an edit of a script's text: the bytes [start, end) become text.
// With start == end the text is inserted there.
type change struct {
	start, end int
	text       string
	rule       string
	confidence Confidence
}

// A script is a text together with the runs it is made of. Lines, paragraphs
// and everything in between are scripts: what mends characters, joins lines or
// takes out doubled text changes a script and never has to know which source
// bytes stand behind it.
type script struct {
	text string
	runs []Run
}

// newScript returns the script of one source line, unchanged.
func newScript(page, line int, text string) script {
	return script{text, []Run{{Text: text, From: Span{page, line, 0, len(text)}}}}
}

// apply returns s with changes, which are sorted and do not overlap, made.
func (s script) apply(changes []change) script {
	if len(changes) == 0 {
		return s
	}
	e := editor{runs: s.runs, out: make([]Run, 0, len(s.runs)+2*len(changes))}
	at := 0
	for _, c := range changes {
		if c.start < at || c.end < c.start || c.end > len(s.text) {
			continue // overlaps the change before: the first one stands
		}
		e.keep(c.start - at)
		e.change(c)
		at = c.end
	}
	e.keep(len(s.text) - at)
	e.rest()
	return scriptOf(e.out)
}

// scriptOf returns the script made of runs.
func scriptOf(runs []Run) script {
	return script{Paragraph(runs).Text(), runs}
}

// An editor walks over runs and writes others.
type editor struct {
	runs []Run
	off  int // bytes of runs[0].Text that are done
	out  []Run
}

// put appends r, joined with the run before where the two continue each other.
func (e *editor) put(r Run) {
	if r.Text == "" && r.From.Len() == 0 {
		return
	}
	if n := len(e.out); n > 0 && r.Edit == Same {
		l := &e.out[n-1]
		if l.Edit == Same && l.From.Page == r.From.Page && l.From.Line == r.From.Line && l.From.End == r.From.Start {
			l.Text += r.Text
			l.From.End = r.From.End
			return
		}
	}
	e.out = append(e.out, r)
}

// keep copies n bytes of text and the deleted runs before them.
func (e *editor) keep(n int) {
	for n > 0 && len(e.runs) > 0 {
		r := e.piece(n)
		n -= len(r.Text)
		e.put(r)
	}
}

// piece takes from the runs the next piece of at most n bytes of text. A run
// that is not the source itself is not divided where that cannot be said in
// source bytes: its first part then names them all.
func (e *editor) piece(n int) Run {
	r := e.runs[0]
	rest := len(r.Text) - e.off
	if rest <= n {
		if e.off > 0 {
			r = divide(r, e.off, len(r.Text))
		}
		e.runs, e.off = e.runs[1:], 0
		return r
	}
	r = divide(r, e.off, e.off+n)
	e.off += n
	return r
}

// divide returns the part of r whose text is r.Text[i:j].
func divide(r Run, i, j int) Run {
	if r.Edit == Same || r.Edit == Moved {
		r.From.Start, r.From.End = r.From.Start+i, r.From.Start+j
	} else if i > 0 {
		r.From.Start = r.From.End
		if r.Edit == Changed {
			r.Edit = Inserted
		}
	}
	r.Text = r.Text[i:j]
	return r
}

// change makes one change at the place reached.
func (e *editor) change(c change) {
	if c.start == c.end {
		e.insert(c)
		return
	}
	first := len(e.out)
	for n := c.end - c.start; n > 0 && len(e.runs) > 0; {
		r := e.piece(n)
		n -= len(r.Text)
		if r.Text != "" && r.From.Len() > 0 {
			r.Edit, r.Rule, r.Confidence = Deleted, c.rule, c.confidence
		} else if r.Text != "" {
			continue // inserted text that is taken back leaves no trace
		}
		r.Text = ""
		e.putDeleted(r, first)
	}
	if c.text == "" {
		return
	}
	for i := first; i < len(e.out); i++ {
		if r := &e.out[i]; r.Edit == Deleted && r.Rule == c.rule {
			r.Text, r.Edit = c.text, Changed
			return
		}
	}
	e.insert(c)
}

// putDeleted appends the deleted run r, joined with the one before it if both
// come from this change and continue each other.
func (e *editor) putDeleted(r Run, first int) {
	if n := len(e.out); n > first {
		l := &e.out[n-1]
		if l.Edit == Deleted && l.Rule == r.Rule && l.From.Page == r.From.Page &&
			l.From.Line == r.From.Line && l.From.End == r.From.Start {
			l.From.End = r.From.End
			return
		}
	}
	e.out = append(e.out, r)
}

// insert writes text that has no source at the place reached.
func (e *editor) insert(c change) {
	if c.text == "" {
		return
	}
	var at Span
	switch {
	case len(e.out) > 0:
		at = e.out[len(e.out)-1].From
		at.Start = at.End
	case len(e.runs) > 0:
		at = e.runs[0].From
		at.End = at.Start
	}
	e.out = append(e.out, Run{Text: c.text, From: at, Edit: Inserted, Rule: c.rule, Confidence: c.confidence})
}

// rest copies the runs without text that are left.
func (e *editor) rest() {
	for len(e.runs) > 0 {
		e.put(e.piece(len(e.runs[0].Text)))
	}
}

// move returns s with the text [start, end) standing at to instead. The runs
// it is made of keep their sources and are marked as moved.
func (s script) move(start, end, to int, rule string, conf Confidence) script {
	if start >= end || to >= start && to <= end {
		return s
	}
	e := editor{runs: s.runs}
	e.keep(start)
	left := e.take()
	e.keep(end - start)
	moved := e.take()
	e.rest()
	right := e.take()
	for i := range moved {
		if moved[i].Edit == Same {
			moved[i].Edit, moved[i].Rule, moved[i].Confidence = Moved, rule, conf
		}
	}
	if to > end {
		to -= end - start
	}
	f := editor{runs: concat(left, right)}
	f.keep(to)
	f.out = append(f.out, moved...)
	f.rest()
	return scriptOf(f.out)
}

// take returns what has been written so far and starts anew.
func (e *editor) take() []Run {
	out := e.out
	e.out = nil
	return out
}

// concat returns the runs of a followed by those of b.
func concat(a, b []Run) []Run {
	e := editor{out: a}
	for _, r := range b {
		e.put(r)
	}
	return e.out
}
