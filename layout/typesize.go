package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// How large type is set is what tells headings from text on a positioned page.
// PDF tools give each word a box as high as its font's ascent and descent: the
// same for all words of one size. OCR engines give the ink: a word without
// ascenders is lower. The second kind is made comparable by what the letters
// of a word are: the parts of an em below hold for text faces in general.
const (
	xHeight   = 0.47
	ascender  = 0.70
	descender = 0.21
)

// A scriptClass is the letters that share one font with one shape of box.
type scriptClass uint8

const (
	classOther scriptClass = iota
	classWide
	classRTL
	classWideMixed // with figures, marks or letters of another font among them
	classRTLMixed
	numClasses
)

// classOf returns the class of most letters of s.
func classOf(s string) scriptClass {
	var n [numClasses]int
	for _, r := range s {
		switch {
		case wide(r) || hangul(r):
			n[classWide]++
		case rightToLeft(r):
			n[classRTL]++
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			n[classOther]++
		}
	}
	best := classOther
	for c := range n {
		if n[c] > n[best] {
			best = scriptClass(c)
		}
	}
	return best
}

// fontsOf returns the class of s, mixed if some of s is set in the font of
// another script: the box of a word is as high as the highest of its fonts, so
// that a full stop from a Latin font makes a Hebrew word higher.
func fontsOf(s string) scriptClass {
	c := classOf(s)
	if c == classOther || !strings.ContainsFunc(s, func(r rune) bool { return r < 0x590 && !unicode.IsSpace(r) }) {
		return c
	}
	return c + classWideMixed - classWide
}

// alone returns the class of the letters that most of a mixed one are.
func (c scriptClass) alone() scriptClass {
	if c >= classWideMixed {
		return c - classWideMixed + classWide
	}
	return c
}

// extent returns which parts of an em the ink of s takes above and below the
// base line, and whether s has anything that says so.
func extent(s string) (up, down float64, ok bool) {
	for _, r := range s {
		switch {
		case wide(r) || hangul(r) || rightToLeft(r):
			return ascender, descender, true
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			up, ok = ascender, true
			if r == 'Q' || r == 'J' {
				down = max(down, descender/2)
			}
		case unicode.IsLower(r):
			ok = true
			switch r {
			case 'a', 'c', 'e', 'm', 'n', 'o', 'r', 's', 'u', 'v', 'w', 'x', 'z', 'и', 'в', 'г', 'е', 'к', 'л', 'м', 'н', 'о',
				'п', 'с', 'т', 'х', 'ч', 'ш', 'ь', 'ы', 'э', 'ю', 'я', 'а', 'ж', 'з', 'ı', 'ε', 'ι', 'κ', 'ν', 'ο', 'π', 'σ', 'τ', 'υ', 'ω', 'α':
				up = max(up, xHeight)
			case 'g', 'p', 'q', 'y', 'р', 'у', 'ц', 'щ', 'д', 'γ', 'η', 'μ', 'ρ', 'χ', 'ç', 'ş':
				up, down = max(up, xHeight), descender
			case 'j', 'f', 'ſ', 'ф', 'β', 'ζ', 'ξ', 'φ', 'ψ':
				up, down = ascender, descender
			default:
				up = ascender
			}
		}
	}
	return up, down, ok
}

// A typeface is what is measured of the type of a page.
type typeface struct {
	tight  bool                // boxes are of the ink
	lines  bool                // boxes are of whole lines of a scan
	factor [numClasses]float64 // height of boxes against that of the class of most text
	body   float64             // height of the boxes of the body text
	set    float64             // width of letters of the body text against their natural width
}

// A sample is the height of one unit, in the frame.
type sample struct {
	height, width, set float64
	class              scriptClass
	up, down           float64
	runes              int
}

// measureType finds the type of a page whose rows have the given samples.
func measureType(rows [][]sample) typeface {
	t := typeface{tight: tightBoxes(rows)}
	for _, row := range rows {
		for k := range row {
			if t.tight {
				row[k].height /= row[k].up + row[k].down
				row[k].class = row[k].class.alone()
			}
		}
	}
	t.lines = levelHeights(rows)
	t.classFactors(rows)
	var all []weighted
	for _, row := range rows {
		n := 0
		for k := range row {
			n += row[k].runes
		}
		if len(row) > 0 {
			all = append(all, weighted{t.height(row), float64(n)})
		}
	}
	t.body = mode(all)
	var set []weighted
	for _, row := range rows {
		if len(row) > 0 && t.height(row) < 1.05*t.body && t.height(row) > 0.95*t.body {
			for k := range row {
				if row[k].set > 0 && row[k].class == classOther {
					set = append(set, weighted{row[k].set / t.body, row[k].width})
				}
			}
		}
	}
	t.set = weightedMedian(set)
	return t
}

// gridFace returns the type of a page on a grid, whose boxes are as high as its
// type was found to be.
func gridFace() typeface {
	t := typeface{body: 1}
	for c := range t.factor {
		t.factor[c] = 1
	}
	return t
}

const (
	// tightShare is the ratio of heights of boxes without and with descenders
	// under which boxes are of the ink: by the parts of an em it is 0.77.
	tightShare = 0.9

	// tightLeast is how many boxes of each kind are asked for. Where there are
	// fewer, or a page is warped, the number of heights decides: each
	// size of type has one, and a page has a few sizes in one or two fonts,
	// while ink has as many heights as there are shapes of words. exactShare
	// is the share of the boxes that have one of the exactHeights most
	// frequent ones.
	tightLeast   = 20
	exactHeights = 6
	exactShare   = 0.9
)

// tightBoxes reports whether boxes are of the ink.
func tightBoxes(rows [][]sample) bool {
	var flat, deep []float64
	count := map[int]int{}
	all := 0
	for _, row := range rows {
		for _, s := range row {
			count[int(math.Round(math.Log(s.height)*100))]++
			all++
			switch {
			case s.class != classOther || s.runes < 2:
			case s.down == 0:
				flat = append(flat, s.height)
			case s.down == descender && s.up == ascender:
				deep = append(deep, s.height)
			}
		}
	}
	if len(flat) >= tightLeast && len(deep) >= tightLeast && median(flat) < tightShare*median(deep) {
		return true
	}
	ns := make([]int, 0, len(count))
	for _, n := range count {
		ns = append(ns, n)
	}
	slices.SortFunc(ns, func(a, b int) int { return b - a })
	most := 0
	for _, n := range ns[:min(len(ns), exactHeights)] {
		most += n
	}
	return float64(most) < exactShare*float64(all)
}

// classFactors compares the boxes of letters of different scripts in one row.
func (t *typeface) classFactors(rows [][]sample) {
	var n [numClasses]int
	for _, row := range rows {
		for _, s := range row {
			n[s.class] += s.runes
		}
	}
	main := classOther
	for c := range n {
		if n[c] > n[main] {
			main = scriptClass(c)
		}
	}
	var ratio [numClasses][]float64
	for _, row := range rows {
		var hs [numClasses][]float64
		for _, s := range row {
			hs[s.class] = append(hs[s.class], s.height)
		}
		if m := median(hs[main]); m > 0 {
			for c := range hs {
				if len(hs[c]) > 0 {
					ratio[c] = append(ratio[c], median(hs[c])/m)
				}
			}
		}
	}
	for c := range t.factor {
		t.factor[c] = 1
		if r := median(ratio[c]); r > 0 && scriptClass(c) != main {
			t.factor[c] = r
		}
	}
}

// height returns the height of a row, as that of the main script.
func (t *typeface) height(row []sample) float64 {
	hs := make([]weighted, 0, len(row))
	for _, s := range row {
		if s.runes > 0 {
			hs = append(hs, weighted{s.height / t.factor[s.class], s.width})
		}
	}
	return weightedMedian(hs)
}

// heavy returns how wide the letters of a row are against the body text.
func (t *typeface) heavy(row []sample) float64 {
	var ws []weighted
	for _, s := range row {
		if s.set > 0 && s.class == classOther {
			ws = append(ws, weighted{s.set / (s.height / t.factor[s.class]), s.width})
		}
	}
	if m := weightedMedian(ws); m > 0 && t.set > 0 {
		return m / t.set
	}
	return 1
}

// A weighted is a value with a weight.
type weighted struct{ v, w float64 }

func weightedMedian(vs []weighted) float64 {
	if len(vs) == 0 {
		return 0
	}
	slices.SortFunc(vs, func(a, b weighted) int {
		if a.v != b.v {
			return sign(a.v - b.v)
		}
		return sign(a.w - b.w)
	})
	all := 0.0
	for _, v := range vs {
		all += v.w
	}
	sum := 0.0
	for _, v := range vs {
		if sum += v.w; 2*sum >= all {
			return v.v
		}
	}
	return vs[len(vs)-1].v
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

// modeStep is the width of the classes, as a share of the value, in which the
// most frequent value is looked for: the sizes of type differ by 4 % or more.
const modeStep = 0.04

// mode returns the median of the values of the heaviest class.
func mode(vs []weighted) float64 {
	sum := map[int]float64{}
	key := func(v float64) int { return int(math.Floor(math.Log(v) / modeStep)) }
	for _, v := range vs {
		if v.v > 0 {
			sum[key(v.v)] += v.w
		}
	}
	best, most := 0, 0.0
	keys := make([]int, 0, len(sum))
	for k := range sum {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		if n := sum[k] + max(sum[k-1], sum[k+1])/2; n > most {
			best, most = k, n
		}
	}
	var in []weighted
	for _, v := range vs {
		if v.v > 0 && key(v.v) >= best-1 && key(v.v) <= best+1 {
			in = append(in, v)
		}
	}
	return weightedMedian(in)
}
