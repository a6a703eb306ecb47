OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Person)
  WHERE n0.sortName IS NOT NULL
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p0
  RETURN [[n0.sortName, n0.id], [n0.record,
    [COLLECT {
      MATCH (n0)-[:TOOK_PART]->(n1)
      MATCH (n1)-[:AT]->(n1e:Event)
      MATCH (n1e)-[:HELD_AT]->(n1ep:Place)
      MATCH (n1)<-[:TOOK_PART]-(n1a:Person|Organization)
      MATCH (n1)-[:COUNTS_FOR]->(n1o:Organization)
      MATCH (n1)-[:IN_POST]->(n1t:Post)
      WHERE NOT n1:Candidate AND n1.sourceCount >= $p1 AND n1.role IN $p2 AND n1e.kind IN $p3 AND n1e.id IN $p4 AND n1ep.id IN $p5 AND (n1e.dateLo IS NULL OR n1e.dateHi >= $p6) AND (n1e.dateLo IS NULL OR n1e.dateLo <= $p7) AND EXISTS { MATCH (n1e)-[:PART_OF*0..]->(:Event)-[:EDITION_OF]->(n1es) WHERE n1es.id IN $p8 } AND n1a.id IN $p9 AND n1o.id IN $p10 AND n1t.kind IN $p11
      WITH n1 ORDER BY n1.sortDate, n1.seq, n1.id LIMIT $p12
      RETURN [[n1.sortDate, n1.seq, n1.id], [n1.record]] AS row
    }, COUNT { MATCH (n0)-[:TOOK_PART]->(n1) MATCH (n1)-[:AT]->(n1e:Event) MATCH (n1e)-[:HELD_AT]->(n1ep:Place) MATCH (n1)<-[:TOOK_PART]-(n1a:Person|Organization) MATCH (n1)-[:COUNTS_FOR]->(n1o:Organization) MATCH (n1)-[:IN_POST]->(n1t:Post) WHERE NOT n1:Candidate AND n1.sourceCount >= $p1 AND n1.role IN $p2 AND n1e.kind IN $p3 AND n1e.id IN $p4 AND n1ep.id IN $p5 AND (n1e.dateLo IS NULL OR n1e.dateHi >= $p6) AND (n1e.dateLo IS NULL OR n1e.dateLo <= $p7) AND EXISTS { MATCH (n1e)-[:PART_OF*0..]->(:Event)-[:EDITION_OF]->(n1es) WHERE n1es.id IN $p8 } AND n1a.id IN $p9 AND n1o.id IN $p10 AND n1t.kind IN $p11 }]]] AS row
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 5
// p1: 2
// p2: [OPENED]
// p3: [CONFERENCE]
// p4: [event:a]
// p5: [place:a]
// p6: 2020-01-01
// p7: 2020-12-31
// p8: [series:a]
// p9: [person:a]
// p10: [org:a]
// p11: [MINISTER]
// p12: 10
