OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0s:EventSeries) WHERE n0s.id IN $p1
  MATCH (n0s)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0:Event)
  WITH DISTINCT n0
  MATCH (n0:Event)
  WHERE n0.dateHi >= $p0 AND n0.sortDate IS NOT NULL
  WITH n0 ORDER BY n0.sortDate, n0.sortName, n0.id LIMIT $p2
  RETURN [[n0.sortDate, n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0s:EventSeries) WHERE n0s.id IN $p1 MATCH (n0s)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0:Event) WITH DISTINCT n0 MATCH (n0:Event) WHERE n0.dateHi >= $p0 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 2020-01-01
// p1: [series:a]
// p2: 20
