OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Organization)
  WHERE n0.fold CONTAINS $p0 AND n0.sortName IS NOT NULL
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p1
  RETURN [[n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0:Organization) WHERE n0.fold CONTAINS $p0 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: bo ngoai giao
// p1: 20
