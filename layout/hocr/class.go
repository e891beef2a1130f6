package hocr

import (
	"strings"

	"github.com/galleyproof/galley/layout"
)

// A kind says what an element is to the reader.
type kind uint8

const (
	other     kind = iota // any element that is none of the below
	page                  // ocr_page
	block                 // an area of lines
	paragraph             // ocr_par: a block, if not in one
	line                  // a line
	float                 // a line with a role, or an area of such lines
	word                  // a word
	glyph                 // a character in a word
	rule                  // a separator
	picture               // an area without text
)

// A class is what the reader knows of an hOCR class.
type class struct {
	kind kind
	hint layout.Role
}

// classOf returns what the class attribute says. Names in other namespaces
// than ocr and ocrx are for style sheets.
func classOf(attr string) class {
	for name := range strings.FieldsSeq(attr) {
		if strings.HasPrefix(name, "ocr") {
			return classNamed(name)
		}
	}
	return class{}
}

// classNamed returns what the reader knows of a class. The names are those of
// the hOCR specification 1.2 and what engines use besides.
func classNamed(name string) class {
	switch name {
	case "ocr_page":
		return class{kind: page}
	case "ocr_carea", "ocr_column", "ocrx_block":
		return class{kind: block}
	case "ocr_table":
		return class{block, layout.RoleTable}
	case "ocr_par":
		return class{kind: paragraph}
	case "ocr_line", "ocrx_line":
		return class{kind: line}
	case "ocr_textfloat":
		return class{kind: float}
	case "ocr_header", "ocr_footer", "ocr_pageno":
		return class{float, layout.RoleFurniture}
	case "ocr_caption":
		return class{float, layout.RoleCaption}
	case "ocr_title":
		return class{float, layout.RoleHeadline}
	case "ocr_author":
		return class{float, layout.RoleByline}
	case "ocrx_word", "ocr_word":
		return class{kind: word}
	case "ocrx_cinfo", "ocr_cinfo", "ocr_glyph":
		return class{kind: glyph}
	case "ocr_separator":
		return class{kind: rule}
	case "ocr_photo", "ocr_image", "ocr_linedrawing", "ocr_graphic", "ocrx_image", "ocrx_photo":
		return class{kind: picture}
	}
	return class{}
}
