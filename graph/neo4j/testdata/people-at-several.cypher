OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0xes:EventSeries) WHERE n0xes.id IN $p0
  MATCH (n0xes)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0xe:Event)
  WITH DISTINCT n0xe
  MATCH (n0:Person)
  MATCH (n0)-[:TOOK_PART]->(n0x)
  MATCH (n0x)-[:AT]->(n0xe:Event)
  WHERE NOT n0x:Candidate AND n0.sortName IS NOT NULL
  WITH n0, count(DISTINCT coalesce(n0xe.edition, n0xe.id)) AS occasions
  WHERE occasions >= $p1
  WITH n0 ORDER BY n0.sortName, n0.id LIMIT $p2
  RETURN [[n0.sortName, n0.id], [n0.record]] AS row
}, COUNT { MATCH (n0xes:EventSeries) WHERE n0xes.id IN $p0 MATCH (n0xes)<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-(n0xe:Event) WITH DISTINCT n0xe MATCH (n0:Person) MATCH (n0)-[:TOOK_PART]->(n0x) MATCH (n0x)-[:AT]->(n0xe:Event) WHERE NOT n0x:Candidate WITH n0, count(DISTINCT coalesce(n0xe.edition, n0xe.id)) AS occasions WHERE occasions >= $p1 RETURN n0 }]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: [series:a]
// p1: 2
// p2: 20
