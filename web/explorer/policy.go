package explorer

// Content security policies. No page runs inline script or reaches another
// origin.
const (
	// closedPolicy is for answers that are not pages.
	closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

	startPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
		"img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

	// playgroundPolicy lets GraphiQL write style elements and attributes: its
	// dialogs and the drag of its tabs need them.
	playgroundPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
		"img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
