package answer

const hex = "0123456789ABCDEF"

// appendText writes a text as a JSON string: only what JSON itself asks for is escaped, so that
// letters stay readable.
func appendText(json []byte, text string) []byte {
	json = append(json, '"')
	written := 0
	for i := range len(text) {
		c := text[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		json = append(json, text[written:i]...)
		written = i + 1
		switch c {
		case '"', '\\':
			json = append(json, '\\', c)
		case '\n':
			json = append(json, '\\', 'n')
		case '\r':
			json = append(json, '\\', 'r')
		case '\t':
			json = append(json, '\\', 't')
		default:
			json = append(json, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
		}
	}
	json = append(json, text[written:]...)
	return append(json, '"')
}
