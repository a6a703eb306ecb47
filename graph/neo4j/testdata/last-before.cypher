OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Article)
  WHERE n0.sortDate <= $p0 AND (n0.sortDate < $p0 OR n0.id < $p1)
  WITH n0 ORDER BY n0.sortDate DESC, n0.id DESC LIMIT $p2
  RETURN [[n0.sortDate, n0.id], [n0.record]] AS row
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 2020-01-01
// p1: article:a
// p2: 20
