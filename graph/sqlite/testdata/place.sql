SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(place_1.sort_name, place_1.id),
    ',[',
    json_array(place_1.id, place_1.name, json(place_1.aliases), place_1.source_count, place_1.kind),
    ',[[',
    (SELECT group_concat(concat('[', json_array(participation_2.sort_date, participation_2.seq, participation_2.id), ',[', json_array(participation_2.id, participation_2.role, nullif(participation_2.seq, 0), participation_2.printed_title, participation_2.speech_title, participation_2.speech_kind, participation_2.source_count, participation_2.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.event_id IN (SELECT event.id FROM event WHERE event.place_id = place_1.id)
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?2) AS participation_2),
    '],null]]]'))
  FROM (SELECT place.*
    FROM place
    ORDER BY place.sort_name, place.id
    LIMIT ?1) AS place_1),
  '],null]]')
