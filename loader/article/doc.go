// Package article turns files into articles. It owns the formats and encodings that are read, what
// counts as the text of an article, what an article says about itself, and the reasons for which a
// file, or a line of one, is refused.
//
// The text of an article is the decoded file, not normalized: only a byte-order mark is dropped, a
// CRLF counts two, and a front matter or a source line counts as text, because all offsets of
// evidence are over the whole file. For JSON Lines it is the value of "text". For a web page it is what
// this package makes of it, and what is stored.
//
// Formats, by the extension of the file:
//
//   - .txt is one article. What it says of itself is read from a front matter (see parseHeader), or
//     from a first line that is "source: URL" or a URL.
//   - .jsonl is one article a line, with the keys text, title, url, publisher, published, author,
//     sample and basedOn; others are ignored. A broken line is refused, the others are read.
//   - .html and .htm are a saved page with one article. Its text is the title and the paragraphs of the
//     article with an empty line between; headings and captions are paragraphs of their own, and
//     a caption begins with "Ảnh: ". Which part of the page is the article is decided by the library
//     codeberg.org/readeck/go-readability (MIT), the port of Firefox's reading view that is kept up:
//     go-shiori/go-readability moved there, and go-trafilatura finds a little more but brings 75 modules
//     along.
//   - .mhtml and .mht are such a page saved as a single file with all that it shows.
//
// What an article says about itself is taken from its front matter or JSON keys, else from the data of
// its page (see metadata), else from its text (see readMasthead). What is in doubt stays empty.
//
// Encodings: a byte-order mark decides, else Options.Encoding, else what a page declares, else a guess (see
// guessEncoding) that Article.Guessed tells. The old encodings TCVN3 and VNI are recognized and refused, as
// bytes and where another program has made UTF-8 of them (see checkLegacy).
package article
