package columns

// A Rect is a rectangle with X growing to the right and Y growing downward, in
// whatever unit the source uses (pixels, points, character cells). It contains
// the points with X0 ≤ x < X1 and Y0 ≤ y < Y1. The zero Rect is empty.
type Rect struct {
	X0, Y0, X1, Y1 float64
}

// Empty reports whether r contains no points.
func (r Rect) Empty() bool { return !(r.X0 < r.X1 && r.Y0 < r.Y1) }

// Dx returns the width of r.
func (r Rect) Dx() float64 { return r.X1 - r.X0 }

// Dy returns the height of r.
func (r Rect) Dy() float64 { return r.Y1 - r.Y0 }

// Union returns the smallest rectangle that contains both r and s. The union
// with an empty rectangle is the other one.
func (r Rect) Union(s Rect) Rect {
	if r.Empty() {
		return s
	}
	if s.Empty() {
		return r
	}
	return Rect{min(r.X0, s.X0), min(r.Y0, s.Y0), max(r.X1, s.X1), max(r.Y1, s.Y1)}
}

// Intersect returns the largest rectangle contained by both r and s, or the
// zero Rect if they do not meet.
func (r Rect) Intersect(s Rect) Rect {
	t := Rect{max(r.X0, s.X0), max(r.Y0, s.Y0), min(r.X1, s.X1), min(r.Y1, s.Y1)}
	if t.Empty() {
		return Rect{}
	}
	return t
}
