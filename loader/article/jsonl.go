package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// line is one article of a JSON Lines file.
type line struct {
	Text      string `json:"text"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Author    string `json:"author"`
	Sample    bool   `json:"sample"`
	BasedOn   string `json:"basedOn"`
}

// parseLine makes an article of one line, which is not empty.
func parseLine(name string, data []byte, encoding Encoding) (Article, *Rejection) {
	data, _, refused := decode(data, encoding, EncodingUTF8)
	if refused != nil {
		return Article{}, refused
	}
	var fields line
	if err := json.Unmarshal(data, &fields); err != nil {
		reason := "no JSON object: " + err.Error()
		if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) && wrong.Field != "" {
			reason = fmt.Sprintf("%s is a JSON %s, want a %s", wrong.Field, wrong.Value, wrong.Type)
		}
		return Article{}, &Rejection{
			Cause: CauseJSON, Reason: reason,
			Advice: `write one object a line, such as {"text": "…", "title": "…", "published": "2021-12-15"}`,
		}
	}
	if strings.TrimSpace(fields.Text) == "" {
		return Article{}, rejectEmpty("line without text")
	}
	if refused := checkText([]byte(fields.Text)); refused != nil {
		return Article{}, refused
	}
	a := Article{
		Name: name, Text: fields.Text, Title: fields.Title, Publisher: fields.Publisher, Author: fields.Author,
		Sample: fields.Sample, BasedOn: fields.BasedOn,
	}
	if refused := a.setURL(fields.URL); refused != nil {
		return Article{}, refused
	}
	if refused := a.setPublished(fields.Published); refused != nil {
		return Article{}, refused
	}
	return a, nil
}

// parseLines reads a JSON Lines file line by line and hands on each article or rejection, until
// yield returns false. It holds one line at a time. Without an encoding or a byte-order mark the file
// is UTF-8, as JSON has to be.
func parseLines(name string, file io.Reader, encoding Encoding, limit int, yield func(number int, a Article, refused *Rejection) bool) error {
	reader, encoding := lineReader(bufio.NewReader(file), encoding)
	for number := 1; ; number++ {
		data, long, err := readLine(reader, limit)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !long && len(bytes.TrimSpace(data)) == 0 {
			continue
		}
		var a Article
		refused := rejectLarge("the line", limit)
		if !long {
			a, refused = parseLine(fmt.Sprintf("%s#%d", name, number), data, encoding)
		}
		if !yield(number, a, refused) {
			return nil
		}
	}
}

// lineReader gives a reader in which lines end with the byte of a line end, and the encoding of the
// lines: UTF-16 becomes UTF-8, in which half a character is U+FFFD.
func lineReader(reader *bufio.Reader, encoding Encoding) (*bufio.Reader, Encoding) {
	start, _ := reader.Peek(len(byteOrderMark)) // a shorter file has no mark, and an error comes again
	for _, c := range codecs {
		if c.mark != "" && bytes.HasPrefix(start, []byte(c.mark)) {
			encoding = c.name
		}
	}
	order := unicode.LittleEndian
	switch encoding {
	case EncodingUTF16BE:
		order = unicode.BigEndian
	case EncodingUTF16LE:
	default:
		return reader, encoding
	}
	return bufio.NewReader(unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(reader)), EncodingUTF8
}

// readLine reads one line without its end. Of a line over the limit it keeps nothing and says so.
// The error is io.EOF where no line is left.
func readLine(reader *bufio.Reader, limit int) (data []byte, long bool, err error) {
	for {
		part, err := reader.ReadSlice('\n')
		if !long {
			data = append(data, bytes.TrimSuffix(part, []byte("\n"))...)
		}
		if len(data) > limit {
			data, long = nil, true
		}
		switch {
		case err == nil:
			return data, long, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && (long || len(data) > 0):
			return data, long, nil
		default:
			return nil, false, err
		}
	}
}
