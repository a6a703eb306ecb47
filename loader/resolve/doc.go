// Package resolve decides which person, body, place, post, series, event or topic of the graph a name in
// an article means. It owns the keys and the ladder of rules by which that is decided, and turns
// the facts of one article into a graph.Statement. It reads no files and no store.
//
// # Identities
//
// An id is assigned once, readable, and never computed again: a Resolver looks names up by keys,
// and the id that holds a key is meant. A key has one holder, the first; only the keys marked with
// + are shared. Ids are numbered, or told apart by another word, where two entities ask for the same.
//
//	place|KIND|name                     name without "tỉnh", "TP"; the kind keeps city and province apart
//	org|row|ID[|place]                  a row of the word list, with the state for its counterpart abroad
//	org|name|words|ARTICLE              a provincial body whose province the article does not tell
//	org|name|words[|place]              other bodies: abbreviations written out, name of the place taken off
//	post|head|org|place                 whatever complement is printed; without body or place: the printed title
//	series|name
//	topic|words                             the words of the printed phrase, whatever stands between them
//	event|edition|series|ordinal        one edition, whoever names it
//	event|part|parent|title             the same title inside the same event
//	event|day|KIND|title|date           the same title and kind on a compatible day
//	event|title|KIND|title           +  finds those of compatible days, and those to report
//	event|article|article|title|n       everything else is an event of its article alone
//	person|name                      +  finds those of the same name, and those to report
//	person|name|org
//	person|name|local|words                 "UBND tỉnh" without its province
//	person|name|event
//
// Names are compared by graph.ToneKey, titles of events by graph.FoldKey, never by edit distance.
//
// # Persons
//
// The spellings of one name in one article are one person. That person is, in this order: the
// holder of the name with one of the person's bodies; the holder of the name at one of the events;
// the only person of that name, if one of the two has no body yet. Otherwise a new person begins,
// and where the name is known already this is reported as Unsure.
//
// # The same result again
//
// Having decided, the resolver gives the chosen id every key that was free. So a look-up of the
// same article finds the same ids for ever, whatever was added meanwhile, and a load that was
// interrupted ends where an uninterrupted one does.
package resolve
