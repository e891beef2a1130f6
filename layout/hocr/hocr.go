// Package hocr reads hOCR, the HTML that OCR engines write, as they write it:
// XHTML or HTML, with or without words, with end tags or without.
//
//	<div class="ocr_page" title="image 1.png; bbox 0 0 2000 3000; ppageno 0">
//	  <div class="ocr_carea" title="bbox 10 10 900 80">
//	    <p class="ocr_par" lang="en">
//	      <span class="ocr_line" id="l1" title="bbox 10 10 900 40; x_size 30">
//	        <span class="ocrx_word" title="bbox 10 10 200 40; x_wconf 96">The</span>
//
// # Pages
//
// Each ocr_page is a page; its image property is the Name, its ppageno plus
// one the Number where that grows from page to page. A file that has lines or
// words but no ocr_page is one page. ocr_separator is a rule; ocr_photo,
// ocr_image, ocr_linedrawing and their kin are pictures.
//
// # Lines
//
// A line is an ocr_line or ocrx_line, or one of the elements that stand for a
// line with a role: ocr_header, ocr_footer, ocr_pageno, ocr_caption,
// ocr_textfloat, ocr_title, ocr_author. Those may as well contain lines,
// which then have the role. Tesseract calls a heading ocr_header; what others
// call so is a running head.
//
// Text within a page but outside of any line is kept: it makes a line of the
// element it stands in, up to the next <br>. What is in an ocr_carea,
// ocr_column or ocrx_block has one Block number, and so has an ocr_par
// outside of these.
//
// The text of a line is what a browser shows: words and what stands between
// them, with white space as one space. Tesseract puts white space between all
// words, also where the writing has none.
//
// The line's ID is that of the element. Lines without one are numbered:
// p1l5 is the fifth such line of the first page.
//
// # Properties
//
// Of the title attribute the reader knows bbox and poly, x_wconf (or the mean
// of x_confs), x_size, and x_fsize, which is in points and so needs the
// page's scan_res; x_font and the elements strong, b, em and i give the
// Style, if most letters of the line have it. A page's Dir is what most words
// say, by dir or else by lang.
package hocr

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
		in := markup.NewHTML("hocr", r)
		markup.Pages(in, newReader(in))(yield)
	}
}
