package article

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"strings"
)

// archiveSize is the most bytes of an archive that are looked through for its page. Browsers write
// the page first and the pictures after it.
const archiveSize = 16 << 20

func rejectArchive() *Rejection {
	return &Rejection{Cause: CauseType, Reason: "no whole archive of a web page", Advice: "save the page again, as HTML"}
}

// pageIn gives the first web page of an archive of a page and what it shows (MHTML, RFC 2557), in
// which browsers save a page as a single file.
func pageIn(file io.Reader) (io.Reader, *Rejection) {
	message, err := mail.ReadMessage(io.LimitReader(file, archiveSize))
	if err != nil {
		return nil, rejectArchive()
	}
	kind, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") {
		return nil, rejectArchive()
	}
	parts := multipart.NewReader(message.Body, parameters["boundary"])
	for {
		part, err := parts.NextPart() // resolves quoted-printable, and no other encoding
		if err != nil {
			return nil, rejectArchive()
		}
		if kind, _, err := mime.ParseMediaType(part.Header.Get("Content-Type")); err != nil || kind != "text/html" {
			continue
		}
		if strings.EqualFold(part.Header.Get("Content-Transfer-Encoding"), "base64") {
			return base64.NewDecoder(base64.StdEncoding, part), nil
		}
		return part, nil
	}
}
