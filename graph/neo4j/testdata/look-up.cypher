OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Person)
  WHERE n0.id IN $p0
  RETURN [n0.record,
    COLLECT {
      MATCH (n0)-[:HELD]->(n1)
      WHERE NOT n1:Candidate
      WITH n1 ORDER BY n1.id LIMIT $p1
      OPTIONAL MATCH (n1)-[:OF]->(n2)
      RETURN [n1.record,
        [CASE WHEN n2 IS NOT NULL THEN [n2.record] END]] AS row ORDER BY n1.id
    }] AS row
}, null], [COLLECT {
  MATCH (n3:Participation)
  WHERE n3.id IN $p0
  OPTIONAL MATCH (n3)<-[:TOOK_PART]-(n4:Person)
  OPTIONAL MATCH (n3)<-[:TOOK_PART]-(n5:Organization)
  OPTIONAL MATCH (n5)-[:CHILD_OF]->(n6)
  RETURN [n3.record,
    [CASE WHEN n4 IS NOT NULL THEN [n4.record] END, CASE WHEN n5 IS NOT NULL THEN [n5.record,
      [CASE WHEN n6 IS NOT NULL THEN [n6.record] END],
      COLLECT {
        MATCH (n5)-[:JURISDICTION]->(n7)
        WITH n7 ORDER BY n7.sortName, n7.id LIMIT $p2
        RETURN [n7.record] AS row
      }] END]] AS row
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [person:a part:b]
// p1: 100
// p2: 100
