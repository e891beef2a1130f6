// Package layout rebuilds articles from the lines of a page.
//
// The data goes one way:
//
//	reader → []*Page → Analyzer → *Document → Printer → text, Markdown, HTML, JSON, trace
//
// A reader package such as layout/plain turns a file into pages of lines. An
// [Analyzer] orders the lines, joins them (package dehyphen), and groups them
// into paragraphs, blocks and articles. A [Printer] writes the [Document].
//
// Each piece of a document is a [Run] that names the bytes of the source line
// it came from, and says how and why it differs from them.
package layout
