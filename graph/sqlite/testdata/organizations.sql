SELECT concat(
  '[[[',
  (SELECT group_concat(concat(
    '[',
    json_array(organization_1.sort_name, organization_1.id),
    ',[',
    json_array(organization_1.id, organization_1.name, json(organization_1.aliases), organization_1.source_count, organization_1.kind),
    ',[',
    iif(organization_2.id IS NULL, 'null', concat('[', json_array(organization_2.id, organization_2.name, json(organization_2.aliases), organization_2.source_count, organization_2.kind), ']')),
    '],[',
    (SELECT group_concat(concat('[', json_array(place_3.id, place_3.name, json(place_3.aliases), place_3.source_count, place_3.kind), ']'))
    FROM (SELECT place.*
      FROM organization_place JOIN place ON place.id = organization_place.place_id
      WHERE organization_place.organization_id = organization_1.id
      ORDER BY place.sort_name, place.id
      LIMIT ?2) AS place_3),
    '],[[',
    (SELECT group_concat(concat('[', json_array(participation_4.sort_date, participation_4.seq, participation_4.id), ',[', json_array(participation_4.id, participation_4.role, nullif(participation_4.seq, 0), participation_4.printed_title, participation_4.speech_title, participation_4.speech_kind, participation_4.source_count, participation_4.how), ']]'))
    FROM (SELECT participation.*
      FROM participation
      WHERE participation.organization_id = organization_1.id
        AND participation.how IS NOT 'CANDIDATE'
      ORDER BY participation.sort_date, participation.seq, participation.id
      LIMIT ?3) AS participation_4),
    '],null]]]'))
  FROM (SELECT organization.*
    FROM organization
    ORDER BY organization.sort_name, organization.id
    LIMIT ?1) AS organization_1
  LEFT JOIN organization AS organization_2 ON organization_2.id = organization_1.parent_id),
  '],null]]')
