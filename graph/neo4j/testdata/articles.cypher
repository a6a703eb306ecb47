OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0e:Event) WHERE n0e.id IN $p2
  WITH DISTINCT n0e
  MATCH (n0:Article)
  MATCH (n0)-[:SAYS]->(n0e)
  WHERE n0.fold CONTAINS $p0 AND n0.publishedLo <= $p1 AND n0.sortDate IS NOT NULL
  WITH DISTINCT n0 ORDER BY n0.sortDate, n0.id LIMIT $p3
  RETURN [[n0.sortDate, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0e:Event) WHERE n0e.id IN $p2 WITH DISTINCT n0e MATCH (n0:Article) MATCH (n0)-[:SAYS]->(n0e) WHERE n0.fold CONTAINS $p0 AND n0.publishedLo <= $p1 RETURN DISTINCT n0 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: khai mac
// p1: 2020-12-31
// p2: [event:a]
// p3: 20
