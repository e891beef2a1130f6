package tsv

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A column is one of the columns of the table.
type column int

// The columns in Tesseract's order.
const (
	level column = iota
	pageNum
	blockNum
	parNum
	lineNum
	wordNum
	left
	top
	width
	height
	conf
	text
	columns // how many there are
)

var columnNames = [columns]string{
	"level", "page_num", "block_num", "par_num", "line_num", "word_num",
	"left", "top", "width", "height", "conf", "text",
}

// The levels of rows.
const (
	levelPage = 1
	levelLine = 4
	levelWord = 5
)

// maxRow is the length of the longest row; a word of a page has less than a
// thousandth of it.
const maxRow = 16 << 20

// A row is one row of the table.
type row struct {
	nums [wordNum + 1]int
	box  layout.Rect
	conf float64
	text string
	pos  layout.Pos
}

// A table reads rows.
type table struct {
	r    *bufio.Reader
	err  error
	line int          // number of the last line read
	long []byte       // a line longer than the buffer of r
	at   [columns]int // where in a row each column is, or -1
	last int          // the greatest of at
}

// newTable returns a table with all columns in Tesseract's order, until there
// is a row of names.
func newTable(r io.Reader) *table {
	dec, err := source.Decode(r, func([]byte) string { return "" })
	t := &table{r: bufio.NewReaderSize(dec, 64<<10), err: err, last: int(columns) - 1}
	for c := range t.at {
		t.at[c] = c
	}
	return t
}

// next returns the next row. At the end of the input the error is io.EOF.
func (t *table) next() (row, error) {
	for {
		s, err := t.readLine()
		if err != nil {
			return row{}, err
		}
		if s == "" || t.names(s) {
			continue
		}
		return t.parse(s)
	}
}

// readLine returns the next line without its end. A line that an error other
// than io.EOF cut off is dropped.
func (t *table) readLine() (string, error) {
	if t.err != nil {
		return "", t.err
	}
	t.line++
	t.long = t.long[:0]
	for {
		b, err := t.r.ReadSlice('\n')
		if len(t.long)+len(b) > maxRow {
			return "", t.fault(1, layout.ErrLimit)
		}
		if err == bufio.ErrBufferFull {
			t.long = append(t.long, b...)
			continue
		}
		if err != nil {
			t.err = err
			if err != io.EOF || len(t.long)+len(b) == 0 {
				return "", err
			}
		}
		if len(t.long) > 0 {
			b = append(t.long, b...)
		}
		return strings.TrimRight(string(b), "\r\n"), nil
	}
}

// fault returns the error for a fault in the line last read.
func (t *table) fault(col int, err error) error {
	return &layout.FormatError{Format: "tsv", Pos: layout.Pos{Line: t.line, Col: col}, Err: err}
}

// names takes s as the row of column names and reports whether it is one. It
// also may be in the middle: then tables were put one after another.
func (t *table) names(s string) bool {
	if !isHeader(s) {
		return false
	}
	for c := range t.at {
		t.at[c] = -1
	}
	t.last = 0
	for i, name := range strings.Split(s, "\t") {
		for c := range t.at {
			if columnNames[c] == name && t.at[c] < 0 {
				t.at[c] = i
				t.last = i
			}
		}
	}
	return true
}

// isHeader reports whether s is a row of column names: that of the level and
// that of the left side are among them.
func isHeader(s string) bool {
	var found int
	for name := range strings.SplitSeq(strings.TrimRight(s, "\r"), "\t") {
		if name == columnNames[level] || name == columnNames[left] {
			found++
		}
	}
	return found == 2
}

// parse reads a row. Its last field may hold tabs, or be missing: editors
// strip the tab before an empty text.
func (t *table) parse(s string) (row, error) {
	fields := strings.SplitN(s, "\t", t.last+1)
	if len(fields) < t.last {
		err := fmt.Errorf("%w: %d columns of %d", layout.ErrSyntax, len(fields), t.last+1)
		return row{}, t.fault(1, err)
	}
	r := row{pos: layout.Pos{Line: t.line, Col: 1}}
	for c := level; c <= wordNum; c++ {
		f := t.field(fields, c)
		n, err := strconv.Atoi(f)
		if f != "" && (err != nil || n < 0 || n > maxNumber) {
			return row{}, t.bad(fields, c)
		}
		r.nums[c] = n
	}
	var size [conf + 1]float64
	for c := left; c <= conf; c++ {
		f := t.field(fields, c)
		var ok bool
		if size[c], ok = source.Number(f); f != "" && !ok {
			return row{}, t.bad(fields, c)
		}
	}
	x, y := size[left], size[top]
	r.box = layout.Rect{X0: x, Y0: y, X1: x + max(size[width], 0), Y1: y + max(size[height], 0)}
	r.conf = min(max(size[conf]/percent, 0), 1)
	r.text = t.field(fields, text)
	return r, nil
}

// percent is the scale of the confidences in the table.
const percent = 100

// maxNumber bounds the numbers of pages, blocks and lines.
const maxNumber = 1 << 30

// field returns a field of a row, or "" if the table does not have it.
func (t *table) field(fields []string, c column) string {
	if i := t.at[c]; 0 <= i && i < len(fields) {
		return fields[i]
	}
	return ""
}

// bad returns the error for a field that is no number.
func (t *table) bad(fields []string, c column) error {
	col := 1
	for _, f := range fields[:t.at[c]] {
		col += len(f) + 1
	}
	err := layout.ErrBounds
	if c < left || c == conf {
		err = layout.ErrSyntax
	}
	return t.fault(col, fmt.Errorf("%w: %s is %q", err, columnNames[c], fields[t.at[c]]))
}
