package formats

import (
	"bytes"
	"io"
	"strings"

	"github.com/galleyproof/galley/internal/markup"
	"github.com/galleyproof/galley/internal/source"
)

// unknown is the kind of markup that is in none of the formats.
const unknown = "unknown"

// kindOf returns the name of the format that the markup in prefix is in, or
// unknown. If prefix does not begin with markup, or if that could as well be
// text between angle brackets, it returns "".
func kindOf(prefix []byte) string {
	in := markup.NewHTML("", bytes.NewReader(prefix))
	root := ""
	for {
		t, err := in.Next()
		switch {
		case err != nil && root == "":
			return ""
		case err != nil:
			return unless(root, prefix)
		case t.Kind == markup.Text && root == "" && t.Text != " ":
			return ""
		case t.Kind != markup.Start:
			continue
		}
		if root == "" {
			switch root = t.Name; root {
			case "alto":
				return "alto"
			case "pcgts":
				return "pagexml"
			}
		}
		switch {
		case isHOCR(in, t.Name):
			return "hocr"
		case isPoppler(in, t.Name):
			return "poppler"
		}
	}
}

// is returns a function that reports whether kindOf a prefix is kind.
func is(kind string) func(prefix []byte) bool {
	return func(prefix []byte) bool { return kindOf(prefix) == kind }
}

// isHOCR reports whether a tag is one that only hOCR has.
func isHOCR(in *markup.Scanner, name string) bool {
	if name == "meta" {
		return strings.HasPrefix(in.Attr("name"), "ocr-")
	}
	for class := range strings.FieldsSeq(in.Attr("class")) {
		if strings.HasPrefix(class, "ocr_") || strings.HasPrefix(class, "ocrx_") {
			return true
		}
	}
	return false
}

// isPoppler reports whether a tag is one of pdftotext -bbox.
func isPoppler(in *markup.Scanner, name string) bool {
	switch name {
	case "page":
		return in.Has("width") && in.Has("height")
	case "flow", "block", "line", "word":
		return in.Has("xMin") && in.Has("yMin")
	}
	return false
}

// unless returns unknown for a file whose beginning or first tag says that it
// is markup, and "" for one that may be text.
func unless(root string, prefix []byte) string {
	head := strings.ToLower(string(bytes.TrimLeft(text(prefix), " \t\r\n")))
	switch {
	case strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<!doctype"),
		root == "html", root == "mets":
		return unknown
	}
	return ""
}

// rootOf returns the name of the first tag.
func rootOf(prefix []byte) string {
	in := markup.NewHTML("", bytes.NewReader(prefix))
	for {
		t, err := in.Next()
		if err != nil || t.Kind == markup.Start {
			return t.Name
		}
	}
}

// isTable reports whether prefix begins with the column names of Tesseract's
// table.
func isTable(prefix []byte) bool {
	line, _, _ := bytes.Cut(text(prefix), []byte{'\n'})
	var found int
	for name := range bytes.SplitSeq(bytes.TrimRight(line, "\r"), []byte{'\t'}) {
		switch string(name) {
		case "level", "page_num", "left", "text":
			found++
		}
	}
	return found == 4
}

// text returns prefix as UTF-8, without byte order mark.
func text(prefix []byte) []byte {
	r, err := source.Decode(bytes.NewReader(prefix), func([]byte) string { return "" })
	if err != nil {
		return nil
	}
	b, _ := io.ReadAll(r) // a prefix may end within a character
	return b
}
