SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(series_1.sort_name, series_1.id),
    ',[',
    json_array(series_1.id, series_1.name, json(series_1.aliases), series_1.source_count),
    ',[',
    (SELECT group_concat(concat('[', json_array(event_2.id, event_2.name, json(event_2.aliases), event_2.source_count, event_2.kind, event_2.ordinal, event_2.date, event_2.mode, event_2.theme, event_2.delegates_count, event_2.delegates_qualifier), ']'))
    FROM (SELECT event.*
      FROM event
      WHERE event.series_id = series_1.id
      ORDER BY event.sort_date, event.sort_name, event.id
      LIMIT ?2) AS event_2),
    '],[[',
    (SELECT group_concat(concat('[', json_array(participation_3.sort_date, participation_3.seq, participation_3.id), ',[', json_array(participation_3.id, participation_3.role, nullif(participation_3.seq, 0), participation_3.printed_title, participation_3.speech_title, participation_3.speech_kind, participation_3.source_count, participation_3.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.event_id IN (WITH RECURSIVE within (id) AS (SELECT event.id FROM event WHERE event.series_id = series_1.id UNION SELECT event_part.event_id FROM within JOIN event_part ON event_part.parent_id = within.id) SELECT within.id FROM within)
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?3) AS participation_3),
    '],null]]]'))
  FROM (SELECT series.*
    FROM series
    ORDER BY series.sort_name, series.id
    LIMIT ?1) AS series_1),
  '],null]]')
