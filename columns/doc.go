// Package columns finds the columns of a page and the order they are read in.
//
// It knows nothing but rectangles. [Finder.Find] takes the boxes of a page's
// lines, or of pieces of lines, or of words, and returns a [Layout] that names
// them by their index in the argument, so that the caller keeps its own types:
//
//	var f columns.Finder
//	for i := range f.Find(columns.Sheet{Boxes: boxes}).All() {
//		fmt.Println(lines[i].Text)
//	}
//
// Every index is in the layout exactly once, and the order of the argument does
// not matter.
//
// # How it works
//
// Everything rests on one question that each box asks: what do I see when I
// look up, and when I look to the left? A sweep answers it for all boxes of a
// page in O(n log n) time, and since boxes hide each other, there are no more
// than O(n) answers.
//
//   - White space between boxes that see each other sideways is followed down
//     the page. Where it is long enough for its width it is a gutter; a column
//     is proved and not assumed. Boxes of one line with no gutter between are a
//     row.
//   - Rows of which each sees nothing but the other are a segment of a column.
//     What is wider than a column, larger, ruled off or set off ends it.
//   - A head spans the columns that begin at the height of its text, also
//     where it is set too short to reach them.
//   - The order is a topological sort of "above before below" and "left before
//     right" over the segments, which has no cycle whether straight cuts take
//     the page apart or not.
//
// All decisions are local: a page may be skewed or warped, as long as a column
// is not shifted by the width of a gutter within a few lines.
package columns
