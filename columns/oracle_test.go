package columns

import (
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"testing"
)

// slowSights is sights by its definition: for each piece between two edges, the
// last box before this one that covers it.
func slowSights(rs []Rect) map[int][]sight {
	var edges []float64
	for _, r := range rs {
		edges = append(edges, r.X0, r.X1)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	out := map[int][]sight{}
	order := byMiddle(rs)
	for n, i := range order {
		var seen []sight
		for k := 0; k+1 < len(edges); k++ {
			a, b := edges[k], edges[k+1]
			if a < rs[i].X0 || rs[i].X1 < b {
				continue
			}
			for m := n - 1; m >= 0; m-- {
				if q := rs[order[m]]; q.X0 <= a && b <= q.X1 {
					if j := len(seen) - 1; j >= 0 && seen[j].box == order[m] && seen[j].x1 == a {
						seen[j].x1 = b
					} else {
						seen = append(seen, sight{order[m], a, b})
					}
					break
				}
			}
		}
		out[i] = seen
	}
	return out
}

func TestSightsAgainstOracle(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for try := range 300 {
		var rs []Rect
		for range 1 + r.Intn(40) {
			x, y := float64(r.Intn(30)), float64(r.Intn(30))
			rs = append(rs, Rect{x, y, x + float64(1+r.Intn(12)), y + float64(1+r.Intn(6))})
		}
		want := slowSights(rs)
		sights(rs, func(i int, seen []sight) {
			if got := append([]sight(nil), seen...); !reflect.DeepEqual(got, want[i]) {
				t.Fatalf("try %d, box %d: sees %v, want %v", try, i, got, want[i])
			}
		})
	}
}

// A paster makes pages of which the order is known, since it puts the boxes
// down in it: bands under heads as wide as the page, each of one to five
// columns of its own measure, with short last lines, indents and heads in the
// column.
type paster struct {
	*rand.Rand
	boxes []Rect
	y     float64
}

const (
	pasteWidth  = 600
	pasteHeight = 9
	pastePitch  = 11
)

func (p *paster) put(x0, x1, y, h float64) {
	p.boxes = append(p.boxes, Rect{x0, y, x1, y + h})
}

// band puts down a head and columns of lines below it.
func (p *paster) band() {
	p.put(0, pasteWidth*(0.7+0.3*p.Float64()), p.y, 2*pasteHeight)
	p.y += 2*pasteHeight + 6
	n := 1 + p.Intn(5)
	gutter := 8 + 10*p.Float64()
	width := (pasteWidth - gutter*float64(n-1)) / float64(n)
	lines := 8 + p.Intn(20)
	for c := range n {
		p.column(float64(c)*(width+gutter), width, lines)
	}
	p.y += float64(lines)*pastePitch + 2*pastePitch
}

// column puts down the lines of a column that is as high as its band.
func (p *paster) column(x, width float64, lines int) {
	for k := range lines {
		x0, x1 := x, x+width
		switch p.Intn(8) {
		case 0:
			x0 += pasteHeight
		case 1:
			if k > 0 && k < lines-1 {
				x1 = x + width*(0.2+0.7*p.Float64())
			}
		}
		p.put(x0, x1, p.y+float64(k)*pastePitch, pasteHeight)
	}
}

func TestPastedPages(t *testing.T) {
	for seed := range int64(300) {
		p := &paster{Rand: rand.New(rand.NewSource(seed))}
		for range 1 + p.Intn(4) {
			p.band()
		}
		var f Finder
		k := 0
		for i := range f.Find(Sheet{Boxes: p.boxes}).All() {
			if i != k {
				t.Errorf("seed %d: box %d %v in place %d %v", seed, i, p.boxes[i], k, p.boxes[k])
				break
			}
			k++
		}
	}
}

// pathological pages: what makes an algorithm that compares all with all, or
// that looks through long lists, take its time.
var pathological = map[string]func(n int) []Rect{
	"one row":    func(n int) []Rect { return series(n, 12, 0, 10, 10) },
	"one column": func(n int) []Rect { return series(n, 0, 12, 100, 10) },
	"stairs":     func(n int) []Rect { return series(n, 7, 5, 10, 10) },
	"same place": func(n int) []Rect { return series(n, 0, 0, 100, 10) },
	"nested": func(n int) []Rect {
		var rs []Rect
		for i := range n {
			d := float64(i)
			rs = append(rs, Rect{d, d, 3*float64(n) - d, 3*float64(n) - d})
		}
		return rs
	},
	"one over all": func(n int) []Rect {
		return append(series(n-1, 12, 0, 10, 10), Rect{0, -30, 12 * float64(n), -10})
	},
	"one between all": func(n int) []Rect {
		rs := append(series(n/2, 22, 0, 10, 10), Rect{0, 60, 11 * float64(n), 70})
		for _, r := range series(n/2-1, 22, 0, 10, 10) {
			rs = append(rs, Rect{r.X0, 80, r.X1, 90})
		}
		return rs
	},
	"crossed": func(n int) []Rect {
		var rs []Rect
		for i := range n / 2 {
			d := float64(i) * 3
			rs = append(rs, Rect{d, 0, d + 1, 3 * float64(n)}, Rect{0, d, 3 * float64(n), d + 1})
		}
		return rs
	},
	"dust": func(n int) []Rect {
		r := rand.New(rand.NewSource(1))
		var rs []Rect
		for range n {
			x, y := r.Float64()*1000, r.Float64()*1000
			rs = append(rs, Rect{x, y, x + r.Float64()*9, y + r.Float64()*9})
		}
		return rs
	},
	"page of words": newspaper,
}

// series returns n boxes of one size at even distances.
func series(n int, dx, dy, w, h float64) []Rect {
	rs := make([]Rect, n)
	for i := range rs {
		x, y := float64(i)*dx, float64(i)*dy
		rs[i] = Rect{x, y, x + w, y + h}
	}
	return rs
}

// newspaper returns the boxes of n words in columns.
func newspaper(n int) []Rect {
	r := rand.New(rand.NewSource(2))
	var rs []Rect
	const width, gutter, lines = 200, 14, 150
	for k := 0; len(rs) < n; k++ {
		col, row := k/lines, k%lines
		left, y := float64(col%8)*(width+gutter), float64(row*12+col/8*lines*12+30*(col/8))
		for x := 0.0; x < width && len(rs) < n; {
			w := min(10+r.Float64()*50, width-x)
			rs = append(rs, Rect{left + x, y, left + x + w, y + 10})
			x += w + 4
		}
	}
	return rs
}

// TestPathological holds that the laws are kept on pages that are hard on a
// careless algorithm. They are so large that work which grows with the square
// of the boxes would not come to an end; how long they take is a benchmark's
// business.
func TestPathological(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const n = 30_000
	for name, page := range pathological {
		t.Run(name, func(t *testing.T) {
			s := Sheet{Boxes: page(n)}
			var f Finder
			checkLayout(t, s, f.Find(s))
		})
	}
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := Sheet{Boxes: newspaper(n)}
			var f Finder
			b.ReportAllocs()
			for b.Loop() {
				f.Find(s)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/box")
		})
	}
}
