package layout

import (
	"strconv"
	"strings"
	"unicode"
)

// Papers, manuals and laws number their sections, and the numbers follow each
// other through the text: 2 comes after 1, 2.1 after 2. A line that begins with
// a number which has a neighbour before or after it begins a section.

const (
	sectionDigits = 2  // of one part of a section's number, at most
	sectionBytes  = 12 // of the whole number with its points
)

// sectionNumber returns the number that s begins with if it is one of a
// section: figures and points, white space, a capital.
func sectionNumber(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
	if i <= 0 || i > sectionBytes {
		return ""
	}
	rest := strings.TrimLeft(s[i:], " |") // some set a rule between
	if rest == s[i:] || !unicode.IsUpper(firstRune(rest)) {
		return ""
	}
	number := strings.TrimRight(s[:i], ".")
	for _, part := range strings.Split(number, ".") {
		if part == "" || len(part) > sectionDigits {
			return ""
		}
	}
	return number
}

// markSections marks the lines that begin with section numbers in sequence.
func markSections(lines []*line) {
	first, last := map[string]int{}, map[string]int{}
	numbers := make([]string, len(lines))
	for i, l := range lines {
		n := sectionNumber(l.text)
		if n == "" {
			continue
		}
		numbers[i] = n
		if _, ok := first[n]; !ok {
			first[n] = i
		}
		last[n] = i
	}
	for i, n := range numbers {
		if n == "" {
			continue
		}
		before, after := sectionNeighbours(n)
		k, ok := first[before]
		lines[i].section = ok && k < i
		for _, a := range after {
			k, ok := last[a]
			lines[i].section = lines[i].section || ok && k > i
		}
	}
}

// sectionNeighbours returns the number that stands before section number n on
// its level or above, and those that can stand after it.
func sectionNeighbours(n string) (before string, after [2]string) {
	head, tail := "", n
	if i := strings.LastIndexByte(n, '.'); i >= 0 {
		head, tail = n[:i+1], n[i+1:]
	}
	k, _ := strconv.Atoi(tail)
	after = [2]string{head + strconv.Itoa(k+1), n + ".1"}
	if k > 1 {
		return head + strconv.Itoa(k-1), after
	}
	return strings.TrimSuffix(head, "."), after
}
