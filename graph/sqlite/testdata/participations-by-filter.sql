SELECT concat(
  '[[[',
  (SELECT group_concat(concat('[', json_array(participation_1.sort_date, participation_1.seq, participation_1.id), ',[', json_array(participation_1.id, participation_1.role, nullif(participation_1.seq, 0), participation_1.printed_title, participation_1.speech_title, participation_1.speech_kind, participation_1.source_count, participation_1.how), ']]'))
  FROM (SELECT participation.*
    FROM participation
    WHERE participation.how IS NOT 'CANDIDATE'
      AND participation.role IN (SELECT value FROM json_each(?1))
      AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND event.kind IN (SELECT value FROM json_each(?2)))
      AND participation.event_id IN (WITH RECURSIVE within (id) AS (SELECT event.id FROM event WHERE event.series_id IN (SELECT value FROM json_each(?3)) UNION SELECT event_part.event_id FROM within JOIN event_part ON event_part.parent_id = within.id) SELECT within.id FROM within)
      AND participation.event_id IN (SELECT value FROM json_each(?4))
      AND (participation.person_id IN (SELECT value FROM json_each(?5)) OR participation.body_id IN (SELECT value FROM json_each(?5)))
      AND participation.organization_id IN (SELECT value FROM json_each(?6))
      AND participation.event_id IN (SELECT event.id FROM event WHERE event.place_id IN (SELECT value FROM json_each(?7)))
      AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND (event.date_latest >= ?8 OR event.date_earliest IS NULL))
      AND EXISTS (SELECT 1 FROM event WHERE event.id = participation.event_id AND (event.date_earliest <= ?9 OR event.date_earliest IS NULL))
      AND participation.source_count >= ?10
      AND participation.tenure_id IN (SELECT tenure.id FROM post JOIN tenure ON tenure.post_id = post.id WHERE post.kind IN (SELECT value FROM json_each(?11)))
    ORDER BY participation.sort_date, participation.seq, participation.id
    LIMIT ?12) AS participation_1),
  '],null]]')
