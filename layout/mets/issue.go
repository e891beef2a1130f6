package mets

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/formats"
)

// An issue is the state of one call of Pages.
type issue struct {
	Reader
	fsys  fs.FS
	name  string // of the METS file
	pages int    // so far
}

// A yieldFunc takes the next page and reports whether to go on.
type yieldFunc = func(*layout.Page, error) bool

// errPlace is found in the error for a file that is not beside the METS file.
var errPlace = errors.New("file at another place")

// run yields all pages, then the error that ended them, if there is one.
func (x *issue) run(yield yieldFunc) {
	m, err := x.catalog()
	if err != nil {
		yield(nil, err)
		return
	}
	for _, files := range m.order(x.Group) {
		more, err := x.division(files, yield)
		if err != nil {
			yield(nil, err)
		}
		if err != nil || !more {
			return
		}
	}
	if x.pages == 0 {
		yield(nil, fault(layout.Pos{Line: 1, Col: 1}, layout.ErrNoPage))
	}
}

// fault returns the error for a fault in the METS file.
func fault(pos layout.Pos, err error) error {
	return &layout.FormatError{Format: "mets", Pos: pos, Err: err}
}

// catalog reads the METS file.
func (x *issue) catalog() (*catalog, error) {
	f, err := x.fsys.Open(x.name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readCatalog(f)
}

// division yields the pages of the first of files that has any. It reports
// whether to go on.
func (x *issue) division(files []*file, yield yieldFunc) (more bool, err error) {
	for _, f := range files {
		found, more, err := x.file(f, yield)
		if found || !more || err != nil {
			return more, err
		}
	}
	return true, nil
}

// file yields the pages of a file, if it is one of text.
func (x *issue) file(f *file, yield yieldFunc) (found, more bool, err error) {
	name, err := x.resolve(f)
	if err != nil {
		return false, false, err
	}
	in, err := x.fsys.Open(name)
	if err != nil {
		return false, false, err
	}
	defer in.Close()
	br := bufio.NewReaderSize(in, formats.PrefixSize)
	prefix, _ := br.Peek(formats.PrefixSize) // its error will come again
	format, ok := formats.Detect(prefix)
	if !ok || format.Name == "plain" {
		return false, true, nil
	}
	for p, err := range format.Pages(br) {
		var fault *layout.FormatError
		if errors.As(err, &fault) {
			err = fmt.Errorf("mets: %s: %w", name, err)
		}
		if err != nil {
			return true, false, err
		}
		x.pages++
		p.Number = x.pages
		if !yield(p, nil) {
			return true, false, nil
		}
	}
	return true, true, nil
}

// resolve returns the name in the file system of a file.
func (x *issue) resolve(f *file) (string, error) {
	href := strings.ReplaceAll(f.href, `\`, "/")
	if rest, ok := strings.CutPrefix(href, "file:"); ok {
		href = strings.TrimPrefix(rest, "//")
	}
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	name := path.Join(path.Dir(x.name), href)
	if strings.Contains(href, "://") || strings.HasPrefix(href, "/") || !fs.ValidPath(name) {
		return "", fault(f.pos, fmt.Errorf("%w: %q", errPlace, f.href))
	}
	return name, nil
}
