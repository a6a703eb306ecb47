OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Organization)
  WHERE n0.kind IN $p0 AND COUNT { MATCH (n0)<-[:COUNTS_FOR]-(n0x) MATCH (n0x)-[:AT]->(n0xe:Event) WHERE NOT n0x:Candidate RETURN DISTINCT coalesce(n0xe.edition, n0xe.id) } >= $p1 AND n0.sortName IS NOT NULL
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p2
  RETURN [[n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0:Organization) WHERE n0.kind IN $p0 AND COUNT { MATCH (n0)<-[:COUNTS_FOR]-(n0x) MATCH (n0x)-[:AT]->(n0xe:Event) WHERE NOT n0x:Candidate RETURN DISTINCT coalesce(n0xe.edition, n0xe.id) } >= $p1 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [PROVINCE]
// p1: 2
// p2: 20
