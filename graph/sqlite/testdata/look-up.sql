SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(person_1.id, person_1.name, json(person_1.aliases), person_1.source_count),
    ',[',
    (SELECT group_concat(concat('[', json_array(tenure_2.id, tenure_2.end_state, tenure_2.source_count, tenure_2.how), ']'))
    FROM (SELECT tenure.*
      FROM tenure
      WHERE tenure.person_id = person_1.id
        AND tenure.how IS NOT 'CANDIDATE'
      ORDER BY tenure.id
      LIMIT ?2) AS tenure_2),
    '],[[',
    (SELECT group_concat(concat('[', json_array(participation_3.sort_date, participation_3.seq, participation_3.id), ',[', json_array(participation_3.id, participation_3.role, nullif(participation_3.seq, 0), participation_3.printed_title, participation_3.speech_title, participation_3.speech_kind, participation_3.source_count, participation_3.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.person_id = person_1.id
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?3) AS participation_3),
    '],',
    (SELECT count(*)
    FROM participation
    WHERE participation.person_id = person_1.id
      AND participation.how IS NOT 'CANDIDATE'),
    ']]'))
  FROM person AS person_1
  WHERE person_1.id IN (SELECT value FROM json_each(?1))),
  '],null],[[',
  (SELECT group_concat(concat(
    '[',
    json_array(article_4.id, nullif(article_4.title, ''), article_4.url, article_4.publisher, article_4.published, article_4.author, article_4.sample, article_4.based_on),
    ',[',
    (SELECT group_concat(concat('[', json_array(event_5.id, event_5.name, json(event_5.aliases), event_5.source_count, event_5.kind, event_5.ordinal, event_5.date, event_5.mode, event_5.theme, event_5.delegates_count, event_5.delegates_qualifier), ']'))
    FROM (SELECT event.*
      FROM account CROSS JOIN json_each(account.wordings) JOIN wording ON wording.id = json_each.value JOIN event ON event.id = wording.subject_id
      WHERE account.article_id = article_4.id
      ORDER BY event.sort_date, event.sort_name, event.id
      LIMIT ?4) AS event_5),
    '],[',
    (SELECT group_concat(concat('[', json_array(claim_6.id, claim_6.property, claim_6.value, claim_6.rank, claim_6.source_count, claim_6.how), ']'))
    FROM (SELECT claim.*
      FROM claim
      WHERE claim.id IN (SELECT claim_evidence.claim_id FROM passage JOIN claim_evidence ON claim_evidence.passage_id = passage.id WHERE passage.article_id = article_4.id)
        AND claim.how IS NOT 'CANDIDATE'
      ORDER BY claim.property, claim.rank <> 'PREFERRED', claim.id
      LIMIT ?5) AS claim_6),
    '],[[',
    (SELECT group_concat(concat('[', json_array(participation_7.sort_date, participation_7.seq, participation_7.id), ',[', json_array(participation_7.id, participation_7.role, nullif(participation_7.seq, 0), participation_7.printed_title, participation_7.speech_title, participation_7.speech_kind, participation_7.source_count, participation_7.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.id IN (SELECT participation_evidence.participation_id FROM passage JOIN participation_evidence ON participation_evidence.passage_id = passage.id WHERE passage.article_id = article_4.id)
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?6) AS participation_7),
    '],null]]'))
  FROM article AS article_4
  WHERE article_4.id IN (SELECT value FROM json_each(?1))),
  '],null]]')
