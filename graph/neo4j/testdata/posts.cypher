OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Post)
  MATCH (n0)-[:IN]->(n0o:Organization)
  MATCH (n0)-[:FOR]->(n0p:Place)
  WHERE n0.kind IN $p0 AND n0o.id IN $p1 AND n0p.id IN $p2 AND n0.sortName IS NOT NULL
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p3
  RETURN [[n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0:Post) MATCH (n0)-[:IN]->(n0o:Organization) MATCH (n0)-[:FOR]->(n0p:Place) WHERE n0.kind IN $p0 AND n0o.id IN $p1 AND n0p.id IN $p2 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [AMBASSADOR]
// p1: [org:a]
// p2: [place:a]
// p3: 20
