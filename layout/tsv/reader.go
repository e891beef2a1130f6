package tsv

import (
	"fmt"
	"io"
	"strings"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A reader is the state of one call of Pages.
type reader struct {
	in *table

	page  *layout.Page // nil before the first one
	key   [3]int       // block, paragraph and line of the last row
	line  source.LineBuilder
	count int // number of the last page
	from  int // page_num of the last row
}

// run yields all pages, then the error that ended the input, if it is one.
func (rd *reader) run(yield func(*layout.Page, error) bool) {
	for {
		r, err := rd.in.next()
		if err == nil && (rd.page == nil || r.nums[level] == levelPage || r.nums[pageNum] != rd.from) {
			if p := rd.finish(); p != nil && !yield(p, nil) {
				return
			}
			rd.begin(r)
		}
		if err == nil {
			rd.add(r)
			continue
		}
		if p := rd.finish(); p != nil && !yield(p, nil) {
			return
		}
		if err == io.EOF && rd.count == 0 {
			err = rd.in.fault(1, layout.ErrNoPage)
		}
		if err != io.EOF {
			yield(nil, err)
		}
		return
	}
}

// begin begins the page of r.
func (rd *reader) begin(r row) {
	rd.from = r.nums[pageNum]
	rd.count = max(rd.count+1, rd.from)
	rd.page = &layout.Page{Number: rd.count}
	if r.nums[level] == levelPage {
		rd.page.Bounds = r.box
	}
	rd.key = [3]int{}
}

// finish ends the page and returns it, or nil if there is none.
func (rd *reader) finish() *layout.Page {
	if rd.page == nil {
		return nil
	}
	rd.flush()
	p := rd.page
	rd.page = nil
	return p
}

// add adds what r says to the page.
func (rd *reader) add(r row) {
	key := [3]int{r.nums[blockNum], r.nums[parNum], r.nums[lineNum]}
	if key != rd.key || r.nums[level] == levelLine {
		rd.flush()
		rd.key = key
	}
	switch r.nums[level] {
	case levelLine:
		rd.line.Bounds = r.box
		rd.line.Pos = r.pos
	case levelWord:
		if rd.line.Pos == (layout.Pos{}) {
			rd.line.Pos = r.pos
		}
		if strings.TrimSpace(r.text) == "" {
			rd.area(r.box)
			return
		}
		rd.line.Space()
		rd.line.Word(r.text, r.box, r.conf)
	}
}

// ruleShape is how many times as long as wide an area without text is that is
// a printed rule; pictures have two sides.
const ruleShape = 10

// area adds an area without text, which Tesseract writes as a word of white
// space.
func (rd *reader) area(box layout.Rect) {
	switch short, long := min(box.Dx(), box.Dy()), max(box.Dx(), box.Dy()); {
	case box.Empty():
	case long >= ruleShape*short:
		rd.page.Rules = append(rd.page.Rules, box)
	default:
		rd.page.Pictures = append(rd.page.Pictures, box)
	}
}

// flush adds the line to the page, if it has text.
func (rd *reader) flush() {
	l := rd.line.Finish()
	if l.Text == "" {
		return
	}
	l.Block = rd.key[0]
	l.ID = fmt.Sprintf("p%db%dp%dl%d", rd.count, rd.key[0], rd.key[1], rd.key[2])
	rd.page.Lines = append(rd.page.Lines, l)
}
