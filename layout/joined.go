package layout

import "math"

// Poppler, asked for text and nothing else, joins the two lines of a word that
// it finds broken: the second line is then part of the first, which is up to
// twice as wide as the column and more, and no line ends in a hyphen.
const (
	joinedLines = 6    // wide lines among others that make it a habit
	joinedShare = 0.25 // line-end hyphens against them, at most
	joinedMost  = 3.5  // columns that such a line is wide
	joinedEven  = 0.6  // of the wide lines that are several full lines, at least
)

// findJoined marks the lines of texts whose broken words were put together, so
// that a wide line among others is not taken for a heading, and finds the
// measures again. Where so many lines are wide that the measures found have
// nothing to do with the columns, those are tried that the columns would have.
func (s *analysis) findJoined() {
	s.joined = false
	s.setJoined(false)
	wideLines, hyphens := 0, 0
	for i, l := range s.lines {
		switch {
		case i+1 < len(s.lines) && brokenWord(l.text, s.lines[i+1].text):
			hyphens++
		case i > 0 && l.blank == 0 && l.overWide() && l.width < joinedMost*l.measure:
			wideLines++
		}
	}
	habit := wideLines >= joinedLines && float64(hyphens) <= joinedShare*float64(wideLines)
	if !habit && (s.metric != metricEms || isColumnar(s.lines)) {
		return
	}
	s.setJoined(true)
	stretches(s.lines)
	if s.joined = habit || joinedColumns(s.lines, hyphens); !s.joined {
		s.setJoined(false)
		stretches(s.lines)
	}
}

func (s *analysis) setJoined(joined bool) {
	for _, l := range s.lines {
		l.joined = joined
	}
}

// joinedColumns reports whether lines are set in columns if wide ones are
// taken for several lines in one: those are then about a whole number of
// columns wide, and most of the others are full.
func joinedColumns(lines []*line, hyphens int) bool {
	full, short, whole, odd := 0, 0, 0, 0
	for i, l := range lines {
		if i+1 == len(lines) || lines[i+1].blank != 0 || !l.proven {
			continue
		}
		switch n := math.Ceil(l.width / (l.measure * (1 + fullTolerance))); {
		case n < 2 && roomIn(l.metric, l.measure, l, lines[i+1]) <= roomSlack*l.measure:
			full++
		case l.stop:
		case n < 2:
			short++
		case l.width >= n*l.measure*(1-fullTolerance):
			whole++
		default:
			odd++
		}
	}
	return full >= columnarLines && full > short && whole >= joinedLines &&
		float64(whole) >= joinedEven*float64(whole+odd) && float64(hyphens) <= joinedShare*float64(whole)
}
