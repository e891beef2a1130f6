package markup

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
)

// altoLine is a line as the common producers of ALTO write it.
const altoLine = `<TextLine ID="P1_TL00065" HPOS="104" VPOS="221" WIDTH="175" HEIGHT="54">
	<String ID="P1_ST00065" HPOS="2894" VPOS="385" WIDTH="28" HEIGHT="15" CONTENT="caf&#233;" WC="0.94" CC="39"/>
	<SP ID="P1_SP00065" HPOS="2922" VPOS="385" WIDTH="13"/>
	<String ID="P1_ST00066" HPOS="2437" VPOS="418" WIDTH="68" HEIGHT="28" CONTENT="again" WC="0.98" CC="50072"/>
</TextLine>
`

// hocrLine is a line as Tesseract writes it.
const hocrLine = `<span class='ocr_line' id='line_1_1' title="bbox 95 104 319 126; baseline 0 -5; x_size 20">
  <span class='ocrx_word' id='word_1_1' title='bbox 95 104 182 126; x_wconf 96'>Tuesday,</span>
  <span class='ocrx_word' id='word_1_2' title='bbox 189 104 291 121; x_wconf 96'>December</span>
</span>
`

func BenchmarkScanner(b *testing.B) {
	for _, kind := range []struct{ name, unit string }{{"alto", altoLine}, {"hocr", hocrLine}} {
		for n := 10 << 10; n <= 10<<20; n *= 10 {
			doc := []byte("<doc>" + strings.Repeat(kind.unit, n/len(kind.unit)) + "</doc>")
			b.Run(fmt.Sprintf("%s/xml/%d", kind.name, n), func(b *testing.B) {
				bench(b, doc, func(r io.Reader) error { return scanAll(NewXML("x", r)) })
			})
			b.Run(fmt.Sprintf("%s/html/%d", kind.name, n), func(b *testing.B) {
				bench(b, doc, func(r io.Reader) error { return scanAll(NewHTML("x", r)) })
			})
			b.Run(fmt.Sprintf("%s/encoding-xml/%d", kind.name, n), func(b *testing.B) {
				bench(b, doc, func(r io.Reader) error {
					d := xml.NewDecoder(r)
					for {
						if _, err := d.RawToken(); err != nil {
							return err
						}
					}
				})
			})
		}
	}
}

// scanAll reads what a reader of pages asks for: text and some attributes.
func scanAll(s *Scanner) error {
	for {
		t, err := s.Next()
		if err != nil {
			return err
		}
		if t.Kind == Start {
			s.Attr("ID")
			s.Attr("title")
			s.Number("HPOS")
		}
	}
}

func bench(b *testing.B, doc []byte, f func(io.Reader) error) {
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		if err := f(bytes.NewReader(doc)); err != io.EOF {
			b.Fatal(err)
		}
	}
}
