package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// line is one article of a JSON Lines file.
type line struct {
	Text, Title, URL, Publisher, Published, Author, BasedOn string
	Sample                                                  bool
}

// parseLine makes an article of one line, which is not empty.
func parseLine(name string, data []byte) (Article, *Rejection) {
	if refused := checkText(data); refused != nil {
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
// yield returns false. It holds one line at a time.
func parseLines(name string, file io.Reader, limit int, yield func(number int, a Article, refused *Rejection) bool) error {
	reader := bufio.NewReader(file)
	for number := 1; ; number++ {
		data, long, err := readLine(reader, limit)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if number == 1 {
			data = bytes.TrimPrefix(data, []byte(byteOrderMark))
		}
		if !long && len(bytes.TrimSpace(data)) == 0 {
			continue
		}
		var a Article
		refused := rejectLarge("the line", limit)
		if !long {
			a, refused = parseLine(fmt.Sprintf("%s#%d", name, number), data)
		}
		if !yield(number, a, refused) {
			return nil
		}
	}
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
