package dehyphen

// Danish, Norwegian and Swedish close their compounds.

// nordic holds the rules of Danish, Norwegian and Swedish, which close their
// compounds.
func (p parts) nordic() Rule {
	switch {
	case string(p.l) == "e" && electronic(p.r):
		return "letter" // e-/post
	case (string(p.l) == "ex" || string(p.l) == "eks") && noRoles.hasPrefix(p.r, 3),
		string(p.l) == "icke", string(p.l) == "ikke":
		return "prefix"
	case noColours.has(p.l) && noColours.has(p.r):
		return "pair"
	case noAdjective(p.l) && (noAdjective(p.r) || noInflected.hasSuffix(p.r, 1)):
		return "pair" // svensk-/norsk
	}
	return ""
}

// noAdjective reports whether b is an adjective of a people or in -isk.
func noAdjective(b []byte) bool {
	return noPeoples.has(b) || ends(b, "isk") && len(b) > 5
}

// noInflected are endings of the inflected adjectives.
var noInflected = words("iska iske nska nske")

// noPeoples are those in -sk that other words end like (forsk-ning, fersk-vann).
var noPeoples = words("svensk norsk dansk tysk fransk finsk engelsk spansk polsk gresk græsk " +
	"islandsk skotsk amerikansk")

// noRoles follow "ex-" and "eks-"; other words with them are closed.
var noRoles = words("fru man mand mann konge kung minister president make kone kær kär pojk " +
	"flick statsminister direkt ordf kona hustru spiller spelare")

// noColours are the colours of flags and pictures.
var noColours = words("svart hvit hvid vit röd rød blå grön grøn gul sort")

// nordicSpelling undoes the third consonant that Swedish and Norwegian write
// only where a compound is broken: natt-/tåg is nattåg.
func (s *seam) nordicSpelling() (put string, l, r int) {
	if s.tripled() && len(s.r()) > 1 {
		return "", 1, 0
	}
	return "", 0, 0
}
