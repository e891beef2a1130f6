package columns

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// The tests of this file measure the order on real pages that lie beside the
// project, and are skipped where there are none.
const sharedPages = "../../shared/pages"

// A textBox is a box with its text.
type textBox struct {
	box  Rect
	text string
	id   string
}

var (
	popplerWord = regexp.MustCompile(`<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]*)</word>`)
	hocrPage    = regexp.MustCompile(`class="ocr_page"`)
	hocrLine    = regexp.MustCompile(`class="ocr_line" id="([^"]*)" title="bbox (\d+) (\d+) (\d+) (\d+)">([^<]*)<`)
)

func atof(s string) float64 {
	v, _ := strconv.ParseFloat(s, 64)
	return v
}

// popplerWords returns the words of a page that pdftotext -bbox-layout wrote.
func popplerWords(file string) ([]textBox, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var ws []textBox
	for _, m := range popplerWord.FindAllStringSubmatch(string(b), -1) {
		ws = append(ws, textBox{box: Rect{atof(m[1]), atof(m[2]), atof(m[3]), atof(m[4])}, text: html.UnescapeString(m[5])})
	}
	return ws, nil
}

// hocrPages returns the lines of each page of a file.
func hocrPages(file string) ([][]textBox, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var pages [][]textBox
	for _, part := range hocrPage.Split(string(b), -1)[1:] {
		var ls []textBox
		for _, m := range hocrLine.FindAllStringSubmatch(part, -1) {
			ls = append(ls, textBox{Rect{atof(m[2]), atof(m[3]), atof(m[4]), atof(m[5])}, m[6], m[1]})
		}
		pages = append(pages, ls)
	}
	return pages, nil
}

func boxesOf(ts []textBox) []Rect {
	rs := make([]Rect, len(ts))
	for i, t := range ts {
		rs[i] = t.box
	}
	return rs
}

// letters returns the letters and digits of s, which is what is compared.
// Arabic words come in visual order, so their letters are turned round.
func letters(s string, turn bool) []rune {
	var out []rune
	for _, r := range s {
		if unicode.IsLetter(r) {
			out = append(out, r)
		}
	}
	if turn {
		slices.Reverse(out)
	}
	return out
}

type truthPage struct {
	Lang, Template string
	Articles       []struct{ Paragraphs []string }
}

// pieceScore returns the share of the truth's runs of n letters, over the ends
// of lines, columns and paragraphs, that are in text.
func pieceScore(truth truthPage, text []rune, n int) (found, total int, lost []string) {
	have := map[string]bool{}
	for i := 0; i+n <= len(text); i++ {
		have[string(text[i:i+n])] = true
	}
	for _, a := range truth.Articles {
		var all []rune
		for _, p := range a.Paragraphs {
			for _, w := range strings.Fields(p) {
				all = append(all, letters(w, false)...)
			}
		}
		ok := true
		for i := 0; i+n <= len(all); i++ {
			total++
			now := have[string(all[i:i+n])]
			if now {
				found++
			} else if ok {
				lost = append(lost, string(all[i:i+n]))
			}
			ok = now
		}
	}
	return
}

// The floors are a little below what was measured. Articles of mosaic pages
// are split by others that stand in them, Arabic words come with their
// ligatures in another order, so that 1 is not to be had without articles.
var (
	typesetFloor   = map[string]float64{"grid": 0.985, "revgrid": 0.99, "classic": 0.995, "mosaic": 0.97, "vertical": 0.995}
	newspaperFloor = map[string]float64{"bnf": 0.98, "diarium": 0.98, "reichsanzeiger": 0.94, "all": 0.95}
)

func TestTypesetOrder(t *testing.T) {
	dirs, _ := filepath.Glob(sharedPages + "/typeset/*/bbox.xhtml")
	if len(dirs) == 0 {
		t.Skip("no typeset pages beside the project")
	}
	sum, num := map[string]float64{}, map[string]float64{}
	for _, file := range dirs {
		name := filepath.Base(filepath.Dir(file))
		words, err := popplerWords(file)
		if err != nil {
			t.Fatal(err)
		}
		var truth truthPage
		b, err := os.ReadFile(filepath.Join(filepath.Dir(file), "truth.json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &truth); err != nil {
			t.Fatal(err)
		}
		var f Finder
		n := 20
		switch {
		case truth.Template == "vertical":
			f.Direction = TopToBottom
		case truth.Lang == "ar":
			f.Direction = RightToLeft
		}
		if truth.Lang == "zh" || truth.Lang == "ja" {
			n = 10
		}
		var text []rune
		l := f.Find(Sheet{Boxes: boxesOf(words)})
		for i := range l.All() {
			text = append(text, letters(words[i].text, truth.Lang == "ar")...)
		}
		found, total, lost := pieceScore(truth, text, n)
		score := float64(found) / float64(max(1, total))
		sum[truth.Template] += score
		num[truth.Template]++
		t.Logf("%-18s %.3f  em %.1f pitch %.1f segments %d  lost %q", name, score, l.Em, l.Pitch, len(l.Segments), lost[:min(5, len(lost))])
	}
	for k, want := range typesetFloor {
		if got := sum[k] / num[k]; !(got >= want) {
			t.Errorf("%s: %.4f of the pieces in order, want %.4f", k, got, want)
		} else {
			t.Logf("%-10s %.4f", k, got)
		}
	}
}

type goldPage struct {
	Order    [][]string
	Articles []struct{ Lines []string }
}

// pairs returns the pairs of lines that follow each other in the gold.
func (g *goldPage) pairs() [][2]string {
	var ps [][2]string
	seqs := g.Order
	if len(g.Articles) > 0 {
		seqs = nil
		for _, a := range g.Articles {
			seqs = append(seqs, a.Lines)
		}
	}
	for _, s := range seqs {
		for i := 1; i < len(s); i++ {
			a, _, _ := strings.Cut(s[i-1], "l")
			b, _, _ := strings.Cut(s[i], "l")
			if a == b {
				ps = append(ps, [2]string{s[i-1], s[i]})
			}
		}
	}
	return ps
}

func TestNewspaperOrder(t *testing.T) {
	files, _ := filepath.Glob(sharedPages + "/newspapers/*/lines.hocr")
	if len(files) == 0 {
		t.Skip("no newspaper pages beside the project")
	}
	sum, num := map[string]float64{}, map[string]float64{}
	for _, file := range files {
		name := filepath.Base(filepath.Dir(file))
		set, _, _ := strings.Cut(name, "-")
		pages, err := hocrPages(file)
		if err != nil {
			t.Fatal(err)
		}
		var gold goldPage
		b, err := os.ReadFile(filepath.Join(filepath.Dir(file), "gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &gold); err != nil {
			t.Fatal(err)
		}
		want := gold.pairs()
		scored := map[string]bool{}
		for _, p := range want {
			scored[p[0]], scored[p[1]] = true, true
		}
		pos := map[string]int{}
		var f Finder
		for _, page := range pages {
			for i := range f.Find(Sheet{Boxes: boxesOf(page)}).All() {
				if id := page[i].id; scored[id] {
					pos[id] = len(pos)
				}
			}
		}
		good := 0
		var bad []string
		for _, p := range want {
			if pos[p[1]] == pos[p[0]]+1 {
				good++
			} else {
				bad = append(bad, p[0]+">"+p[1])
			}
		}
		score := float64(good) / float64(max(1, len(want)))
		for _, k := range []string{set, "all"} {
			sum[k] += score
			num[k]++
		}
		t.Logf("%-30s %.3f  %d of %d wrong %v", name, score, len(bad), len(want), bad[:min(6, len(bad))])
	}
	for k, want := range newspaperFloor {
		if got := sum[k] / num[k]; !(got >= want) {
			t.Errorf("%s: %.4f of the lines follow each other, want %.4f", k, got, want)
		} else {
			t.Logf("%-14s %.4f", k, got)
		}
	}
}
