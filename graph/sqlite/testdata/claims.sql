SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(claim_1.id),
    ',[',
    json_array(claim_1.id, claim_1.property, claim_1.value, claim_1.rank, claim_1.source_count, claim_1.how),
    ',[',
    iif(event_2.id IS NULL, 'null', concat('[', json_array(event_2.id, event_2.name, json(event_2.aliases), event_2.source_count, event_2.kind, event_2.ordinal, event_2.date, event_2.mode, event_2.theme, event_2.delegates_count, event_2.delegates_qualifier), ']')),
    '],[',
    (SELECT group_concat(concat('[', json_array(passage_3.quote, nullif(passage_3.prefix, ''), nullif(passage_3.suffix, ''), passage_3.start_offset, passage_3.end_offset), ']'))
    FROM (SELECT passage.*
      FROM claim_evidence JOIN passage ON passage.id = claim_evidence.passage_id
      WHERE claim_evidence.claim_id = claim_1.id
      ORDER BY claim_evidence.sort_date, claim_evidence.article_id, claim_evidence.start_offset
      LIMIT ?2) AS passage_3),
    ']]]'))
  FROM (SELECT claim.*
    FROM claim
    WHERE claim.how IS NOT 'CANDIDATE'
    ORDER BY claim.id
    LIMIT ?1) AS claim_1
  LEFT JOIN event AS event_2 ON event_2.id = claim_1.event_id),
  '],null]]')
