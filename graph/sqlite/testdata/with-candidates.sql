SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(person_1.sort_name, person_1.id),
    ',[',
    json_array(person_1.id, person_1.name, json(person_1.aliases), person_1.source_count),
    ',[[',
    (SELECT group_concat(concat('[', json_array(participation_2.sort_date, participation_2.seq, participation_2.id), ',[', json_array(participation_2.id, participation_2.role, nullif(participation_2.seq, 0), participation_2.printed_title, participation_2.speech_title, participation_2.speech_kind, participation_2.source_count, participation_2.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.person_id = person_1.id
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?3) AS participation_2),
    '],',
    (SELECT count(*)
    FROM participation
    WHERE participation.person_id = person_1.id),
    '],[',
    (SELECT group_concat(concat('[', json_array(tenure_3.id, tenure_3.end_state, tenure_3.source_count, tenure_3.how), ']'))
    FROM (SELECT tenure.*
      FROM tenure
      WHERE tenure.person_id = person_1.id
      ORDER BY tenure.id
      LIMIT ?4) AS tenure_3),
    ']]]'))
  FROM (SELECT person.*
    FROM person
    WHERE EXISTS (SELECT 1
      FROM participation
      WHERE participation.person_id = person.id
        AND participation.role IN (SELECT value FROM json_each(?1)))
    ORDER BY person.sort_name, person.id
    LIMIT ?2) AS person_1),
  '],null]]')
