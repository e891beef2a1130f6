// Package markup reads the XML and HTML that OCR engines and PDF extractors
// write: one pass, a small window, positions, limits, and no more strictness
// than keeps text from getting lost.
//
// # Why not encoding/xml
//
// Most of an ALTO or PAGE file is attributes that no reader asks for. This
// scanner finds the end of a tag first and parses its attributes when one of
// them is asked for. On real files it is two and a half times (ALTO, with
// three attributes of each tag asked for) to four times (PAGE, hOCR) as fast
// as encoding/xml's RawToken, with a twentieth to a sixtieth of the
// allocations; BenchmarkScanner has both. It also tells the column as well
// as the line of a fault, and reads HTML by the same interface.
//
// Of the HTML tokenizers, x/net/html is one and a half times to twice as fast
// as encoding/xml, and knows no positions; tdewolff/parse is faster than this
// scanner, but needs the whole file in memory. Both take the XHTML tag
// <title/>, which XML serializers write into hOCR, for the start of a title
// that goes on to the end of the file: all text would be lost.
//
// # What it accepts
//
// In XML, tags must match; a file that ends inside an element is at fault.
// Everything else is taken as well as possible: names may have prefixes,
// which are ignored; attribute values may lack quotes; a reference to an
// entity that neither XML nor HTML knows is text. An internal DTD that
// declares entities is refused, for that is how a small file becomes a large
// one.
//
// In HTML, end tags may be missing or wrong: an element ends with the end
// tag of an element around it, and an end tag without an element is ignored;
// the caller sees a well-nested sequence of tags. The content of script and
// style is skipped.
package markup
