SELECT concat(
  '[[[',
  (SELECT group_concat(concat('[', json_array(person_1.sort_name, person_1.id), ',[', json_array(person_1.id, person_1.name, json(person_1.aliases), person_1.source_count), ']]'))
  FROM (SELECT person.*
    FROM person
    ORDER BY person.sort_name, person.id
    LIMIT ?1) AS person_1),
  '],',
  (SELECT count(*)
  FROM person),
  ']]')
