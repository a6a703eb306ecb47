OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Person)
  WHERE EXISTS { MATCH (n0)-[:TOOK_PART]->(n0x) WHERE n0x.role IN $p0 } AND n0.sortName IS NOT NULL
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p1
  RETURN [[n0.sortName, n0.id], [n0.record,
    [COLLECT {
      MATCH (n0)-[:TOOK_PART]->(n1)
      WITH n1 ORDER BY n1.sortDate, n1.seq, n1.id LIMIT $p2
      RETURN [[n1.sortDate, n1.seq, n1.id], [n1.record]] AS row
    }, COUNT { MATCH (n0)-[:TOOK_PART]->(n1) }],
    COLLECT {
      MATCH (n0)-[:HELD]->(n2)
      WITH n2 ORDER BY n2.id LIMIT $p3
      RETURN [n2.record] AS row
    }]] AS row
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [SPOKE]
// p1: 20
// p2: 10
// p3: 100
