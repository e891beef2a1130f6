package layout

import "github.com/rivo/uniseg"

// cells returns the width of s in character cells, as a terminal shows it.
func cells(s string) float64 {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 || s[i] < 0x20 {
			return float64(uniseg.StringWidth(s))
		}
	}
	return float64(len(s))
}
