SELECT concat(
  '[[[',
  (SELECT group_concat(concat('[', json_array(person_1.sort_name, person_1.id), ',[', json_array(person_1.id, person_1.name, json(person_1.aliases), person_1.source_count), ']]'))
  FROM (SELECT person.*
    FROM person
    WHERE person.source_count >= ?9
      AND instr(person.fold, ?12) > 0
      AND person.id IN (SELECT participation.person_id
      FROM participation JOIN event ON event.id = participation.event_id
      WHERE participation.role IN (SELECT value FROM json_each(?1))
        AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND event.kind IN (SELECT value FROM json_each(?2)))
        AND participation.event_id IN (WITH RECURSIVE within (id) AS (SELECT event.id FROM event WHERE event.series_id IN (SELECT value FROM json_each(?3)) UNION SELECT event_part.event_id FROM within JOIN event_part ON event_part.parent_id = within.id) SELECT within.id FROM within)
        AND participation.event_id IN (SELECT value FROM json_each(?4))
        AND participation.organization_id IN (SELECT value FROM json_each(?5))
        AND participation.event_id IN (SELECT event.id FROM event WHERE event.place_id IN (SELECT value FROM json_each(?6)))
        AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND (event.date_latest >= ?7 OR event.date_earliest IS NULL))
        AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND (event.date_earliest <= ?8 OR event.date_earliest IS NULL))
        AND participation.tenure_id IN (SELECT tenure.id FROM post JOIN tenure ON tenure.post_id = post.id WHERE post.kind IN (SELECT value FROM json_each(?11)))
        AND participation.how IS NOT 'CANDIDATE'
      GROUP BY participation.person_id
      HAVING count(DISTINCT coalesce(event.edition_id, event.id)) >= ?10)
    ORDER BY person.sort_name, person.id
    LIMIT ?13) AS person_1),
  '],',
  (SELECT count(*)
  FROM person
  WHERE person.source_count >= ?9
    AND instr(person.fold, ?12) > 0
    AND person.id IN (SELECT participation.person_id
    FROM participation JOIN event ON event.id = participation.event_id
    WHERE participation.role IN (SELECT value FROM json_each(?1))
      AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND event.kind IN (SELECT value FROM json_each(?2)))
      AND participation.event_id IN (WITH RECURSIVE within (id) AS (SELECT event.id FROM event WHERE event.series_id IN (SELECT value FROM json_each(?3)) UNION SELECT event_part.event_id FROM within JOIN event_part ON event_part.parent_id = within.id) SELECT within.id FROM within)
      AND participation.event_id IN (SELECT value FROM json_each(?4))
      AND participation.organization_id IN (SELECT value FROM json_each(?5))
      AND participation.event_id IN (SELECT event.id FROM event WHERE event.place_id IN (SELECT value FROM json_each(?6)))
      AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND (event.date_latest >= ?7 OR event.date_earliest IS NULL))
      AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND (event.date_earliest <= ?8 OR event.date_earliest IS NULL))
      AND participation.tenure_id IN (SELECT tenure.id FROM post JOIN tenure ON tenure.post_id = post.id WHERE post.kind IN (SELECT value FROM json_each(?11)))
      AND participation.how IS NOT 'CANDIDATE'
    GROUP BY participation.person_id
    HAVING count(DISTINCT coalesce(event.edition_id, event.id)) >= ?10)),
  ']]')
