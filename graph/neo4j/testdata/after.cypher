OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Event)
  WHERE n0.sourceCount <= $p0 AND (n0.sourceCount < $p0 OR n0.sortName >= $p1 AND (n0.sortName > $p1 OR n0.id > $p2))
  WITH n0 ORDER BY n0.sourceCount DESC, n0.sortName, n0.id LIMIT $p3
  RETURN [[n0.sourceCount, n0.sortName, n0.id], [n0.record]] AS row
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 3
// p1: A
// p2: event:a
// p3: 20
