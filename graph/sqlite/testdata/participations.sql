SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(participation_1.sort_date, participation_1.seq, participation_1.id),
    ',[',
    json_array(participation_1.id, participation_1.role, nullif(participation_1.seq, 0), participation_1.printed_title, participation_1.speech_title, participation_1.speech_kind, participation_1.source_count, participation_1.how),
    ',[',
    iif(person_2.id IS NULL, 'null', concat('[', json_array(person_2.id, person_2.name, json(person_2.aliases), person_2.source_count), ']')),
    ',',
    iif(organization_3.id IS NULL, 'null', concat('[', json_array(organization_3.id, organization_3.name, json(organization_3.aliases), organization_3.source_count, organization_3.kind), ']')),
    '],[',
    iif(person_4.id IS NULL, 'null', concat('[', json_array(person_4.id, person_4.name, json(person_4.aliases), person_4.source_count), ']')),
    '],[',
    iif(organization_5.id IS NULL, 'null', concat('[', json_array(organization_5.id, organization_5.name, json(organization_5.aliases), organization_5.source_count, organization_5.kind), ']')),
    '],[',
    iif(event_6.id IS NULL, 'null', concat('[', json_array(event_6.id, event_6.name, json(event_6.aliases), event_6.source_count, event_6.kind, event_6.ordinal, event_6.date, event_6.mode, event_6.theme, event_6.delegates_count, event_6.delegates_qualifier), ']')),
    '],[',
    iif(post_7.id IS NULL, 'null', concat('[', json_array(post_7.id, post_7.name, json(post_7.aliases), post_7.source_count, post_7.kind), ']')),
    '],[',
    iif(organization_8.id IS NULL, 'null', concat('[', json_array(organization_8.id, organization_8.name, json(organization_8.aliases), organization_8.source_count, organization_8.kind), ']')),
    '],[',
    (SELECT group_concat(concat('[', json_array(topic_9.id, topic_9.name, json(topic_9.aliases), topic_9.source_count), ']'))
    FROM (SELECT topic.*
      FROM participation_topic JOIN topic ON topic.id = participation_topic.topic_id
      WHERE participation_topic.participation_id = participation_1.id
      ORDER BY participation_topic.position, topic.id
      LIMIT ?2) AS topic_9),
    '],[',
    (SELECT group_concat(concat('[', json_array(passage_10.quote, nullif(passage_10.prefix, ''), nullif(passage_10.suffix, ''), passage_10.start_offset, passage_10.end_offset), ']'))
    FROM (SELECT passage.*
      FROM participation_evidence JOIN passage ON passage.id = participation_evidence.passage_id
      WHERE participation_evidence.participation_id = participation_1.id
      ORDER BY participation_evidence.sort_date, participation_evidence.article_id, participation_evidence.start_offset
      LIMIT ?3) AS passage_10),
    ']]]'))
  FROM (SELECT participation.*
    FROM participation
    WHERE participation.how IS NOT 'CANDIDATE'
    ORDER BY participation.sort_date, participation.seq, participation.id
    LIMIT ?1) AS participation_1
  LEFT JOIN person AS person_2 ON person_2.id = participation_1.person_id
  LEFT JOIN organization AS organization_3 ON organization_3.id = participation_1.body_id
  LEFT JOIN person AS person_4 ON person_4.id = participation_1.person_id
  LEFT JOIN organization AS organization_5 ON organization_5.id = participation_1.organization_id
  LEFT JOIN event AS event_6 ON event_6.id = participation_1.event_id
  LEFT JOIN post AS post_7 ON post_7.id = (SELECT tenure.post_id FROM tenure WHERE tenure.id = participation_1.tenure_id)
  LEFT JOIN organization AS organization_8 ON organization_8.id = participation_1.on_behalf_of_id),
  '],null]]')
