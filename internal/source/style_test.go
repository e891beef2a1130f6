package source

import (
	"testing"

	"github.com/galleyproof/galley/layout"
)

func TestStyles(t *testing.T) {
	var s Styles
	if got := s.Most(); got != 0 {
		t.Errorf("of nothing, most is %v", got)
	}
	s.Add(layout.Bold|layout.Italic, 2)
	s.Add(layout.Bold, 1)
	s.Add(0, 1)
	if got := s.Most(); got != layout.Bold {
		t.Errorf("most is %v, want bold: italic is only half", got)
	}
}

func TestFontStyle(t *testing.T) {
	for in, want := range map[string]layout.Style{
		"": 0, "Times New Roman": 0, "bold italics": layout.Bold | layout.Italic,
		"Times_New_Roman_Bold": layout.Bold, "Small-Caps": layout.SmallCaps, "HelveticaOblique": layout.Italic,
		"smallcaps": layout.SmallCaps, "superscript underline": 0,
	} {
		if got := FontStyle(in); got != want {
			t.Errorf("FontStyle(%q) = %v, want %v", in, got, want)
		}
	}
}

func TestDirections(t *testing.T) {
	var d Directions
	d.Add(layout.DirUnknown, 9)
	d.Add(99, 9)
	if got := d.Most(); got != layout.DirUnknown {
		t.Errorf("without any that is known: %v", got)
	}
	d.Add(layout.RightToLeft, 2)
	d.Add(layout.LeftToRight, 1)
	if got := d.Most(); got != layout.RightToLeft {
		t.Errorf("most of 2 and 1: %v", got)
	}
	d.Add(layout.LeftToRight, 1)
	if got := d.Most(); got != layout.LeftToRight {
		t.Errorf("most of 2 and 2: %v", got)
	}
}

func TestRightToLeft(t *testing.T) {
	for lang, want := range map[string]bool{
		"ara": true, "he-IL": true, "fa_IR": true, "UR": true, "en": false, "arg": false, "": false, "und-Arab": false,
	} {
		if got := RightToLeft(lang); got != want {
			t.Errorf("RightToLeft(%q) = %v", lang, got)
		}
	}
}
