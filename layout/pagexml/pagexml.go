// Package pagexml reads PAGE XML, the format of PRImA, OCR-D and Transkribus,
// in its versions from 2010 to 2019.
//
//	<PcGts><Page imageFilename="1.tif" imageWidth="2000" imageHeight="3000">
//	  <ReadingOrder><OrderedGroup><RegionRefIndexed index="0" regionRef="r1"/>…
//	  <TextRegion id="r1" type="paragraph">
//	    <Coords points="10,10 900,10 900,80 10,80"/>
//	    <TextLine id="l1">
//	      <Coords points="10,10 900,10 900,40 10,40"/>
//	      <Word id="w1">…</Word>
//	      <TextEquiv index="0" conf="0.9"><Unicode>The harvest</Unicode></TextEquiv>
//
// # Text
//
// Each TextLine is a line. Its text is its own TextEquiv, of several the one
// with the lowest index; without any it is that of its words, and a word's
// that of its glyphs. Words are found again in the text of the line, in their
// order; one that is not there has no entry in Words. A region that has text
// but no lines with text gives a line for each line of that text; its box is
// then cut into as many stripes. Unicode comes before PlainText.
//
// # Order
//
// Regions stand in the order of ReadingOrder, nested regions after the lines
// of the region around them, and what ReadingOrder does not name at the end.
// Without ReadingOrder the index that Transkribus writes into the custom
// attribute (readingOrder {index:3;}) decides, if all regions have it, or
// else the order of the file. Lines are ordered by that index too, or by the
// attribute index. Cells of a table are ordered by row and column.
//
// # The rest
//
// A SeparatorRegion is a rule; image, graphic, chart and similar regions are
// pictures. The type of a TextRegion is the Hint, but structure {type:…;} in
// the custom attribute of the region or line has precedence; text in a
// TableRegion is table. Lines of one region or cell have one Block number.
// The page's Dir is its readingDirection, or that of most lines.
// Boxes are in pixels; font sizes, which are in points, are converted if the
// page gives the resolution of its image. Lines without an id are numbered:
// p1l5 is the fifth such line of the first page.
package pagexml

import (
	"io"
	"iter"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// Read reads all pages from r. If r holds something else, Read returns what
// was read before the fault together with a [*layout.FormatError].
func Read(r io.Reader) ([]*layout.Page, error) { return source.Collect(Pages(r)) }

// Pages returns the pages of r, each as soon as it is read. An error is the
// last element, without a page; the page it happened in comes before it.
func Pages(r io.Reader) iter.Seq2[*layout.Page, error] {
	return func(yield func(*layout.Page, error) bool) {
		in := markup.NewXML("pagexml", r)
		markup.Pages(in, &reader{in: in})(yield)
	}
}
