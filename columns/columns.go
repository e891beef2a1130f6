package columns

import "iter"

// A Sheet is what is known of a page: rectangles, in any order.
type Sheet struct {
	// Boxes are the boxes of the page's lines, or of pieces of lines, or of
	// words: what belongs to one line of one column is put together.
	Boxes []Rect

	// Blocks are numbers of the blocks that the source itself has put the
	// boxes in, or 0. It is evidence that boxes of one block that stand side
	// by side are of one line, where no gutter is seen between them.
	// Blocks may be nil or shorter than Boxes.
	Blocks []int

	// Rules are the printed separators, horizontal and vertical.
	Rules []Rect

	// Pictures are areas without text. A column goes on below a picture.
	Pictures []Rect
}

// A Finder finds columns. The zero Finder is ready to use. It is not modified
// by its methods and may be shared by goroutines.
type Finder struct {
	// Direction is how the page is read.
	// If Direction is zero, lines run from left to right.
	Direction Direction

	// MinGutter is the least width of the white space between two columns,
	// in ems; see [Layout.Em].
	// If MinGutter is zero, it defaults to 0.12.
	MinGutter float64
}

// A Layout is the order of a page. All of its rectangles and coordinates are
// in the canonical frame of its Direction.
type Layout struct {
	Segments  []Segment // in reading order
	Direction Direction // the frame; see [Direction.Page]

	// Em is the unit of the page: the height of the boxes of its body text
	// or four fifths of the distance from line to line, if that is less.
	Em float64

	// Pitch is the usual distance from line to line, from middle to middle.
	Pitch float64
}

// A Segment is a run of lines of one column that nothing interrupts: no line
// wider than the column, no change of type size, no rule, no picture, no more
// than a line's white space.
type Segment struct {
	Rows   []Row // from top to bottom; never empty
	Bounds Rect  // of its boxes

	// Left and Right are the edges of the column, which a short last line
	// or an indented first one does not reach.
	Left, Right float64

	// Size is the usual height of its boxes, in ems: body text has about 1.
	Size float64

	// Above and Below are the segments it touches, from left to right: with
	// nothing between but white space. They are indices into
	// Layout.Segments. A head has all columns in Below that it stands over,
	// also where the head itself is set too short to reach them.
	Above, Below []int

	// Head is the segment above that stands over this one and over other
	// columns too, or -1.
	Head int

	// Prev is the segment above that this one continues, in the same column
	// and type size, and Next is the other way round; -1 if there is none.
	Prev, Next int

	// Float says that it interrupts columns without ending them, as the
	// caption of a picture does that is wider than a column. It is read after
	// the columns that it interrupts.
	Float bool

	// Table says that most of its rows have cells: gutters run through it
	// that are not gutters of text.
	Table bool
}

// A Row is a line of one column.
type Row struct {
	Boxes  []int // indices in Sheet.Boxes, from left to right; never empty
	Bounds Rect  // of its boxes
}

// All returns the indices of all boxes in reading order.
func (l *Layout) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range l.Segments {
			for _, r := range l.Segments[i].Rows {
				for _, b := range r.Boxes {
					if !yield(b) {
						return
					}
				}
			}
		}
	}
}
