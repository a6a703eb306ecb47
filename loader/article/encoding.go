package article

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Encoding names a character encoding in which articles are read.
type Encoding string

// The encodings.
const (
	EncodingUTF8        Encoding = "utf-8"
	EncodingUTF16LE     Encoding = "utf-16le"
	EncodingUTF16BE     Encoding = "utf-16be"
	EncodingWindows1258 Encoding = "windows-1258"
	// EncodingWindows1252 is for pages of old sites that declare it and print Vietnamese letters as
	// character references.
	EncodingWindows1252 Encoding = "windows-1252"
)

// ErrEncoding is returned for the name of an encoding that is not read.
var ErrEncoding = errors.New("unknown encoding")

// codec is how one encoding is known and read.
type codec struct {
	name Encoding
	// labels are its other names in pages and on the command line, by https://encoding.spec.whatwg.org.
	labels []string
	// mark is the byte-order mark in it, empty where it has none.
	mark   string
	decode func(data []byte) ([]byte, *Rejection)
}

var codecs = []codec{
	{name: EncodingUTF8, labels: []string{"utf8", "unicode-1-1-utf-8"}, mark: byteOrderMark, decode: decodeUTF8},
	{name: EncodingUTF16LE, labels: []string{"utf-16", "utf16", "unicode"}, mark: "\xff\xfe", decode: func(data []byte) ([]byte, *Rejection) {
		return decodeUTF16(data, binary.LittleEndian)
	}},
	{name: EncodingUTF16BE, labels: []string{"unicodefffe"}, mark: "\xfe\xff", decode: func(data []byte) ([]byte, *Rejection) {
		return decodeUTF16(data, binary.BigEndian)
	}},
	{name: EncodingWindows1258, labels: []string{"cp1258", "x-cp1258"}, decode: func(data []byte) ([]byte, *Rejection) {
		return decodeBytes(data, charmap.Windows1258)
	}},
	{name: EncodingWindows1252, labels: []string{"cp1252", "x-cp1252", "iso-8859-1", "latin1", "us-ascii"}, decode: func(data []byte) ([]byte, *Rejection) {
		return decodeBytes(data, charmap.Windows1252)
	}},
}

// ParseEncoding finds an encoding by its name or another label of it, whatever the case. The error
// is an ErrEncoding that lists the names.
func ParseEncoding(name string) (Encoding, error) {
	if c, ok := codecOf(name); ok {
		return c.name, nil
	}
	names := make([]string, len(codecs))
	for i, c := range codecs {
		names[i] = string(c.name)
	}
	return "", fmt.Errorf("%w %q: want %s", ErrEncoding, name, strings.Join(names, ", "))
}

func codecOf(name string) (codec, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, c := range codecs {
		if name == string(c.name) {
			return c, true
		}
		for _, label := range c.labels {
			if name == label {
				return c, true
			}
		}
	}
	return codec{}, false
}

// decode makes UTF-8 of the bytes of a file, without its byte-order mark. A byte-order mark decides
// the encoding, else the one that was asked for, else the one that the file declares, else a guess.
// It gives the guessed encoding where there was a guess and it is not UTF-8.
func decode(data []byte, asked, declared Encoding) (text []byte, guessed Encoding, refused *Rejection) {
	for _, c := range codecs {
		if rest, marked := bytes.CutPrefix(data, []byte(c.mark)); marked && c.mark != "" {
			text, refused = c.decode(rest)
			return text, "", refused
		}
	}
	for _, name := range []Encoding{asked, declared} {
		if c, ok := codecOf(string(name)); ok {
			text, refused = c.decode(data)
			return text, "", refused
		}
	}
	guess, refused := guessEncoding(data)
	if refused != nil {
		return nil, "", refused
	}
	c, _ := codecOf(string(guess))
	if text, refused = c.decode(data); guess == EncodingUTF8 {
		guess = ""
	}
	return text, guess, refused
}

// The bounds of a guess.
const (
	// guessWords is the least words with other letters than ASCII that a guess may rest on.
	guessWords = 3
	// guessShare is the least share of them that have to be Vietnamese syllables. In Vietnamese
	// text the rest are foreign names and typing errors.
	guessShare = 0.8
	// guessUnits is the least length of UTF-16 that is told without a byte-order mark, in units.
	guessUnits = 8
)

// guessEncoding tells the encoding of bytes that do not say it.
//
// UTF-16 is what has NUL in at least half of one half of its bytes, and in none of the other: the
// letters, digits and spaces of ASCII make up most of any Vietnamese text. UTF-8 is what is valid
// UTF-8. Other bytes are Windows-1258 if at least guessShare of the words with letters beyond ASCII are
// then Vietnamese syllables, and refused as TCVN3 or VNI if that fits better, or as unknown.
func guessEncoding(data []byte) (Encoding, *Rejection) {
	if guess := guessUTF16(data); guess != "" {
		return guess, nil
	}
	fault := invalidUTF8(data)
	if fault < 0 {
		return EncodingUTF8, nil
	}
	unknown := &Rejection{
		Line: lineAt(data, fault), Cause: CauseEncoding, Reason: "not UTF-8, nor Vietnamese in another encoding that is known",
		Advice: "save the file as UTF-8, or name its encoding with --encoding",
	}
	latin, _ := charmap.ISO8859_1.NewDecoder().Bytes(data) // every byte is a character there
	share, words, best := 0.0, 0, (*legacy)(nil)
	if text, refused := decodeBytes(data, charmap.Windows1258); refused == nil {
		share, words = syllableShare(string(text), isSyllable)
	}
	for i := range legacies {
		if s, n := syllableShare(string(latin), legacies[i].isSyllable); s > share {
			share, words, best = s, n, &legacies[i]
		}
	}
	switch {
	case share < guessShare || words < guessWords:
		return "", unknown
	case best != nil:
		return "", best.reject(lineAt(data, fault), firstLegacyWord(string(latin), best))
	}
	return EncodingWindows1258, nil
}

func guessUTF16(data []byte) Encoding {
	var zeros [2]int
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(data) / 2; {
	case half < guessUnits || len(data)%2 != 0:
	case zeros[0] == 0 && 2*zeros[1] >= half:
		return EncodingUTF16LE
	case zeros[1] == 0 && 2*zeros[0] >= half:
		return EncodingUTF16BE
	}
	return ""
}

// lineAt gives the number of the line of a byte, from 1.
func lineAt(data []byte, offset int) int { return 1 + bytes.Count(data[:offset], []byte("\n")) }

// invalidUTF8 gives the place of the first byte that is no UTF-8, -1 where all is.
func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

func decodeUTF8(data []byte) ([]byte, *Rejection) {
	if fault := invalidUTF8(data); fault >= 0 {
		return nil, rejectBytes(lineAt(data, fault), "not UTF-8")
	}
	return data, nil
}

func decodeUTF16(data []byte, order binary.ByteOrder) ([]byte, *Rejection) {
	text := make([]byte, 0, len(data))
	for i := 0; i < len(data); i += 2 {
		if i+1 == len(data) {
			return nil, rejectBytes(lineAt(text, len(text)), "UTF-16 with an odd number of bytes")
		}
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			low := rune(0)
			if i+3 < len(data) {
				low = rune(order.Uint16(data[i+2:]))
			}
			if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
				return nil, rejectBytes(lineAt(text, len(text)), "UTF-16 with half a character")
			}
			i += 2
		}
		text = utf8.AppendRune(text, r)
	}
	return text, nil
}

func decodeBytes(data []byte, table *charmap.Charmap) ([]byte, *Rejection) {
	text := make([]byte, 0, len(data))
	for i, b := range data {
		r := table.DecodeByte(b)
		if r == utf8.RuneError {
			return nil, rejectBytes(lineAt(data, i), fmt.Sprintf("byte %#x does not exist in %s", b, table))
		}
		text = utf8.AppendRune(text, r)
	}
	return text, nil
}

func rejectBytes(line int, reason string) *Rejection {
	return &Rejection{Line: line, Cause: CauseEncoding, Reason: reason, Advice: "save the file as UTF-8, or name its encoding with --encoding"}
}
