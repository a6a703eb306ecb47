SELECT concat(
  '[[[',
  (SELECT group_concat(concat('[', json_array(person_1.sort_name, person_1.id), ',[', json_array(person_1.id, person_1.name, json(person_1.aliases), person_1.source_count), ']]'))
  FROM (SELECT person.*
    FROM person
    WHERE EXISTS (SELECT 1
      FROM participation JOIN event ON event.id = participation.event_id
      WHERE participation.person_id = person.id
        AND participation.role IN (SELECT value FROM json_each(?1))
        AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND event.date_latest >= ?2)
        AND participation.how IS NOT 'CANDIDATE'
      GROUP BY participation.person_id
      HAVING count(DISTINCT coalesce(event.edition_id, event.id)) >= ?3)
    ORDER BY person.sort_name, person.id
    LIMIT ?4) AS person_1),
  '],null]]')
