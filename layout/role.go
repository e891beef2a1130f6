package layout

import "fmt"

// A Role is what a block does on the page.
type Role uint8

// The roles of blocks.
const (
	RoleUnknown   Role = iota // in a Hint only; no block of a document has it
	RoleKicker                // a short line above the headline; a section's banner
	RoleHeadline              // the title of an article
	RoleDeck                  // the lines below a headline that say more
	RoleByline                // who wrote it
	RoleBody                  // running text
	RoleCrosshead             // a heading inside an article
	RoleCaption               // what is said of a picture
	RoleCredit                // who made the picture
	RoleFurniture             // running heads, folios, jump lines
	RoleTable                 // rows that are not running text
	RoleOther                 // anything else: lists, verse, code, addresses
)

var roleNames = [...]string{"unknown", "kicker", "headline", "deck", "byline", "body",
	"crosshead", "caption", "credit", "furniture", "table", "other"}

// String returns the role in lower case, as in the trace.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return fmt.Sprintf("Role(%d)", uint8(r))
}

// MarshalText implements [encoding.TextMarshaler]; in JSON a role is a word.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Role) UnmarshalText(b []byte) error {
	for i, n := range roleNames {
		if n == string(b) {
			*r = Role(i)
			return nil
		}
	}
	return fmt.Errorf("layout: unknown role %q", b)
}
