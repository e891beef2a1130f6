package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/galleyproof/galley/columns"
)

// A spot is where a printed line stands on a positioned page. Coordinates are
// those of the frame in which lines run from left to right and the next one is
// below, whatever the writing; see [columns.Direction].
type spot struct {
	sheet       *sheet
	seg         *columns.Segment
	segNo       int     // of the document
	box         Rect    // as wide as its units, as high as they are
	flat        Rect    // of its units on the page, as it was before it was turned
	mid         float64 // height of its middle
	left, right float64 // edges of the column
	size        float64 // type size, as a share of the body text's
	heavy       float64 // width of its letters, as a share of the body text's
	first       float64 // width of its first unit
	drop        bool    // it stands beside a drop cap
	capped      bool    // it begins with one
	hanging     bool    // see markHanging
	up, down    *line   // the nearest rows above and below, or nil
}

// A sheet is what is known of a positioned page as a whole.
type sheet struct {
	page       *Page
	index      int
	dir        columns.Direction
	level      bool // it holds what is set horizontally on a vertical page
	visual     bool // words of right-to-left writing are in visual order
	mirror     bool // and brackets as they are seen
	em         float64
	pitch      float64 // distance of body lines
	face       typeface
	us         []unit
	segs       []columns.Segment
	base       int // number of the first segment in the document
	indent     float64
	skew       float64           // slope of its lines
	shift      float64           // see measureShift
	solidShare float64           // see measureSolid
	labelled   bool              // the source says what the lines are
	words      bool              // words have boxes of their own
	grid       bool              // it is plain text on a grid of cells: see placeOnGrid
	spaced     bool              // paragraphs are set apart by white space
	shadow     map[*unit][]*unit // second prints of each unit
}

// positioned reports whether pages have geometry.
func positioned(pages []*Page) bool {
	with, all := 0, 0
	for _, p := range pages {
		for i := range p.Lines {
			if p.Cells {
				return false
			}
			all++
			if !p.Lines[i].Bounds.Empty() || len(p.Lines[i].Words) > 0 && !p.Lines[i].Words[0].Bounds.Empty() {
				with++
			}
		}
	}
	return all > 0 && 10*with > 9*all
}

// place puts the lines of all pages in reading order.
func (s *analysis) place() {
	n := 0
	for i := s.from; i < s.to; i++ {
		n = s.placePage(i, s.pages[i], n)
	}
}

// labelShare is the share of lines with a role of their own from which a
// source is believed to know them all. OCR engines that guess at a few heads
// and captions give few.
const labelShare = 0.8

// labelled reports whether the source says of most lines what they are.
func labelled(p *Page) bool {
	n := 0
	for i := range p.Lines {
		if p.Lines[i].Hint != RoleUnknown {
			n++
		}
	}
	return float64(n) > labelShare*float64(len(p.Lines))
}

// placePage puts the lines of one page in reading order; n is the number of
// segments before it. It returns the number after it.
func (s *analysis) placePage(index int, p *Page, n int) int {
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Text != "" && strings.TrimFunc(l.Text, invisible) == "" {
			s.empty = append(s.empty, newScript(index, i, l.Text).dropAll("blank")...)
		}
	}
	us := unitsOf(p)
	if len(us) == 0 {
		return n
	}
	if s.grid {
		s.trimMargins(index, us)
	}
	markOverprint(p, us)
	sh := &sheet{page: p, grid: s.grid, index: index, dir: directionOf(p, us), us: us, base: n, labelled: labelled(p)}
	sh.mirror = mirrors(p, us)
	sh.straighten()
	all := make([]int, 0, len(us))
	for i := range us {
		if us[i].dup < 0 {
			all = append(all, i)
		}
	}
	all = sh.dropCaps(all)
	if sh.dir == columns.TopToBottom || sh.dir == columns.TopToBottomLTR {
		level := sh.levelUnits(all)
		if len(level) > 0 {
			other := *sh
			other.dir, other.level = columns.LeftToRight, true
			s.placeUnits(&other, level)
			n += len(other.segs)
			sh.base = n
			gone := make([]bool, len(us))
			for _, i := range level {
				gone[i] = true
			}
			all = slices.DeleteFunc(all, func(i int) bool { return gone[i] })
		}
	}
	s.placeUnits(sh, all)
	return n + len(sh.segs)
}

// levelWidth is the least width of a word on a line with others that are set
// horizontally, as a share of what its letters take at their size: words of
// two ideographs set vertically are half as wide.
const levelWidth = 0.8

// levelUnits returns the units of a vertical page that are set horizontally,
// and the words on a line with them that have no ideographs or boxes as high
// and wide as theirs.
func (sh *sheet) levelUnits(all []int) []int {
	mid := func(u *unit) float64 { return (u.box.Y0 + u.box.Y1) / 2 }
	var level []int
	var by []*unit // those, from top to bottom
	reach := 0.0
	rest := make([]int, 0, len(all))
	for _, i := range all {
		u := &sh.us[i]
		if !u.horizontal(sh.page) {
			rest = append(rest, i)
			continue
		}
		level, by = append(level, i), append(by, u)
		reach = max(reach, levelSlack*u.box.Dy())
	}
	slices.SortStableFunc(by, func(a, b *unit) int { return sign(mid(a) - mid(b)) })
	for _, i := range rest {
		u := &sh.us[i]
		k, _ := slices.BinarySearchFunc(by, mid(u)-reach, func(v *unit, y float64) int { return sign(mid(v) - y) })
		for ; k < len(by) && mid(by[k]) < mid(u)+reach; k++ {
			if abs(mid(by[k])-mid(u)) < levelSlack*by[k].box.Dy() && sh.levelWith(u, by[k]) {
				level = append(level, i)
				break
			}
		}
	}
	return level
}

// levelSlack is how far the middles of words of one line are apart, as a share
// of their height.
const levelSlack = 0.2

// levelWith reports whether u, which stands at the height of v, is set
// horizontally as v is.
func (sh *sheet) levelWith(u, v *unit) bool {
	t := u.text(sh.page)
	if wideRunes(t) == 0 {
		return true
	}
	width := v.box.Dx() / naturalWidth(v.text(sh.page))
	return abs(u.box.Dy()-v.box.Dy()) <= 0.1*v.box.Dy() && u.box.Dx() >= levelWidth*width*naturalWidth(t)
}

// placeUnits finds the columns of some units of a page and makes lines of
// their rows.
func (s *analysis) placeUnits(sh *sheet, is []int) {
	f := columns.Finder{Direction: sh.dir}
	in := columns.Sheet{Rules: sh.allTurnedBack(sh.page.Rules), Pictures: sh.allTurnedBack(sh.page.Pictures)}
	every := make([]*unit, len(is))
	for k, i := range is {
		every[k] = &sh.us[i]
	}
	sh.face.tight = tightBoxes([][]sample{sh.samples(every)})
	sh.solidShare = sh.measureSolid(is)
	groups := sh.glue(is)
	for _, g := range groups {
		box := Rect{}
		for _, u := range g {
			box = box.Union(sh.solid(u))
		}
		in.Boxes = append(in.Boxes, box)
		in.Blocks = append(in.Blocks, sh.page.Lines[g[0].line].Block)
	}
	if sh.face.tight && !sh.boxed() && !sh.upright() {
		in.Rules = append(in.Rules, bands(in.Boxes)...)
	}
	l := f.Find(in)
	sh.em, sh.pitch, sh.segs = l.Em, l.Pitch, l.Segments
	var rows [][]*unit
	var samples [][]sample
	for k := range sh.segs {
		for _, r := range sh.segs[k].Rows {
			var units []*unit
			for _, b := range r.Boxes {
				units = append(units, groups[b]...)
			}
			rows = append(rows, units)
			samples = append(samples, sh.samples(units))
		}
	}
	if sh.grid {
		sh.face = gridFace()
	} else {
		sh.face = measureType(samples)
	}
	sh.shift = sh.measureShift(rows)
	sh.words = sh.boxed()
	sh.visual = !sh.grid && visualOrder(sh.page, sh.us, !sh.face.tight && sh.words)
	for k := range sh.segs {
		g := &sh.segs[k]
		first := len(s.lines)
		for _, r := range g.Rows {
			ln := sh.line(rows[0], r.Bounds)
			ln.at.seg, ln.at.segNo, ln.seg = g, sh.base+k, sh.base+k
			ln.at.left, ln.at.right = g.Left, g.Right
			ln.at.size, ln.at.heavy = 1, 1
			if h := sh.face.height(samples[0]); h > 0 && sh.face.body > 0 {
				ln.at.size, ln.at.heavy = h/sh.face.body, sh.face.heavy(samples[0])
			}
			s.lines = append(s.lines, ln)
			rows, samples = rows[1:], samples[1:]
		}
		if sh.upright() || !sh.face.tight {
			sh.edges(s.lines[first:])
		}
	}
}

// solidHeight is the height in ems, of what is printed, that is left of a box
// whose font reaches much farther up and down than its letters do.
const solidHeight = 1.1

// solid returns the box of u, without the white that some fonts of ideographs
// have above and below: up to 1.6 times the size of the type.
func (sh *sheet) solid(u *unit) Rect {
	b := u.box
	if h := b.Dy() * sh.solidShare; h > 0 && h < b.Dy() && classOf(u.text(sh.page)) != classRTL {
		mid := (b.Y0 + b.Y1) / 2
		b.Y0, b.Y1 = mid-h/2, mid+h/2
	}
	return b
}

// squareRunes counts what is set on a square: ideographs, kana and hangul.
func squareRunes(s string) int {
	n := 0
	for _, r := range s {
		if wide(r) || hangul(r) {
			n++
		}
	}
	return n
}

// measureSolid returns how much of the height of boxes is left in solid: what
// the widths of ideographs and hangul say, where most of the text is of them.
func (sh *sheet) measureSolid(is []int) float64 {
	var shares []float64
	wides, all := 0, 0
	for _, i := range is {
		u := &sh.us[i]
		t := u.text(sh.page)
		n := squareRunes(t)
		wides, all = wides+n, all+utf8.RuneCountInString(t)
		if n > 0 && 2*n > utf8.RuneCountInString(t) && !u.box.Empty() {
			shares = append(shares, solidHeight*u.box.Dx()/naturalWidth(t)/u.box.Dy())
		}
	}
	if 2*wides < all || sh.upright() {
		return 1
	}
	return median(shares)
}

const (
	// glueSpace is the widest space between words, in ems of their own type,
	// that is narrower than any gutter: the words of a caption or headline are
	// not taken apart where a space happens to stand above a gutter.
	glueSpace = 0.45

	// Between ideographs, where OCR engines see words with white at both ends.
	glueWide = 0.8

	// A line set to its measure has wide spaces, but all alike: a gutter is
	// wider than those.
	glueJustified = 0.9 // ems, at most
	glueAlike     = 1.3 // of the usual space of the line
)

// glue puts words that follow each other in the source with no more than a
// usual space between into groups, each in the order of the frame.
func (sh *sheet) glue(is []int) [][]*unit {
	var out [][]*unit
	usual := sh.usualSpaces()
	for k, i := range is {
		u := &sh.us[i]
		if k > 0 && !sh.upright() && !sh.grid {
			g := &out[len(out)-1]
			if prev := &sh.us[is[k-1]]; follows(prev, u) && sh.near(prev, u, usual[u.line]) {
				if sh.dir.Frame(prev.box).X0 > sh.dir.Frame(u.box).X0 {
					*g = append([]*unit{u}, *g...)
				} else {
					*g = append(*g, u)
				}
				continue
			}
		}
		out = append(out, []*unit{u})
	}
	return sh.insertMarks(out)
}

// markRunes is how many runes a mark has at most that a source can have on a
// line of its own because it is of another font than the words beside it.
const markRunes = 2

// insertMarks puts marks that stand by themselves between two words of a group
// into the group.
func (sh *sheet) insertMarks(groups [][]*unit) [][]*unit {
	var lines [][]*unit // groups of several units, from top to bottom
	mid := func(u *unit) float64 { b := sh.dir.Frame(sh.solid(u)); return (b.Y0 + b.Y1) / 2 }
	for _, g := range groups {
		if len(g) > 1 {
			lines = append(lines, g)
		}
	}
	slices.SortStableFunc(lines, func(a, b []*unit) int { return sign(mid(a[0]) - mid(b[0])) })
	into := map[*unit][]*unit{} // first unit of a group → marks
	out := groups[:0]
	for _, g := range groups {
		if u := g[0]; len(g) == 1 && !u.box.Empty() && sh.isMark(u) {
			y, reach := mid(u), sh.dir.Frame(u.box).Dy()
			k, _ := slices.BinarySearchFunc(lines, y-reach, func(l []*unit, y float64) int { return sign(mid(l[0]) - y) })
			for ; k < len(lines) && mid(lines[k][0]) < y+reach && !sh.between(u, lines[k]); k++ {
			}
			if k < len(lines) && mid(lines[k][0]) < y+reach {
				into[lines[k][0]] = append(into[lines[k][0]], u)
				continue
			}
		}
		out = append(out, g)
	}
	for i, g := range out {
		if marks := into[g[0]]; marks != nil {
			g = append(g, marks...)
			slices.SortStableFunc(g, func(a, b *unit) int { return sign(sh.dir.Frame(a.box).X0 - sh.dir.Frame(b.box).X0) })
			out[i] = g
		}
	}
	return out
}

// isMark reports whether u is a mark by itself.
func (sh *sheet) isMark(u *unit) bool {
	t := u.text(sh.page)
	return utf8.RuneCountInString(t) <= markRunes && strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// between reports whether u stands in the white between two units of a group.
func (sh *sheet) between(u *unit, g []*unit) bool {
	b := sh.dir.Frame(sh.solid(u))
	for k := 1; k < len(g); k++ {
		p, q := sh.dir.Frame(sh.solid(g[k-1])), sh.dir.Frame(sh.solid(g[k]))
		slack := touching * q.Dy()
		if p.X1 <= b.X0+slack && b.X1 <= q.X0+slack && b.Y0+b.Y1 > 2*max(p.Y0, q.Y0) && b.Y0+b.Y1 < 2*min(p.Y1, q.Y1) {
			return true
		}
	}
	return false
}

// usualSpaces returns for each line of the source the median of the white
// between its words.
func (sh *sheet) usualSpaces() map[int]float64 {
	gaps := map[int][]float64{}
	for i := 1; i < len(sh.us); i++ {
		if u, v := sh.us[i-1].box, sh.us[i].box; follows(&sh.us[i-1], &sh.us[i]) {
			gaps[sh.us[i].line] = append(gaps[sh.us[i].line], max(v.X0-u.X1, u.X0-v.X1))
		}
	}
	out := make(map[int]float64, len(gaps))
	for line, g := range gaps {
		if len(g) > 2 {
			out[line] = median(g)
		}
	}
	return out
}

// near reports whether u and v stand side by side with a space between; usual
// is that of their line.
func (sh *sheet) near(u, v *unit, usual float64) bool {
	a, b := u.box, v.box
	if !sh.face.tight {
		a, b = sh.solid(u), sh.solid(v)
	}
	if a.X0 > b.X0 {
		a, b = b, a
	}
	w := naturalWidth(u.text(sh.page)) + naturalWidth(v.text(sh.page))
	if w <= 0 || min(a.Y1, b.Y1)-max(a.Y0, b.Y0) < min(a.Dy(), b.Dy())/2 {
		return false
	}
	em := (a.Dx() + b.Dx()) / w
	if wide(lastRune(u.text(sh.page))) || wide(firstRune(v.text(sh.page))) {
		if sh.face.tight {
			return b.X0-a.X1 < glueWide*em
		}
		return b.X0-a.X1 < glueSpace*em
	}
	return b.X0-a.X1 < max(glueSpace*em, min(glueJustified*em, glueAlike*usual))
}

// boxed reports whether the words of the sheet have boxes of their own.
func (sh *sheet) boxed() bool {
	n := 0
	for i := range sh.us {
		if sh.us[i].nth > 0 {
			n++
		}
	}
	return 2*n > len(sh.us)
}

// samples measures units that are one row.
func (sh *sheet) samples(units []*unit) []sample {
	var out []sample
	for _, u := range units {
		t := u.text(sh.page)
		b := sh.dir.Frame(u.box)
		up, down, ok := extent(t)
		if !ok || b.Empty() {
			continue
		}
		m := sample{height: b.Dy(), width: b.Dx(), class: fontsOf(t), up: up, down: down, runes: utf8.RuneCountInString(t)}
		if w := naturalWidth(t); w > 0 && letters(t) > 1 {
			m.set = b.Dx() / w
		}
		out = append(out, m)
	}
	return out
}

// line makes the printed line of units, which are in the order of the frame.
func (sh *sheet) line(units []*unit, box Rect) *line {
	if sh.dir == columns.RightToLeft {
		units = turnRuns(sh.page, units, true)
	} else if sh.visual {
		units = turnRuns(sh.page, units, false)
	}
	first := units[0]
	src := &sh.page.Lines[first.line]
	l := &line{page: sh.index, index: first.line, id: src.ID, size: src.Size, style: src.Style, block: src.Block, seg: -1}
	if sh.labelled {
		l.hint, l.why = src.Hint, "hint"
	}
	l.script = sh.script(units)
	last := units[len(units)-1]
	if end := &sh.page.Lines[last.line]; last.stop == len(end.Text) {
		l.full = end.Full
	}
	at := &spot{sheet: sh, box: box}
	if sh.upright() {
		at.box.X0, at.box.X1 = sh.extentOf(units)
	}
	for _, u := range units {
		l.box = l.box.Union(u.seen)
		at.flat = at.flat.Union(u.box)
	}
	at.mid = sh.middle(units)
	at.first = sh.firstWidth(first)
	for _, u := range units {
		at.capped = at.capped || u.cap != nil
		at.drop = at.drop || u.drop
	}
	l.at = at
	return l
}

// onSide reports whether r lies on its side in a vertical line.
func onSide(r rune) bool { return r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// extentOf returns where units in a vertical line begin and end.
func (sh *sheet) extentOf(units []*unit) (x0, x1 float64) {
	x0, x1 = far, -far
	for _, u := range units {
		r := sh.dir.Frame(u.box)
		a, b := r.X0, min(r.X1, r.X0+float64(utf8.RuneCountInString(u.text(sh.page)))*r.Dy())
		if t := u.text(sh.page); wideRunes(t) == 0 && strings.ContainsFunc(t, onSide) {
			a, b = r.X0-sh.shift, r.X1-sh.shift
		}
		x0, x1 = min(x0, a), max(x1, b)
	}
	return x0, x1
}

// firstWidth returns the width of what cannot be parted from u: the word, or
// the first ideograph with what may not begin a line.
func (sh *sheet) firstWidth(u *unit) float64 {
	t := u.text(sh.page)
	if sh.upright() && wide(firstRune(t)) {
		return sh.dir.Frame(u.box).Dy()
	}
	w := sh.dir.Frame(u.box).Dx()
	if all := naturalWidth(t); all > 0 {
		return w * min(1, naturalWidth(firstUnit(t))/all)
	}
	return w
}

// middle returns the middle of the row of units: the median of theirs.
func (sh *sheet) middle(units []*unit) float64 {
	ms := make([]weighted, len(units))
	for i, u := range units {
		b := sh.dir.Frame(u.box)
		ms[i] = weighted{(b.Y0 + b.Y1) / 2, b.Dx()}
	}
	return weightedMedian(ms)
}

// turnRuns turns runs of words that are written against the direction of the
// row: Latin names in Arabic text, with the figures between, or the reverse.
func turnRuns(p *Page, units []*unit, rtl bool) []*unit {
	out := slices.Clone(units)
	against := func(u *unit) (yes, neutral bool) {
		r, l := directed(u.text(p))
		if rtl {
			return l > r, l == 0 && r == 0
		}
		return r > l, l == 0 && r == 0
	}
	for i := 0; i < len(out); i++ {
		if yes, _ := against(out[i]); !yes {
			continue
		}
		end := i + 1
		for j := i + 1; j < len(out); j++ {
			yes, neutral := against(out[j])
			if yes {
				end = j + 1
			} else if !neutral {
				break
			}
		}
		slices.Reverse(out[i:end])
		i = end
	}
	return out
}
