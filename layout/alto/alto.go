// Package alto reads ALTO, versions 1 to 4, with or without namespace.
//
//	<alto>
//	  <Description><MeasurementUnit>pixel</MeasurementUnit></Description>
//	  <Styles><TextStyle ID="T0" FONTSIZE="9"/></Styles>
//	  <Layout><Page WIDTH="2000" HEIGHT="3000"><PrintSpace>
//	    <TextBlock ID="B1" STYLEREFS="T0">
//	      <TextLine ID="L1" HPOS="95" VPOS="104" WIDTH="224" HEIGHT="22">
//	        <String HPOS="95" VPOS="104" WIDTH="87" HEIGHT="22" WC="0.96" CONTENT="the"/>
//	        <SP/>
//	        <String CONTENT="har" SUBS_TYPE="HypPart1" SUBS_CONTENT="harvest"/>
//	        <HYP CONTENT="-"/>
//
// # Lines
//
// Each TextLine is a line, and each String in it a word. An SP is a space. Two
// Strings without SP between them are one word in two pieces (a superscript,
// say) on a page that has SP elements; on a page without any they are two
// words. A HYP is part of the line's text and of the last word; some writers
// leave the hyphen in the String as well, and there it is not added again.
//
// Where the last String is the first part of a word (SUBS_TYPE HypPart1), its
// SUBS_CONTENT is the line's Full.
//
// Lines of one TextBlock have one Block number. Lines without an ID get one:
// p1b2l3 is the third line of the second block of the first page.
//
// Lines are in the order of the file, or in the first ReadingOrder of version
// 4.3, whose references may be to blocks or lines; what it does not name comes
// at the end. IDNEXT is not followed: most writers leave it out or chain the
// blocks as they stand.
//
// # Pages
//
// Boxes are in the unit of the file, the MeasurementUnit. Font sizes are in
// points; they are converted where the unit is a length (mm10, inch1200), and
// left out where it is the pixel, whose size the format does not tell.
// The Name of a page is the fileName of its image, the Number its
// PHYSICAL_IMG_NR where that grows from page to page.
//
// A GraphicalElement is a rule; but if it is not much longer than wide, it is
// a picture, as an Illustration is. What stands in a margin (TopMargin and so
// on), outside of the print space, has the hint that it is furniture.
// A ComposedBlock says it is a table by its TYPE, in version 4 a block says
// what it is by a tag whose LABEL is a word like heading or caption. A page's
// Dir is that of most words, by BASEDIRECTION or else by language.
package alto

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
		in := markup.NewXML("alto", r)
		markup.Pages(in, newReader(in))(yield)
	}
}
