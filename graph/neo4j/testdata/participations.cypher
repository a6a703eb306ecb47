OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0es:EventSeries) WHERE n0es.id IN $p7
  MATCH (n0es)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0e:Event)
  WITH DISTINCT n0e
  MATCH (n0:Participation)
  MATCH (n0)-[:AT]->(n0e:Event)
  MATCH (n0e)-[:HELD_AT]->(n0ep:Place)
  MATCH (n0)<-[:TOOK_PART]-(n0a:Person|Organization)
  MATCH (n0)-[:COUNTS_FOR]->(n0o:Organization)
  MATCH (n0)-[:IN_POST]->(n0t:Post)
  WHERE NOT n0:Candidate AND n0.sourceCount >= $p0 AND n0.role IN $p1 AND n0e.kind IN $p2 AND n0e.id IN $p3 AND n0ep.id IN $p4 AND (n0e.dateLo IS NULL OR n0e.dateHi >= $p5) AND (n0e.dateLo IS NULL OR n0e.dateLo <= $p6) AND n0a.id IN $p8 AND n0o.id IN $p9 AND n0t.kind IN $p10 AND n0.sortDate IS NOT NULL
  WITH n0 ORDER BY n0.sortDate, n0.seq, n0.id LIMIT $p11
  RETURN [[n0.sortDate, n0.seq, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0es:EventSeries) WHERE n0es.id IN $p7 MATCH (n0es)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0e:Event) WITH DISTINCT n0e MATCH (n0:Participation) MATCH (n0)-[:AT]->(n0e:Event) MATCH (n0e)-[:HELD_AT]->(n0ep:Place) MATCH (n0)<-[:TOOK_PART]-(n0a:Person|Organization) MATCH (n0)-[:COUNTS_FOR]->(n0o:Organization) MATCH (n0)-[:IN_POST]->(n0t:Post) WHERE NOT n0:Candidate AND n0.sourceCount >= $p0 AND n0.role IN $p1 AND n0e.kind IN $p2 AND n0e.id IN $p3 AND n0ep.id IN $p4 AND (n0e.dateLo IS NULL OR n0e.dateHi >= $p5) AND (n0e.dateLo IS NULL OR n0e.dateLo <= $p6) AND n0a.id IN $p8 AND n0o.id IN $p9 AND n0t.kind IN $p10 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 2
// p1: [OPENED]
// p2: [CONFERENCE]
// p3: [event:a]
// p4: [place:a]
// p5: 2020-01-01
// p6: 2020-12-31
// p7: [series:a]
// p8: [person:a]
// p9: [org:a]
// p10: [MINISTER]
// p11: 20
