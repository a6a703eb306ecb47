SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(post_1.sort_name, post_1.id),
    ',[',
    json_array(post_1.id, post_1.name, json(post_1.aliases), post_1.source_count, post_1.kind),
    ',[',
    iif(organization_2.id IS NULL, 'null', concat('[', json_array(organization_2.id, organization_2.name, json(organization_2.aliases), organization_2.source_count, organization_2.kind), ']')),
    '],[',
    iif(place_3.id IS NULL, 'null', concat('[', json_array(place_3.id, place_3.name, json(place_3.aliases), place_3.source_count, place_3.kind), ']')),
    '],[[',
    (SELECT group_concat(concat('[', json_array(participation_4.sort_date, participation_4.seq, participation_4.id), ',[', json_array(participation_4.id, participation_4.role, nullif(participation_4.seq, 0), participation_4.printed_title, participation_4.speech_title, participation_4.speech_kind, participation_4.source_count, participation_4.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.tenure_id IN (SELECT tenure.id FROM tenure WHERE tenure.post_id = post_1.id)
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?4) AS participation_4),
    '],null],[',
    (SELECT group_concat(concat('[', json_array(tenure_5.id, tenure_5.end_state, tenure_5.source_count, tenure_5.how), ']'))
    FROM (SELECT tenure.*
      FROM tenure
      WHERE tenure.post_id = post_1.id
        AND tenure.how IS NOT 'CANDIDATE'
      ORDER BY tenure.id
      LIMIT ?5) AS tenure_5),
    ']]]'))
  FROM (SELECT post.*
    FROM post
    WHERE post.organization_id IN (SELECT value FROM json_each(?1))
      AND post.place_id IN (SELECT value FROM json_each(?2))
    ORDER BY post.sort_name, post.id
    LIMIT ?3) AS post_1
  LEFT JOIN organization AS organization_2 ON organization_2.id = post_1.organization_id
  LEFT JOIN place AS place_3 ON place_3.id = post_1.place_id),
  '],null]]')
