OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Person)
  WHERE EXISTS { MATCH (n0)-[:TOOK_PART]->(n0x) MATCH (n0x)-[:AT]->(n0xe:Event) WHERE NOT n0x:Candidate AND n0x.role IN $p0 AND n0xe.kind IN $p1 } AND n0.sortName IS NOT NULL
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p2
  RETURN [[n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0:Person) WHERE EXISTS { MATCH (n0)-[:TOOK_PART]->(n0x) MATCH (n0x)-[:AT]->(n0xe:Event) WHERE NOT n0x:Candidate AND n0x.role IN $p0 AND n0xe.kind IN $p1 } }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [SPOKE]
// p1: [CONFERENCE]
// p2: 20
