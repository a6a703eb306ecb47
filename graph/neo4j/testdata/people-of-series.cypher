OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0xes:EventSeries) WHERE n0xes.id IN $p1
  MATCH (n0xes)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0xe:Event)
  WITH DISTINCT n0xe
  MATCH (n0:Person)
  MATCH (n0)-[:TOOK_PART]->(n0x)
  MATCH (n0x)-[:AT]->(n0xe:Event)
  WHERE NOT n0x:Candidate AND n0x.role IN $p0 AND n0.sortName IS NOT NULL
  WITH DISTINCT n0 ORDER BY n0.sortName, n0.id LIMIT $p2
  RETURN [[n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0xes:EventSeries) WHERE n0xes.id IN $p1 MATCH (n0xes)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0xe:Event) WITH DISTINCT n0xe MATCH (n0:Person) MATCH (n0)-[:TOOK_PART]->(n0x) MATCH (n0x)-[:AT]->(n0xe:Event) WHERE NOT n0x:Candidate AND n0x.role IN $p0 RETURN DISTINCT n0 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [SPOKE]
// p1: [series:a]
// p2: 20
