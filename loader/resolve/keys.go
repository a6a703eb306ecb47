package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"

	"quanhe/graph"
)

// key joins the parts of a key. A bar inside a part would read as the end of it.
func key(parts ...string) string {
	var joined strings.Builder
	for i, part := range parts {
		if i > 0 {
			joined.WriteByte('|')
		}
		joined.WriteString(strings.ReplaceAll(part, "|", "/"))
	}
	return joined.String()
}

// shared reports whether several identities may hold a key: such a key only finds candidates.
func shared(key string) bool {
	return strings.HasPrefix(key, "event|title|") || strings.HasPrefix(key, "person|") && strings.Count(key, "|") == 1
}

func seriesKey(name string) string { return key("series", graph.ToneKey(name)) }

func editionKey(series string, ordinal int) string {
	return key("event", "edition", series, strconv.Itoa(ordinal))
}

func partKey(parent, title string) string { return key("event", "part", parent, title) }

func dayKey(kind graph.EventKind, title, date string) string {
	return key("event", "day", string(kind), title, date)
}

func titleKey(kind graph.EventKind, title string) string {
	return key("event", "title", string(kind), title)
}

func articleKey(article, title string, number int) string {
	return key("event", "article", article, title, strconv.Itoa(number))
}

// personName is the identity key of a person's name. Hyphens and dots are spelling: Kim Jong-un.
func personName(name string) string {
	return graph.ToneKey(strings.NewReplacer("-", " ", "–", " ", ".", " ").Replace(name))
}

func personKey(parts ...string) string { return key(append([]string{"person"}, parts...)...) }

// words gives the words of a name in lower case, one tone placement, without punctuation.
func words(name string) []string {
	return strings.FieldsFunc(graph.ToneKey(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// slugLength is the highest length of a tail made of one name. Names of conferences can be as long
// as a sentence, ids should not.
const slugLength = 60

// slug makes the tail of an id from a name, never empty and not longer than slugLength.
func slug(name string) string {
	text := graph.Slug(name)
	if len(text) > slugLength {
		text = text[:slugLength]
		if cut := strings.LastIndexByte(text, '-'); cut > 0 {
			text = text[:cut]
		}
	}
	if text == "" {
		sum := sha256.Sum256([]byte(name))
		return "x" + hex.EncodeToString(sum[:4])
	}
	return text
}

// tail is an id without the prefix of its kind.
func tail(id string) string {
	_, rest, _ := strings.Cut(id, ":")
	return rest
}

// capitalized gives a name a capital at its beginning: in a sentence it need not have one.
func capitalized(name string) string {
	for i, r := range name {
		return name[:i] + string(unicode.ToUpper(r)) + name[i+len(string(r)):]
	}
	return name
}

// printed gives the stored form of a printed name: NFC, single spaces.
func printed(name string) string { return strings.Join(strings.Fields(graph.NFC(name)), " ") }
