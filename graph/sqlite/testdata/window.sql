SELECT json_array(json_array(json_group_array(json_array(event_1.sort_date, event_1.sort_name, event_1.id, json_array(event_1.id, event_1.name, json(event_1.aliases), event_1.source_count, event_1.kind, event_1.ordinal, event_1.date, event_1.mode, event_1.theme, event_1.delegates_count, event_1.delegates_qualifier))), NULL))
FROM (SELECT event.*
  FROM event
  WHERE event.sort_date <= ?1 AND (event.sort_date < ?1 OR (event.sort_name >= ?2 AND (event.sort_name > ?2 OR event.id > ?3)))
    AND event.sort_date >= ?4 AND (event.sort_date > ?4 OR (event.sort_name <= ?5 AND (event.sort_name < ?5 OR event.id < ?6)))
  ORDER BY event.sort_date, event.sort_name DESC, event.id DESC
  LIMIT ?7) AS event_1
