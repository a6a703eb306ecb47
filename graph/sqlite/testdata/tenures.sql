SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(tenure_1.id),
    ',[',
    json_array(tenure_1.id, tenure_1.end_state, tenure_1.source_count, tenure_1.how),
    ',[',
    iif(person_2.id IS NULL, 'null', concat('[', json_array(person_2.id, person_2.name, json(person_2.aliases), person_2.source_count), ']')),
    '],[',
    iif(post_3.id IS NULL, 'null', concat('[', json_array(post_3.id, post_3.name, json(post_3.aliases), post_3.source_count, post_3.kind), ']')),
    '],[',
    (SELECT group_concat(concat('[', json_array(passage_4.quote, nullif(passage_4.prefix, ''), nullif(passage_4.suffix, ''), passage_4.start_offset, passage_4.end_offset), ']'))
    FROM (SELECT passage.*
      FROM tenure_evidence JOIN passage ON passage.id = tenure_evidence.passage_id
      WHERE tenure_evidence.tenure_id = tenure_1.id
      ORDER BY tenure_evidence.sort_date, tenure_evidence.article_id, tenure_evidence.start_offset
      LIMIT ?2) AS passage_4),
    ']]]'))
  FROM (SELECT tenure.*
    FROM tenure
    WHERE tenure.how IS NOT 'CANDIDATE'
    ORDER BY tenure.id
    LIMIT ?1) AS tenure_1
  LEFT JOIN person AS person_2 ON person_2.id = tenure_1.person_id
  LEFT JOIN post AS post_3 ON post_3.id = tenure_1.post_id),
  '],null]]')
