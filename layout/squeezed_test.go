package layout

import (
	"slices"
	"strings"
	"testing"
)

// Lines parted at squeezed punctuation are one printed line each, and nothing
// else is.
func TestSqueezedPunctuation(t *testing.T) {
	const before = "渡轮每天早上六点开往外岛天黑以" // a full line of fifteen ideographs
	column := strings.Repeat(before+"\n", 8)
	for _, tt := range []struct {
		why  string
		text string
		want []string // the lines of the end
	}{
		{"a comma after a quotation",
			"老人们都说这是“好年成”\n，今年\n谁也不记得有过这样冷的冬天孩子",
			[]string{"老人们都说这是“好年成”，今年", "谁也不记得有过这样冷的冬天孩子"}},
		{"brackets and a stop, each by itself",
			"十三个镇（以下简称镇\n）\n。\n《办法》\n谁也不记得有过这样冷的冬天孩子",
			[]string{"十三个镇（以下简称镇）。《办法》", "谁也不记得有过这样冷的冬天孩子"}},
		{"a quotation after a colon",
			"船长这样对记者说：\n“谁也不记得\n有过这样冷的冬天孩子都在教堂上",
			[]string{"船长这样对记者说：“谁也不记得", "有过这样冷的冬天孩子都在教堂上"}},
		{"a paragraph that begins with a quotation",
			"谁也不记得。\n“我从小就住在岛上，看着船来船往\n得有过这样冷的冬天孩子在教堂上",
			[]string{"谁也不记得。", "“我从小就住在岛上，看着船来船往", "得有过这样冷的冬天孩子在教堂上"}},
		{"a full line before a comma, in type that knows no such rule",
			before + "\n，以后再也没有人提起那些冬天的事",
			[]string{before, "，以后再也没有人提起那些冬天的事"}},
	} {
		p := &Page{Number: 1, Cells: true}
		for i, l := range strings.Split(column+tt.text+"\n"+column, "\n") {
			p.Lines = append(p.Lines, Line{Text: l, Bounds: Rect{Y0: float64(i), X1: cells(l), Y1: float64(i + 1)}})
		}
		s := newAnalysis(&Analyzer{}, []*Page{p})
		s.gather()
		var got []string
		for _, l := range s.lines {
			if l.text != before || slices.Contains(tt.want, before) && len(got) == 0 && l.index == 8 {
				got = append(got, l.text)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: lines %q, want %q", tt.why, got, tt.want)
		}
	}
}
