package source

import (
	"math"
	"strconv"
	"strings"

	"github.com/galleyproof/galley/layout"
)

// maxCoordinate bounds coordinates: sums, differences and areas of numbers
// below stay finite, and no page is as large.
const maxCoordinate = 1e12

// Number returns the decimal number in v, and whether v is one that can be a
// coordinate.
func Number(v string) (float64, bool) {
	if strings.ContainsAny(v, "xXpP_iI") { // hexadecimal, infinity
		return 0, false
	}
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || math.IsNaN(f) || math.Abs(f) > maxCoordinate {
		return 0, false
	}
	return f, true
}

// Numbers returns the numbers in v, with white space or commas between them,
// and whether there is nothing else in v.
func Numbers(v string) (n []float64, ok bool) {
	for f := range strings.FieldsFuncSeq(v, func(r rune) bool { return r == ',' || isASCIISpace(r) }) {
		x, ok := Number(f)
		if !ok {
			return nil, false
		}
		n = append(n, x)
	}
	return n, true
}

// Hull returns the smallest box around a list of points, "x,y x,y" or
// "x y x y", and whether it is such a list. An empty list has an empty box.
func Hull(points string) (layout.Rect, bool) {
	n, ok := Numbers(points)
	if !ok || len(n)%2 != 0 {
		return layout.Rect{}, false
	}
	if len(n) == 0 {
		return layout.Rect{}, true
	}
	r := layout.Rect{X0: n[0], Y0: n[1], X1: n[0], Y1: n[1]}
	for i := 2; i < len(n); i += 2 {
		r.X0, r.X1 = min(r.X0, n[i]), max(r.X1, n[i])
		r.Y0, r.Y1 = min(r.Y0, n[i+1]), max(r.Y1, n[i+1])
	}
	return r, true
}
