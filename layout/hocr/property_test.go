package hocr

import (
	"errors"
	"testing"

	"github.com/galleyproof/galley/layout"
)

func TestFind(t *testing.T) {
	const all = title(`image "a;b"; bbox 1 2 3 4 ;x_wconf 96; ppageno; file 'x; y "z; bbox2 5`)
	for _, tt := range []struct {
		name, want string
		ok         bool
	}{
		{"image", `"a;b"`, true},
		{"bbox", "1 2 3 4", true},
		{"x_wconf", "96", true},
		{"ppageno", "", true},
		{"file", "'x", true},
		{"bbox2", "5", true},
		{"x", "", false},
		{"box", "", false},
	} {
		if got, ok := all.find(tt.name); got != tt.want || ok != tt.ok {
			t.Errorf("find(%q) = %q, %v, want %q, %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}

func TestBounds(t *testing.T) {
	for _, tt := range []struct {
		in   title
		want layout.Rect
		err  error
	}{
		{"", layout.Rect{}, nil},
		{"bbox 1 2 3 4", layout.Rect{X0: 1, Y0: 2, X1: 3, Y1: 4}, nil},
		{"bbox 3.5 -4 1 2", layout.Rect{X0: 1, Y0: -4, X1: 3.5, Y1: 2}, nil},
		{"bbox 1, 2, 3, 4", layout.Rect{X0: 1, Y0: 2, X1: 3, Y1: 4}, nil},
		{"poly 1 2 3 4 0 9", layout.Rect{X0: 0, Y0: 2, X1: 3, Y1: 9}, nil},
		{"bbox", layout.Rect{}, layout.ErrBounds},
		{"bbox 1 2 3", layout.Rect{}, layout.ErrBounds},
		{"bbox 1 2 3 4 5", layout.Rect{}, layout.ErrBounds},
		{"bbox 1 2 3 inf", layout.Rect{}, layout.ErrBounds},
		{"bbox 1 2 3 1e300", layout.Rect{}, layout.ErrBounds},
		{"poly 1 2 3", layout.Rect{}, layout.ErrBounds},
	} {
		got, err := tt.in.bounds()
		if got != tt.want || !errors.Is(err, tt.err) {
			t.Errorf("bounds of %q = %v, %v, want %v, %v", tt.in, got, err, tt.want, tt.err)
		}
	}
}

func TestConfidence(t *testing.T) {
	for in, want := range map[title]float64{
		"": 0, "x_wconf 96": 0.96, "x_wconf 120": 1, "x_wconf -1": 0, "x_confs 50 100": 0.75, "x_confs a": 0,
	} {
		if got := in.confidence(); got != want {
			t.Errorf("confidence of %q = %v, want %v", in, got, want)
		}
	}
}
