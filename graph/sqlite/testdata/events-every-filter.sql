SELECT concat(
  '[[[',
  (SELECT group_concat(concat('[', json_array(event_1.sort_date, event_1.sort_name, event_1.id), ',[', json_array(event_1.id, event_1.name, json(event_1.aliases), event_1.source_count, event_1.kind, event_1.ordinal, event_1.date, event_1.mode, event_1.theme, event_1.delegates_count, event_1.delegates_qualifier), ']]'))
  FROM (SELECT event.*
    FROM event
    WHERE event.kind IN (SELECT value FROM json_each(?2))
      AND event.id IN (WITH RECURSIVE within (id) AS (SELECT event.id FROM event WHERE event.series_id IN (SELECT value FROM json_each(?3)) UNION SELECT event_part.event_id FROM within JOIN event_part ON event_part.parent_id = within.id) SELECT within.id FROM within)
      AND event.id IN (SELECT value FROM json_each(?4))
      AND event.place_id IN (SELECT value FROM json_each(?7))
      AND (event.date_latest >= ?8 OR event.date_earliest IS NULL)
      AND (event.date_earliest <= ?9 OR event.date_earliest IS NULL)
      AND event.source_count >= ?10
      AND instr(event.fold, ?12) > 0
      AND event.id IN (SELECT participation.event_id
      FROM participation
      WHERE participation.role IN (SELECT value FROM json_each(?1))
        AND (participation.person_id IN (SELECT value FROM json_each(?5)) OR participation.body_id IN (SELECT value FROM json_each(?5)))
        AND participation.organization_id IN (SELECT value FROM json_each(?6))
        AND participation.tenure_id IN (SELECT tenure.id FROM post JOIN tenure ON tenure.post_id = post.id WHERE post.kind IN (SELECT value FROM json_each(?11)))
        AND participation.how IS NOT 'CANDIDATE')
    ORDER BY event.sort_date, event.sort_name, event.id
    LIMIT ?13) AS event_1),
  '],null]]')
