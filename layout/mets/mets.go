// Package mets reads a whole issue: the pages in the files that a METS file
// names, in its order.
//
//	<mets>
//	  <fileSec><fileGrp USE="FULLTEXT">
//	    <file ID="A1" MIMETYPE="text/xml"><FLocat href="file://./ALTO/0001.xml"/></file>
//	  <structMap TYPE="PHYSICAL"><div>
//	    <div ORDER="1"><fptr FILEID="A1"/></div>
//
// The order is that of the physical structure map: its divisions by ORDER,
// or, without that, as they stand in the file. If there is no such map, the
// files come in the order of the file section. A division that refers to
// several files of text, as one does after several steps of a workflow, is
// read from the last of them in the file section, for steps append theirs.
// [Reader.Group] chooses another.
//
// Files of text are those in ALTO, PAGE XML, hOCR and what else package
// formats knows but plain text. Images and other files are passed over, by
// their MIMETYPE or else by their name, and at last by their content.
//
// Names of files are relative to the METS file; a leading "file://" is
// ignored. Files at other places, on the web for instance, are not fetched:
// they are at fault.
//
// Pages are numbered through from 1. The articles that a logical structure
// map may describe are not read; package layout finds its own.
package mets

import (
	"io/fs"
	"iter"

	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A Reader reads issues. The zero Reader is ready to use.
type Reader struct {
	// Group is the USE or ID of the fileGrp to read from.
	// If Group is empty, it is the last one that has text for a page.
	Group string
}

// Read reads all pages of the METS file with the given name in fsys with the
// zero [Reader].
func Read(fsys fs.FS, name string) ([]*layout.Page, error) { return Reader{}.Read(fsys, name) }

// Pages reads page by page with the zero [Reader].
func Pages(fsys fs.FS, name string) iter.Seq2[*layout.Page, error] {
	return Reader{}.Pages(fsys, name)
}

// Read reads all pages of the METS file with the given name in fsys. If there
// is a fault in it or in a file that it names, what was read before is
// returned together with a [*layout.FormatError]; errors of fsys are returned
// as they are.
func (rd Reader) Read(fsys fs.FS, name string) ([]*layout.Page, error) {
	return source.Collect(rd.Pages(fsys, name))
}

// Pages returns the pages of the METS file with the given name in fsys, each
// as soon as it is read. An error is the last element, without a page.
func (rd Reader) Pages(fsys fs.FS, name string) iter.Seq2[*layout.Page, error] {
	return func(yield func(*layout.Page, error) bool) {
		x := issue{Reader: rd, fsys: fsys, name: name}
		x.run(yield)
	}
}
