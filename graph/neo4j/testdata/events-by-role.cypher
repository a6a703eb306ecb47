OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Event)
  WHERE EXISTS { MATCH (n0)<-[:AT]-(n0x) WHERE NOT n0x:Candidate AND n0x.role IN $p0 } AND n0.sortDate IS NOT NULL
  WITH n0 ORDER BY n0.sortDate, n0.sortName, n0.id LIMIT $p1
  RETURN [[n0.sortDate, n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0:Event) WHERE EXISTS { MATCH (n0)<-[:AT]-(n0x) WHERE NOT n0x:Candidate AND n0x.role IN $p0 } }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [OPENED]
// p1: 20
