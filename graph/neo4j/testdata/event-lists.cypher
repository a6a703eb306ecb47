OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Event)
  WHERE n0.sortDate IS NOT NULL
  WITH n0 ORDER BY n0.sortDate, n0.sortName, n0.id LIMIT $p0
  OPTIONAL MATCH (n0)-[:EDITION_OF]->(n1)
  RETURN [[n0.sortDate, n0.sortName, n0.id], [n0.record,
    [CASE WHEN n1 IS NOT NULL THEN [n1.record] END],
    COLLECT {
      MATCH (n0)-[n2r:PART_OF]->(n2)
      WITH n2, n2r ORDER BY n2r.position, n2.id LIMIT $p1
      RETURN [n2.record] AS row
    },
    COLLECT {
      MATCH (n0)<-[:PART_OF]-(n3)
      WITH n3 ORDER BY n3.sortDate, n3.sortName, n3.id LIMIT $p2
      RETURN [n3.record] AS row
    },
    COLLECT {
      MATCH (n0)<-[:SAYS]-(n4)
      WITH n4 ORDER BY n4.sortDate, n4.id LIMIT $p3
      RETURN [n4.record] AS row
    },
    COLLECT {
      MATCH (n0)<-[:ABOUT]-(n5)
      WHERE NOT n5:Candidate
      WITH n5 ORDER BY n5.property, CASE n5.rank WHEN 'PREFERRED' THEN 0 ELSE 1 END, n5.id LIMIT $p4
      RETURN [n5.record] AS row
    }]] AS row ORDER BY n0.sortDate, n0.sortName, n0.id
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 5
// p1: 100
// p2: 100
// p3: 100
// p4: 100
