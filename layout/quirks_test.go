package layout_test

import (
	"strings"
	"testing"

	"github.com/galleyproof/galley/layout"
)

// The columns that the quirks stand between: what extractors do to a line is
// seen only where the lines of a column are known as such.
const (
	quirkAbove = "The market hall was full again on\nSaturday, and the sellers from the\nvalley had brought so many plums\n" +
		"that the price fell before ten. At\nnoon the band came out and played\nthe old song of the ferryman, which\n" +
		"the whole square knew by heart.\n"
	quirkBelow = "After that nobody wanted to go home\nuntil the lamps were lit, and the\nlast cart left the square at eight.\n" +
		"The council has since asked for a\nsecond market day in the autumn, to\nbe held on the Wednesday before the\nfair.\n"
)

// TestQuirks holds what becomes of the peculiarities of extractors.
func TestQuirks(t *testing.T) {
	for _, tt := range []struct{ quirk, in, want string }{
		{"PDFium's U+0002 for a hyphen", "Nobody on the quay had seen the cap\x02\ntain go aboard.\n", "seen the captain go aboard."},
		{"a soft hyphen at the line end", "Nobody on the quay had seen the cap\u00AD\ntain go aboard.\n", "seen the captain go aboard."},
		{"the hyphen of OCR engines", "Nobody on the quay had seen the cap¬\ntain go aboard.\n", "seen the captain go aboard."},
		{"U+2010", "Nobody on the quay had seen the cap\u2010\ntain go aboard.\n", "seen the captain go aboard."},
		{"MuPDF's space before U+2010", "Nobody on the quay had seen the cap \u2010\ntain go aboard.\n", "seen the captain go aboard."},
		{"ligatures", "The oﬃcer of the ﬁrst watch left the\nﬂagship.\n", "The officer of the first watch left the flagship."},
		{"a form feed inside a sentence", "Nobody on the long stone quay had\n\fseen the captain go aboard.\n", "stone quay had seen the captain"},
		{"a drop cap on its own line", "\nR\nivers have no memory, the old man\nused to say, and neither have mayors.\n", "\nRivers have no memory, the old man used"},
		{"a drop cap, then an empty line", "\nR\n\nivers have no memory, the old man\nused to say, and neither have mayors.\n", "\nRivers have no memory, the old man used"},
		{"a drop cap above the headline", "\nR\n\nThe mayor speaks\n\nivers have no memory, the old man\nused to say, and neither have mayors.\n", "\nRivers have no memory, the old man used"},
		{"a drop cap before a word in capitals", "\nR\nIVERS have no memory, the old man\nused to say, and neither have mayors.\n", "\nRIVERS have no memory, the old man used"},
		{"a drop cap parted by spaces", "\nR     ivers have no memory, the old man\nused to say, and neither have mayors.\n", "\nRivers have no memory, the old man used"},
		{"a drop cap that elides", "\nL’\n\nhomme qui tenait la barre avait\nquitté le bord avant midi.\n", "\nL’homme qui tenait la barre avait quitté"},
		{"a drop cap after a quote", "\n“R\n\nivers have no memory,” the old man\nused to say, and neither have mayors.\n", "\n“Rivers have no memory,” the old man"},
		{"a drop cap that is a word", "\nA\n\nmarket needs a square, the old man\nused to say, and a square needs a mayor.\n", "\nA market needs a square, the old man"},
	} {
		pages, doc := analyze(t, []byte(quirkAbove+tt.in+quirkBelow))
		if err := doc.Validate(pages); err != nil {
			t.Errorf("%s: %v", tt.quirk, err)
		}
		var p layout.Printer
		if got := string(p.Text(doc)); !strings.Contains(got, tt.want) {
			t.Errorf("%s: want %q in\n%s", tt.quirk, tt.want, got)
		}
	}
}

// TestLettersStay holds that capitals by themselves that are no drop caps stay
// where they are.
func TestLettersStay(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"an enumeration", "\nA\n\nrowing without a light\n\nB\n\nmooring without a permit\n\n", "B\n"},
		{"a word that is whole", "\nX\n\nmarket day in the square\n\n", "X\n"},
		{"a line that begins large", "\nX\n\nMarkets need squares, the old man said.\n\n", "X\n"},
		{"a word of one letter that begins a paragraph", "\nI bake for the whole square, said the\nbaker, and they know it.\n\n", "I bake for the"},
		{"an initial in a sentence", "The prize went to the baker and to\nV martens, who had baked for the\nwhole square that day.\n", "to V martens"},
	} {
		_, doc := analyze(t, []byte(quirkAbove+tt.in+quirkBelow))
		var p layout.Printer
		if got := string(p.Text(doc)); !strings.Contains(got, tt.want) {
			t.Errorf("%s: want %q in\n%s", tt.why, tt.want, got)
		}
	}
}
