package layout_test

import (
	"slices"
	"testing"

	"github.com/galleyproof/galley/layout"
)

// TestRefrainStays holds that a line said twice in a column of prose is not
// taken for one painted twice: songs and notices repeat theirs.
func TestRefrainStays(t *testing.T) {
	const column = "The market hall was full again on\nSaturday, and the sellers from the\nvalley had brought so many plums\n" +
		"that the price fell before ten. At\nnoon the band came out and played\nthe old song of the ferryman, which\n" +
		"the whole square knew by heart:\n"
	const rest = "After that nobody wanted to go home\nuntil the lamps were lit, and the\nlast cart left the square at eight.\n" +
		"The council has since asked for a\nsecond market day in the autumn, to\nbe held on the Wednesday before the\nfair.\n"
	for _, twice := range []string{
		"Row me over, ferryman,\nRow me over, ferryman,\nFor the night is coming down,\n",
		"Row me over, ferryman!\nRow me over, ferryman!\n",
		"\nRow me over, ferryman!\n\nRow me over, ferryman!\n\n",
		"Row the boat, row the boat,\nRow the boat, row the boat,\nover the water,\nover the water,\n",
		"Monday closed all day long\nMonday closed all day long\nTuesday nine to twelve\n",
	} {
		_, doc := analyze(t, []byte(column+twice+rest))
		for _, a := range doc.Articles {
			for _, b := range a.Blocks {
				for _, p := range b.Paragraphs {
					for _, r := range p {
						if r.Edit == layout.Deleted && r.Rule == "overprint" {
							t.Errorf("%q: left out %v", twice, r.From)
						}
					}
				}
			}
		}
	}
}

// TestCaptionInTwoLayers holds that a caption whose lines an extractor writes
// twice each is made single: where it is wider than its column, where it breaks
// inside a phrase, and where the page has another one.
func TestCaptionInTwoLayers(t *testing.T) {
	const column = "The market hall was full again on\nSaturday, and the sellers from the\nvalley had brought so many plums\n" +
		"that the price fell before ten. At\nnoon the band came out and played.\n"
	const rest = "After that nobody wanted to go home\nuntil the lamps were lit, and the\nlast cart left the square at eight.\n" +
		"The council has since asked for a\nsecond market day in the autumn, to\nbe held on the Wednesday before the\nfair.\n"
	const wide = "The plum sellers of the valley in front of the market hall on Saturday."
	const short = "The band at noon on the steps."
	const one, two = "The sellers from the valley, seen from the tower of", "the old town hall."
	tests := []struct {
		text string
		want []string
	}{
		{rest + column + wide + "\n" + wide + "\n" + rest, []string{wide}},
		{rest + column + one + "\n" + one + "\n" + two + "\n" + two + "\n" + rest, []string{one + " " + two}},
		{column + wide + "\n" + wide + "\n" + rest + short + "\n" + short + "\n" + column, []string{wide, short}},
	}
	for _, tt := range tests {
		_, doc := analyze(t, []byte(tt.text))
		var got []string
		for _, a := range doc.Articles {
			for _, b := range a.Blocks {
				if b.Role == layout.RoleCaption {
					for _, p := range b.Paragraphs {
						got = append(got, p.Text())
					}
				}
			}
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("captions %q, want %q", got, tt.want)
		}
	}
}
