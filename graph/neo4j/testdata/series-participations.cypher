OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:EventSeries)
  WHERE n0.sortName IS NOT NULL
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p0
  RETURN [[n0.sortName, n0.id], [n0.record,
    COLLECT {
      MATCH (n0)<-[:EDITION_OF]-(n1)
      WITH n1 ORDER BY n1.sortDate, n1.sortName, n1.id LIMIT $p1
      RETURN [n1.record] AS row
    },
    [COLLECT {
      MATCH (n0)<-[:EDITION_OF]-()<-[:PART_OF*0..]-()<-[:AT]-(n2)
      WHERE NOT n2:Candidate
      WITH DISTINCT n2 ORDER BY n2.sortDate, n2.seq, n2.id LIMIT $p2
      RETURN [[n2.sortDate, n2.seq, n2.id], [n2.record]] AS row
    }, COUNT { MATCH (n0)<-[:EDITION_OF]-()<-[:PART_OF*0..]-()<-[:AT]-(n2) WHERE NOT n2:Candidate RETURN DISTINCT n2 }]]] AS row
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 5
// p1: 100
// p2: 10
