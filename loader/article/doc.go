// Package article turns files into articles. It owns the formats that are read, what counts as the
// text of an article, and the reasons for which a file, or a line of one, is refused.
//
// The text of an article is the decoded file, not normalized: only a byte-order mark is dropped, a
// CRLF counts two, and a front matter or a source line counts as text, because all offsets of
// evidence are over the whole file. For JSON Lines it is the value of "text".
//
// Formats:
//
//   - .txt is one article. What it says of itself is read from a front matter (see parseHeader), or
//     from a first line that is "source: URL" or a URL.
//   - .jsonl is one article a line, with the keys text, title, url, publisher, published, author,
//     sample and basedOn; others are ignored. A broken line is refused, the others are read.
//   - .html is refused for now.
package article
