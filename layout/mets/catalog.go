package mets

import (
	"cmp"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
	"github.com/galleyproof/galley/layout"
)

// A catalog is what a METS file says of its files.
type catalog struct {
	files []*file          // those that may be text, in the order of the file
	byID  map[string]*file // of these
	maps  []*division      // the structure maps
}

// A file is a file that may be text.
type file struct {
	number int      // in the file section
	groups []string // USE and ID of the groups it is in, and its own USE
	mime   string
	href   string
	pos    layout.Pos
}

// A division is a part of a structure map, or the map itself.
type division struct {
	kind  string // TYPE
	order float64
	files []*file
	kids  []*division
}

// mayBeText reports whether f is worth opening.
func (f *file) mayBeText() bool {
	switch mime := strings.ToLower(f.mime); {
	case strings.Contains(mime, "xml"), strings.Contains(mime, "html"),
		strings.Contains(mime, "tab-separated"):
		return true
	case mime != "" && mime != "application/octet-stream":
		return false
	}
	switch strings.ToLower(path.Ext(f.href)) {
	case ".xml", ".alto", ".page", ".hocr", ".html", ".xhtml", ".htm", ".tsv":
		return true
	}
	return false
}

// order returns for each page the files it can be read from, the best first.
func (m *catalog) order(group string) (pages [][]*file) {
	seen := map[*file]bool{}
	var walk func(d *division)
	walk = func(d *division) {
		var files []*file
		for _, f := range d.files {
			if !seen[f] && (group == "" || slices.Contains(f.groups, group)) {
				seen[f] = true
				files = append(files, f)
			}
		}
		if len(files) > 0 {
			slices.SortStableFunc(files, func(a, b *file) int { return cmp.Compare(b.number, a.number) })
			pages = append(pages, files)
		}
		slices.SortStableFunc(d.kids, func(a, b *division) int { return cmp.Compare(a.order, b.order) })
		for _, k := range d.kids {
			walk(k)
		}
	}
	if d := m.physical(); d != nil {
		walk(d)
		return pages
	}
	walk(&division{files: m.files})
	var single [][]*file
	for _, files := range pages {
		for _, f := range slices.Backward(files) {
			single = append(single, []*file{f})
		}
	}
	return single
}

// physical returns the physical structure map: the one that says so, or else
// the first one that does not say it is something else, if it has files.
func (m *catalog) physical() *division {
	for _, kind := range [...]string{"physical", ""} {
		for _, d := range m.maps {
			if strings.EqualFold(d.kind, kind) && d.any() {
				return d
			}
		}
	}
	return nil
}

// any reports whether d or a division in it has files.
func (d *division) any() bool {
	return len(d.files) > 0 || slices.ContainsFunc(d.kids, (*division).any)
}

// A reader is the state of readCatalog.
type reader struct {
	in     *markup.Scanner
	m      *catalog
	groups [][]string  // of the open fileGrp elements
	file   *file       // the open file element, or nil
	id     string      // of file
	divs   []*division // the open divisions, from the map on
}

// readCatalog reads a METS file.
func readCatalog(r io.Reader) (*catalog, error) {
	rd := reader{in: markup.NewXML("mets", r), m: &catalog{byID: map[string]*file{}}}
	root := false
	for {
		t, err := rd.in.Next()
		switch {
		case err == io.EOF && root:
			return rd.m, nil
		case err == io.EOF:
			return nil, fault(layout.Pos{Line: 1, Col: 1}, layout.ErrNoPage)
		case err != nil:
			return nil, err
		case t.Kind == markup.Start && !root:
			if root = t.Name == "mets"; !root {
				return nil, fault(t.Pos, layout.ErrNoPage)
			}
		case t.Kind == markup.Start:
			rd.start(t)
		case t.Kind == markup.End:
			rd.end(t.Name)
		}
	}
}

// start is the start of an element. An area is a part of what an fptr points
// to; which part does not matter, for pages are read as a whole.
func (rd *reader) start(t markup.Token) {
	switch t.Name {
	case "fileGrp":
		rd.groups = append(rd.groups, []string{rd.in.Attr("USE"), rd.in.Attr("ID")})
	case "file":
		rd.startFile(t)
	case "FLocat":
		if rd.file != nil && rd.file.href == "" {
			rd.file.href = rd.in.Attr("href")
			rd.file.pos = t.Pos
		}
	case "structMap":
		d := &division{kind: rd.in.Attr("TYPE")}
		rd.m.maps = append(rd.m.maps, d)
		rd.divs = append(rd.divs[:0], d)
	case "div":
		rd.startDivision()
	case "fptr", "area":
		if f := rd.m.byID[rd.in.Attr("FILEID")]; f != nil && len(rd.divs) > 0 {
			d := rd.divs[len(rd.divs)-1]
			d.files = append(d.files, f)
		}
	}
}

// startFile begins a file of the file section. Its groups are those around it,
// for groups may contain groups.
func (rd *reader) startFile(t markup.Token) {
	f := &file{mime: rd.in.Attr("MIMETYPE"), pos: t.Pos, number: len(rd.m.files)}
	for _, g := range rd.groups {
		f.groups = append(f.groups, g...)
	}
	f.groups = append(f.groups, rd.in.Attr("USE"))
	f.groups = slices.DeleteFunc(f.groups, func(g string) bool { return g == "" })
	rd.file, rd.id = f, rd.in.Attr("ID")
}

// startDivision begins a division of the structure map that is open.
func (rd *reader) startDivision() {
	if len(rd.divs) == 0 {
		return
	}
	d := &division{}
	d.order, _ = source.Number(rd.in.Attr("ORDER"))
	up := rd.divs[len(rd.divs)-1]
	up.kids = append(up.kids, d)
	rd.divs = append(rd.divs, d)
}

// end is the end of an element. A file is known when its FLocat is.
func (rd *reader) end(name string) {
	switch name {
	case "fileGrp":
		if n := len(rd.groups); n > 0 {
			rd.groups = rd.groups[:n-1]
		}
	case "file":
		if f := rd.file; f != nil && f.href != "" && f.mayBeText() {
			rd.m.files = append(rd.m.files, f)
			if _, ok := rd.m.byID[rd.id]; !ok && rd.id != "" {
				rd.m.byID[rd.id] = f
			}
		}
		rd.file = nil
	case "structMap":
		rd.divs = nil
	case "div":
		if n := len(rd.divs); n > 1 {
			rd.divs = rd.divs[:n-1]
		}
	}
}
