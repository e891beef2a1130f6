package source

import (
	"fmt"
	"testing"

	"github.com/galleyproof/galley/layout"
)

func TestNumbers(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want string
		ok   bool
	}{
		{"", "[]", true},
		{"1", "[1]", true},
		{" 1 -2.5,3\n4e2 ", "[1 -2.5 3 400]", true},
		{"1,,2", "[1 2]", true},
		{"1 x", "[]", false},
		{"NaN", "[]", false},
		{"1e13", "[]", false},
		{"-1e13", "[]", false},
		{"0x1p4", "[]", false},
		{"Infinity", "[]", false},
		{"1_000", "[]", false},
	} {
		if got, ok := Numbers(tt.in); fmt.Sprint(got) != tt.want || ok != tt.ok {
			t.Errorf("Numbers(%q) = %v, %v, want %s, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

func TestHull(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want layout.Rect
		ok   bool
	}{
		{"", layout.Rect{}, true},
		{"3,4", layout.Rect{X0: 3, Y0: 4, X1: 3, Y1: 4}, true},
		{"3,4 1,9 2,-1", layout.Rect{X0: 1, Y0: -1, X1: 3, Y1: 9}, true},
		{"3 4 1 9", layout.Rect{X0: 1, Y0: 4, X1: 3, Y1: 9}, true},
		{"3,4 1", layout.Rect{}, false},
		{"3;4", layout.Rect{}, false},
	} {
		if got, ok := Hull(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("Hull(%q) = %v, %v, want %v, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

func TestRoleOf(t *testing.T) {
	for word, want := range map[string]layout.Role{
		"": layout.RoleUnknown, "heading": layout.RoleHeadline, "Sub-Heading": layout.RoleCrosshead,
		"subtitle": layout.RoleDeck, "kicker": layout.RoleKicker, "byline": layout.RoleByline,
		"paragraph": layout.RoleBody, "Image_Caption": layout.RoleCaption, "credit": layout.RoleCredit,
		"page-number": layout.RoleFurniture, "catch word": layout.RoleFurniture, "TABLE": layout.RoleTable,
		"marginalia": layout.RoleOther, "drop-capital": layout.RoleUnknown, "article": layout.RoleUnknown,
	} {
		if got := RoleOf(word); got != want {
			t.Errorf("RoleOf(%q) = %v, want %v", word, got, want)
		}
	}
}
