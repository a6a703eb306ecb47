OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Event)
  WHERE n0.sortDate IS NOT NULL
  WITH n0 ORDER BY n0.sortDate, n0.sortName, n0.id LIMIT $p0
  OPTIONAL MATCH (n0)-[:HELD_AT]->(n1)
  RETURN [[n0.sortDate, n0.sortName, n0.id], [[n0.id, n0.name, n0.aliases, n0.sourceCount, n0.kind, n0.ordinal, n0.date, n0.mode, n0.theme, n0.delegatesCount, n0.delegatesQualifier],
    [CASE WHEN n1 IS NOT NULL THEN [[n1.id, n1.name, n1.aliases, n1.sourceCount, n1.kind]] END],
    [COLLECT {
      MATCH (n0)<-[:AT]-(n2)
      WHERE NOT n2:Candidate
      WITH n2 ORDER BY n2.sortDate, n2.seq, n2.id LIMIT $p1
      OPTIONAL MATCH (n2)<-[:TOOK_PART]-(n3:Person)
      OPTIONAL MATCH (n2)<-[:TOOK_PART]-(n4:Organization)
      OPTIONAL MATCH (n2)-[:AS]->()-[:OF]->(n5)
      OPTIONAL MATCH (n2)-[:COUNTS_FOR]->(n6)
      RETURN [[n2.sortDate, n2.seq, n2.id], [[n2.id, n2.role, n2.seq, n2.printedTitle, n2.speechTitle, n2.speechKind, n2.sourceCount, n2.how],
        [CASE WHEN n3 IS NOT NULL THEN [[n3.id, n3.name, n3.aliases, n3.sourceCount]] END, CASE WHEN n4 IS NOT NULL THEN [[n4.id, n4.name, n4.aliases, n4.sourceCount, n4.kind]] END],
        [CASE WHEN n5 IS NOT NULL THEN [[n5.id, n5.name, n5.aliases, n5.sourceCount, n5.kind]] END],
        [CASE WHEN n6 IS NOT NULL THEN [[n6.id, n6.name, n6.aliases, n6.sourceCount, n6.kind]] END],
        COLLECT {
          MATCH (n2)-[:SUPPORTED_BY]->(n7)-[:IN_ARTICLE]->(n7a)
          WITH n7, n7a ORDER BY n7a.sortDate, n7a.id, n7.start LIMIT $p2
          RETURN [[n7.quote, n7.prefix, n7.suffix, n7.start, n7.end],
            [[[n7a.id, n7a.title, n7a.url, n7a.publisher, n7a.published, n7a.author, n7a.sample, n7a.basedOn]]]] AS row
        }]] AS row ORDER BY n2.sortDate, n2.seq, n2.id
    }, COUNT { MATCH (n0)<-[:AT]-(n2) WHERE NOT n2:Candidate }]]] AS row ORDER BY n0.sortDate, n0.sortName, n0.id
}, COUNT { MATCH (n0:Event) }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 20
// p1: 40
// p2: 5
