SELECT concat(
  '[[[',
  (SELECT group_concat(concat('[', json_array((event_1.sort_date = '9999-12-31'), event_1.sort_date, event_1.sort_name, event_1.id), ',[', json_array(event_1.id, event_1.name, json(event_1.aliases), event_1.source_count, event_1.kind, event_1.ordinal, event_1.date, event_1.mode, event_1.theme, event_1.delegates_count, event_1.delegates_qualifier), ']]'))
  FROM (SELECT event.*
    FROM event
    WHERE (event.sort_date = '9999-12-31') >= ?1 AND ((event.sort_date = '9999-12-31') > ?1 OR (event.sort_date <= ?2 AND (event.sort_date < ?2 OR (event.sort_name >= ?3 AND (event.sort_name > ?3 OR event.id > ?4)))))
      AND (event.sort_date = '9999-12-31') <= ?5 AND ((event.sort_date = '9999-12-31') < ?5 OR (event.sort_date >= ?6 AND (event.sort_date > ?6 OR (event.sort_name <= ?7 AND (event.sort_name < ?7 OR event.id < ?8)))))
    ORDER BY (event.sort_date = '9999-12-31') DESC, event.sort_date, event.sort_name DESC, event.id DESC
    LIMIT ?9) AS event_1),
  '],null]]')
