OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Event)
  WHERE n0.sortDate IS NOT NULL
  WITH n0 ORDER BY n0.sortDate, n0.sortName, n0.id LIMIT $p0
  OPTIONAL MATCH (n0)-[:HELD_AT]->(n1)
  RETURN [[n0.sortDate, n0.sortName, n0.id], [n0.record,
    [CASE WHEN n1 IS NOT NULL THEN [n1.record] END],
    [COLLECT {
      MATCH (n0)<-[:AT]-(n2)
      WHERE NOT n2:Candidate
      WITH n2 ORDER BY n2.sortDate, n2.seq, n2.id LIMIT $p1
      OPTIONAL MATCH (n2)<-[:TOOK_PART]-(n3:Person)
      OPTIONAL MATCH (n2)<-[:TOOK_PART]-(n4:Organization)
      OPTIONAL MATCH (n2)-[:IN_POST]->(n5)
      OPTIONAL MATCH (n2)-[:COUNTS_FOR]->(n6)
      RETURN [[n2.sortDate, n2.seq, n2.id], [n2.record,
        [CASE WHEN n3 IS NOT NULL THEN [n3.record] END, CASE WHEN n4 IS NOT NULL THEN [n4.record] END],
        [CASE WHEN n5 IS NOT NULL THEN [n5.record] END],
        [CASE WHEN n6 IS NOT NULL THEN [n6.record] END],
        COLLECT {
          MATCH (n2)-[:SUPPORTED_BY]->(n7)
          WITH n7 ORDER BY n7.sortKey LIMIT $p2
          OPTIONAL MATCH (n7)-[:IN_ARTICLE]->(n8)
          RETURN [n7.record,
            [CASE WHEN n8 IS NOT NULL THEN [n8.record] END]] AS row ORDER BY n7.sortKey
        }]] AS row ORDER BY n2.sortDate, n2.seq, n2.id
    }, COUNT { MATCH (n0)<-[:AT]-(n2) WHERE NOT n2:Candidate }]]] AS row ORDER BY n0.sortDate, n0.sortName, n0.id
}, COUNT { MATCH (n0:Event) }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 20
// p1: 40
// p2: 5
