package columns

import (
	"math"
	"math/rand"
	"reflect"
	"testing"
)

// checkLayout reports what must hold of every layout: each index exactly once,
// and relations that agree with each other.
func checkLayout(t *testing.T, s Sheet, l *Layout) {
	t.Helper()
	seen := make([]int, len(s.Boxes))
	for i := range l.All() {
		seen[i]++
	}
	for i, n := range seen {
		if n != 1 {
			t.Fatalf("box %d is %d times in the layout", i, n)
		}
	}
	for i := range l.Segments {
		checkSegment(t, s, l, i)
	}
}

func checkSegment(t *testing.T, s Sheet, l *Layout, i int) {
	t.Helper()
	g := &l.Segments[i]
	if len(g.Rows) == 0 {
		t.Fatalf("segment %d has no rows", i)
	}
	var all Rect
	for _, r := range g.Rows {
		if len(r.Boxes) == 0 {
			t.Fatalf("segment %d has an empty row", i)
		}
		var row Rect
		for _, b := range r.Boxes {
			if box := l.Direction.Frame(s.Boxes[b]); sane(box) {
				row = row.Union(box)
			}
		}
		if row != r.Bounds {
			t.Fatalf("segment %d: row bounds %v, want %v", i, r.Bounds, row)
		}
		all = all.Union(row)
	}
	if all != g.Bounds {
		t.Fatalf("segment %d: bounds %v, want %v", i, g.Bounds, all)
	}
	for _, k := range []int{g.Head, g.Prev, g.Next} {
		if k < -1 || k >= len(l.Segments) || k == i {
			t.Fatalf("segment %d: relation to segment %d", i, k)
		}
	}
	if g.Next >= 0 && l.Segments[g.Next].Prev != i || g.Prev >= 0 && l.Segments[g.Prev].Next != i {
		t.Fatalf("segment %d: Prev and Next disagree", i)
	}
}

// rectsInOrder returns what a layout reads, without indices.
func rectsInOrder(s Sheet, l *Layout) []Rect {
	var rs []Rect
	for i := range l.All() {
		rs = append(rs, s.Boxes[i])
	}
	return rs
}

// randomSheet returns a page of n boxes that a compositor might have made, or,
// if wild is set, nobody.
func randomSheet(r *rand.Rand, n int, wild bool) Sheet {
	var s Sheet
	for len(s.Boxes) < n {
		x, y := float64(r.Intn(60)*10), float64(r.Intn(100)*10)
		w, h := float64(20+r.Intn(140)), float64(8+r.Intn(3))
		if wild {
			w, h = r.Float64()*300, r.Float64()*100
		}
		for k := r.Intn(12); k >= 0; k-- {
			s.Boxes = append(s.Boxes, Rect{x, y, x + w, y + h})
			y += 12
		}
		if r.Intn(8) == 0 {
			s.Rules = append(s.Rules, Rect{x, y, x + w*2, y + 1}, Rect{x - 3, y, x - 2, y + 90})
		}
		if r.Intn(10) == 0 {
			s.Pictures = append(s.Pictures, Rect{x, y, x + w, y + 80})
		}
	}
	return s
}

func TestShuffle(t *testing.T) {
	const seed = 7
	r := rand.New(rand.NewSource(seed))
	for try := range 200 {
		s := randomSheet(r, 1+r.Intn(120), try%3 == 0)
		var f Finder
		want := f.Find(s)
		checkLayout(t, s, want)
		mixed := Sheet{Boxes: make([]Rect, len(s.Boxes))}
		for i, k := range r.Perm(len(s.Boxes)) {
			mixed.Boxes[k] = s.Boxes[i]
		}
		for _, k := range r.Perm(len(s.Rules)) {
			mixed.Rules = append(mixed.Rules, s.Rules[k])
		}
		for _, k := range r.Perm(len(s.Pictures)) {
			mixed.Pictures = append(mixed.Pictures, s.Pictures[k])
		}
		got := f.Find(mixed)
		if !reflect.DeepEqual(rectsInOrder(mixed, got), rectsInOrder(s, want)) {
			t.Fatalf("seed %d, try %d: another order after a shuffle", seed, try)
		}
	}
}

func TestMirror(t *testing.T) {
	r := rand.New(rand.NewSource(11))
	for try := range 100 {
		s := randomSheet(r, 1+r.Intn(120), try%3 == 0)
		var f Finder
		want := f.Find(s)
		for _, d := range []Direction{RightToLeft, TopToBottom, TopToBottomLTR} {
			f := Finder{Direction: d}
			got := f.Find(turned(s, d))
			got.Direction = LeftToRight
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("try %d: another layout in direction %v", try, d)
			}
		}
	}
}

// TestScale holds that the unit of the page does not matter. Powers of two
// leave floating point numbers as they are.
func TestScale(t *testing.T) {
	r := rand.New(rand.NewSource(13))
	for try := range 50 {
		s := randomSheet(r, 80, false)
		big := Sheet{}
		scale := func(rs []Rect) (out []Rect) {
			for _, r := range rs {
				out = append(out, Rect{r.X0 * 8, r.Y0 * 8, r.X1 * 8, r.Y1 * 8})
			}
			return out
		}
		big.Boxes, big.Rules, big.Pictures = scale(s.Boxes), scale(s.Rules), scale(s.Pictures)
		var f Finder
		var a, b []int
		for i := range f.Find(s).All() {
			a = append(a, i)
		}
		for i := range f.Find(big).All() {
			b = append(b, i)
		}
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("try %d: another order at another scale", try)
		}
	}
}

func TestOddBoxes(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	s := Sheet{Boxes: []Rect{
		{}, {nan, 0, 1, 1}, {0, 0, 100, 10}, {0, 0, inf, 10}, {5, 5, 1, 1},
		{0, 12, 100, 22}, {0, 12, 100, 22}, {-1e300, 0, 1e300, 1},
	}, Rules: []Rect{{nan, nan, nan, nan}}, Pictures: []Rect{{inf, inf, inf, inf}}}
	var f Finder
	l := f.Find(s)
	checkLayout(t, s, l)
	var order []int
	for i := range l.All() {
		order = append(order, i)
	}
	if want := []int{2, 5, 6, 0, 1, 3, 4, 7}; !reflect.DeepEqual(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
}

// TestSkew turns a page of three columns by up to 1.5 degrees, as boxes around
// slanting lines.
func TestSkew(t *testing.T) {
	for _, slope := range []float64{-0.026, -0.01, 0.01, 0.026} {
		var s Sheet
		for c := range 3 {
			for y := range 60 {
				x0, x1, y0 := float64(c*420), float64(c*420+400), float64(y*24)
				a, b := y0+slope*x0, y0+slope*x1
				s.Boxes = append(s.Boxes, Rect{x0 - slope*y0, min(a, b), x1 - slope*y0, max(a, b) + 18})
			}
		}
		var f Finder
		k := 0
		for i := range f.Find(s).All() {
			if i != k {
				t.Errorf("slope %v: box %d in place %d", slope, i, k)
				break
			}
			k++
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add([]byte("abcdefgh"), uint8(0))
	f.Add([]byte{0, 0, 9, 1, 0, 2, 9, 3, 10, 0, 19, 1, 10, 2, 19, 3}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, mode uint8) {
		var s Sheet
		for i := 0; i+4 <= len(data) && i < 400; i += 4 {
			r := Rect{float64(data[i]), float64(data[i+1]), float64(data[i]) + float64(data[i+2]), float64(data[i+1]) + float64(data[i+3]%40)}
			switch {
			case mode&4 != 0 && i%20 == 8:
				s.Rules = append(s.Rules, r)
			case mode&8 != 0 && i%28 == 12:
				s.Pictures = append(s.Pictures, r)
			default:
				s.Boxes = append(s.Boxes, r)
			}
		}
		finder := Finder{Direction: Direction(mode % 5), MinGutter: float64(mode>>6) / 2}
		checkLayout(t, s, finder.Find(s))
	})
}
