OPTIONAL MATCH (g:Meta {id: 'commits'})
WITH g.turn AS before
WITH before, [[COLLECT {
  MATCH (n0:Event)
  WHERE n0.sortDate IS NOT NULL
  WITH n0 ORDER BY n0.sortDate, n0.sortName, n0.id LIMIT $p0
  OPTIONAL MATCH (n0)-[:EDITION_OF]->(n1)
  RETURN [[n0.sortDate, n0.sortName, n0.id], [[n0.id, n0.name, n0.aliases, n0.sourceCount, n0.kind, n0.ordinal, n0.date, n0.mode, n0.theme, n0.delegatesCount, n0.delegatesQualifier],
    [CASE WHEN n1 IS NOT NULL THEN [[n1.id, n1.name, n1.aliases, n1.sourceCount]] END],
    COLLECT {
      MATCH (n0)-[n2r:PART_OF]->(n2)
      WITH n2, n2r ORDER BY n2r.position, n2.id LIMIT $p1
      RETURN [[n2.id, n2.name, n2.aliases, n2.sourceCount, n2.kind, n2.ordinal, n2.date, n2.mode, n2.theme, n2.delegatesCount, n2.delegatesQualifier]] AS row
    },
    COLLECT {
      MATCH (n0)<-[:PART_OF]-(n3)
      WITH n3 ORDER BY n3.sortDate, n3.sortName, n3.id LIMIT $p2
      RETURN [[n3.id, n3.name, n3.aliases, n3.sourceCount, n3.kind, n3.ordinal, n3.date, n3.mode, n3.theme, n3.delegatesCount, n3.delegatesQualifier]] AS row
    },
    COLLECT {
      MATCH (n0)<-[:SAYS]-(n4)
      WITH n4 ORDER BY n4.sortDate, n4.id LIMIT $p3
      RETURN [[n4.id, n4.title, n4.url, n4.publisher, n4.published, n4.author, n4.sample, n4.basedOn]] AS row
    },
    COLLECT {
      MATCH (n0)<-[:ABOUT]-(n5)
      WHERE NOT n5:Candidate
      WITH n5 ORDER BY n5.property, CASE n5.rank WHEN 'PREFERRED' THEN 0 ELSE 1 END, n5.id LIMIT $p4
      RETURN [[n5.id, n5.property, n5.value, n5.rank, n5.sourceCount, n5.how]] AS row
    }]] AS row ORDER BY n0.sortDate, n0.sortName, n0.id
}, null]] AS answer
OPTIONAL MATCH (g:Meta {id: 'commits'})
RETURN answer, before, g.turn AS after, timestamp() - g.since AS age

// p0: 5
// p1: 100
// p2: 100
// p3: 100
// p4: 100
