SELECT concat(
  '[[[',
  (SELECT group_concat(concat('[', json_array(article_1.sort_date, article_1.id), ',[', json_array(article_1.id, nullif(article_1.title, ''), article_1.url, article_1.publisher, article_1.published, article_1.author, article_1.sample, article_1.based_on), ']]'))
  FROM (SELECT article.*
    FROM article
    WHERE article.id IN (SELECT said.article_id FROM event JOIN wording ON wording.subject_id = event.id JOIN said ON said.wording_id = wording.id WHERE event.id IN (SELECT value FROM json_each(?1)))
      AND article.published_latest >= ?2
    ORDER BY article.sort_date, article.id
    LIMIT ?3) AS article_1),
  '],null]]')
