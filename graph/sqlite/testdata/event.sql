SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(event_1.sort_date, event_1.sort_name, event_1.id),
    ',[',
    json_array(event_1.id, event_1.name, json(event_1.aliases), event_1.source_count, event_1.kind, event_1.ordinal, event_1.date, event_1.mode, event_1.theme, event_1.delegates_count, event_1.delegates_qualifier),
    ',[',
    iif(series_2.id IS NULL, 'null', concat('[', json_array(series_2.id, series_2.name, json(series_2.aliases), series_2.source_count), ']')),
    '],[',
    iif(place_3.id IS NULL, 'null', concat('[', json_array(place_3.id, place_3.name, json(place_3.aliases), place_3.source_count, place_3.kind), ']')),
    '],[',
    (SELECT group_concat(concat('[', json_array(event_4.id, event_4.name, json(event_4.aliases), event_4.source_count, event_4.kind, event_4.ordinal, event_4.date, event_4.mode, event_4.theme, event_4.delegates_count, event_4.delegates_qualifier), ']'))
    FROM (SELECT event.*
      FROM event_part JOIN event ON event.id = event_part.parent_id
      WHERE event_part.event_id = event_1.id
      ORDER BY event_part.position, event.id
      LIMIT ?2) AS event_4),
    '],[',
    (SELECT group_concat(concat('[', json_array(event_5.id, event_5.name, json(event_5.aliases), event_5.source_count, event_5.kind, event_5.ordinal, event_5.date, event_5.mode, event_5.theme, event_5.delegates_count, event_5.delegates_qualifier), ']'))
    FROM (SELECT event.*
      FROM event_part JOIN event ON event.id = event_part.event_id
      WHERE event_part.parent_id = event_1.id
      ORDER BY event.sort_date, event.sort_name, event.id
      LIMIT ?3) AS event_5),
    '],[[',
    (SELECT group_concat(concat('[', json_array(participation_6.sort_date, participation_6.seq, participation_6.id), ',[', json_array(participation_6.id, participation_6.role, nullif(participation_6.seq, 0), participation_6.printed_title, participation_6.speech_title, participation_6.speech_kind, participation_6.source_count, participation_6.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.event_id = event_1.id
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?4) AS participation_6),
    '],null],[',
    (SELECT group_concat(concat('[', json_array(article_7.id, nullif(article_7.title, ''), article_7.url, article_7.publisher, article_7.published, article_7.author, article_7.sample, article_7.based_on), ']'))
    FROM (SELECT article.*
      FROM wording JOIN said ON said.wording_id = wording.id JOIN article ON article.id = said.article_id
      WHERE wording.subject_id = event_1.id
      ORDER BY article.sort_date, article.id
      LIMIT ?5) AS article_7),
    '],[',
    (SELECT group_concat(concat('[', json_array(claim_8.id, claim_8.property, claim_8.value, claim_8.rank, claim_8.source_count, claim_8.how), ']'))
    FROM (SELECT claim.*
      FROM claim
      WHERE claim.event_id = event_1.id
        AND claim.how IS NOT 'CANDIDATE'
      ORDER BY claim.property, claim.rank <> 'PREFERRED', claim.id
      LIMIT ?6) AS claim_8),
    ']]]'))
  FROM (SELECT event.*
    FROM event
    ORDER BY event.sort_date, event.sort_name, event.id
    LIMIT ?1) AS event_1
  LEFT JOIN series AS series_2 ON series_2.id = event_1.series_id
  LEFT JOIN place AS place_3 ON place_3.id = event_1.place_id),
  '],null]]')
