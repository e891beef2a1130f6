package source

import (
	"github.com/galleyproof/galley/layout"
)

// RoleOf returns the role that a format's own word for a region means, or
// RoleUnknown. The words are the types of PAGE XML, those of ALTO blocks, and
// what the users of both write; a paragraph is running text. Case, spaces and
// hyphens do not matter.
func RoleOf(word string) layout.Role {
	switch bare(word) {
	case "headline", "heading", "title", "articletitle":
		return layout.RoleHeadline
	case "subheading", "subheadline", "crosshead", "crossheading":
		return layout.RoleCrosshead
	case "subtitle", "deck":
		return layout.RoleDeck
	case "kicker", "overline":
		return layout.RoleKicker
	case "byline", "author":
		return layout.RoleByline
	case "paragraph", "body", "text":
		return layout.RoleBody
	case "caption", "figurecaption", "imagecaption":
		return layout.RoleCaption
	case "credit":
		return layout.RoleCredit
	case "header", "footer", "pagenumber", "folio", "runninghead", "runningtitle",
		"catchword", "signaturemark":
		return layout.RoleFurniture
	case "table", "tablecell":
		return layout.RoleTable
	case "tocentry", "marginalia", "footnote", "footnotecontinued", "endnote", "listlabel":
		return layout.RoleOther
	}
	return layout.RoleUnknown
}
