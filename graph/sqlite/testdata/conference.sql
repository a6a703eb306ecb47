SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(event_1.sort_date, event_1.sort_name, event_1.id),
    ',[',
    json_array(event_1.id, event_1.name, json(event_1.aliases), event_1.source_count, event_1.kind, event_1.ordinal, event_1.date, event_1.mode, event_1.theme, event_1.delegates_count, event_1.delegates_qualifier),
    ',[[',
    (SELECT group_concat(concat(
      '[',
      json_array(participation_2.sort_date, participation_2.seq, participation_2.id),
      ',[',
      json_array(participation_2.id, participation_2.role, nullif(participation_2.seq, 0), participation_2.printed_title, participation_2.speech_title, participation_2.speech_kind, participation_2.source_count, participation_2.how),
      ',[',
      iif(person_3.id IS NULL, 'null', concat('[', json_array(person_3.id, person_3.name, json(person_3.aliases), person_3.source_count), ']')),
      '],[',
      iif(organization_4.id IS NULL, 'null', concat('[', json_array(organization_4.id, organization_4.name, json(organization_4.aliases), organization_4.source_count, organization_4.kind), ']')),
      '],[',
      iif(post_5.id IS NULL, 'null', concat('[', json_array(post_5.id, post_5.name, json(post_5.aliases), post_5.source_count, post_5.kind), ']')),
      '],[',
      (SELECT group_concat(concat('[', json_array(passage_6.quote, nullif(passage_6.prefix, ''), nullif(passage_6.suffix, ''), passage_6.start_offset, passage_6.end_offset), ',[', iif(article_7.id IS NULL, 'null', concat('[', json_array(article_7.id, nullif(article_7.title, ''), article_7.url, article_7.publisher, article_7.published, article_7.author, article_7.sample, article_7.based_on), ']')), ']]'))
      FROM (SELECT passage.*
        FROM participation_evidence JOIN passage ON passage.id = participation_evidence.passage_id
        WHERE participation_evidence.participation_id = participation_2.id
        ORDER BY participation_evidence.sort_date, participation_evidence.article_id, participation_evidence.start_offset
        LIMIT ?3) AS passage_6
      LEFT JOIN article AS article_7 ON article_7.id = passage_6.article_id),
      ']]]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.event_id = event_1.id
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?2) AS participation_2
    LEFT JOIN person AS person_3 ON person_3.id = participation_2.person_id
    LEFT JOIN organization AS organization_4 ON organization_4.id = participation_2.organization_id
    LEFT JOIN post AS post_5 ON post_5.id = (SELECT tenure.post_id FROM tenure WHERE tenure.id = participation_2.tenure_id)),
    '],null]]]'))
  FROM (SELECT event.*
    FROM event
    ORDER BY event.sort_date, event.sort_name, event.id
    LIMIT ?1) AS event_1),
  '],null]]')
