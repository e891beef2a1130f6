package layout

import "math"

// Poppler, asked for text and nothing else, joins the two lines of a word that
// it finds broken: the second line is then part of the first, which is up to
// twice as wide as the column and more, and no line ends in a hyphen.
const (
	joinedLines = 6    // wide lines among others that make it a habit
	joinedShare = 0.25 // line-end hyphens against them, at most
	joinedMost  = 3.5  // columns that such a line is wide
	joinedEven  = 0.5  // of the wide lines that are several full lines, at least
)

// findJoined finds out whether the broken words of the text were put together:
// its wide lines are then whole columns wide, and with them there are more full
// lines than the measures show that know of no such lines.
func (s *analysis) findJoined() {
	plain, metric := fitOf(s.lines), s.metric
	s.joined, s.metric = true, metricEms
	s.remeasure()
	if f := fitOf(s.lines); !f.joined(lineHyphens(s.lines)) || f.full+f.whole <= plain.full {
		s.joined, s.metric = false, metric
		s.remeasure()
		return
	}
	if markScattered(s.lines) {
		s.remeasure()
	}
}

// Where justification has stretched the spaces of a line very far, the same
// tool takes each word for a line: a few words in lines of their own, inside a
// sentence, that together are no wider than the column.
const (
	scatterWords = 2   // in such a line, at most
	scatterShare = 0.6 // of the measure, that it is wide at most
)

// markScattered marks the lines that are words of one stretched line, and
// reports whether there are any.
func markScattered(lines []*line) bool {
	any := false
	for i := 1; i < len(lines); {
		j := i
		width := 0.0
		for j < len(lines) && lines[j].scattered() && lines[j].stretch == lines[i].stretch && width+lines[j].width <= lines[i].measure {
			width += lines[j].width + 0.25
			j++
		}
		if j-i >= 2 && !lines[i-1].stop && !lines[i].stop && (startsLower(lines[i].text) || startsLower(lines[i+1].text)) {
			for _, l := range lines[i:j] {
				l.spread = true
			}
			any = true
		}
		i = max(j, i+1)
	}
	return any
}

// scattered reports whether l can be a word or two of a stretched line.
func (l *line) scattered() bool {
	return l.blank == 0 && l.measure > 0 && l.width < scatterShare*l.measure && words(l.text) <= scatterWords
}

// setJoined marks the lines that may be several.
func (s *analysis) setJoined() {
	for _, l := range s.lines {
		l.joined = s.joined
	}
}

// lineHyphens counts the lines that end in a broken word.
func lineHyphens(lines []*line) int {
	n := 0
	for i := range lines[:len(lines)-1] {
		if brokenWord(lines[i].text, lines[i+1].text) {
			n++
		}
	}
	return n
}

// A measureFit counts how lines fit their measures: those that are full and
// those that are short though no sentence ends there, those that are as wide
// as several full ones and those that are wide otherwise.
type measureFit struct{ full, short, whole, odd int }

func fitOf(lines []*line) measureFit {
	var f measureFit
	for i, l := range lines {
		if i+1 == len(lines) || lines[i+1].blank != 0 || !l.proven {
			continue
		}
		switch n := math.Ceil(l.width / (l.measure * (1 + fullTolerance))); {
		case n < 2 && roomIn(l.metric, l.measure, l, lines[i+1]) <= roomSlack*l.measure:
			f.full++
		case l.stop:
		case n < 2:
			f.short++
		case l.width >= n*l.measure*(1-fullTolerance):
			f.whole++
		default:
			f.odd++
		}
	}
	return f
}

// joined reports whether f is of columns with joined lines.
func (f measureFit) joined(hyphens int) bool {
	return f.full >= columnarLines && f.full > f.short && f.whole >= joinedLines &&
		float64(f.whole) >= joinedEven*float64(f.whole+f.odd) && float64(hyphens) <= joinedShare*float64(f.whole)
}

// several reports whether l is several lines of its column.
func (l *line) several() bool { return l.joined && l.width > l.measure*(1+fullTolerance) }

// deficit returns how much shorter l is than its measure, and how many columns
// wide it is: more than one if it is several lines, whose hyphens are gone.
func (h habits) deficit(l *line) (deficit, columns float64) {
	if !l.several() {
		return l.measure - l.width, 1
	}
	n := math.Ceil(l.width / (l.measure * (1 + fullTolerance/2)))
	return n*l.measure - l.width - (n-1)*(h.short+advance('-')), n
}
