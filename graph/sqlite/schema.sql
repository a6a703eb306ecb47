-- The tables of a quanhe database: people, bodies, posts and events, who did what at which event,
-- and the passage of the article that says so. How to ask it in SQL: docs/sql.md.
--
-- Ids are text and readable: person:…, org:…, place:…, post:…, series:…, event:…, topic:…, part:…,
-- tenure:…, claim:…, article:….
--
-- A date is four columns: the canonical text (2021-12-13, 2021-12, 2021, --12-13 or two days joined
-- by a slash), its precision (DAY, MONTH, YEAR, SPAN, UNKNOWN), and the lowest and the highest day
-- that it can mean, both empty where no article tells the year.
--
-- sort_name, sort_date and fold serve order and search: names in the order of the Vietnamese
-- alphabet, days with 9999-12-31 for none, and names without marks, one a line. source_count is
-- the number of articles. first_run and last_run are the loads that made and last changed a row.
--
-- Columns with few values (kind, role) have no index of their own: walking an index that gives the
-- wanted order is faster than sorting all that has the value.

CREATE TABLE meta (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each load that changed something.
CREATE TABLE run (
  id               INTEGER NOT NULL PRIMARY KEY,
  input            TEXT    NOT NULL, -- digest of everything that was loaded
  entities_added   INTEGER NOT NULL,
  entities_changed INTEGER NOT NULL,
  entities_removed INTEGER NOT NULL,
  facts_added      INTEGER NOT NULL,
  facts_changed    INTEGER NOT NULL,
  facts_removed    INTEGER NOT NULL
) STRICT;

-- Entities ---------------------------------------------------------------------------------------

CREATE TABLE person (
  id           TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL,
  aliases      TEXT    NOT NULL, -- other spellings, a JSON list
  source_count INTEGER NOT NULL,
  sort_name    TEXT    NOT NULL, -- given name, middle names, family name
  fold         TEXT    NOT NULL,
  first_run    INTEGER NOT NULL REFERENCES run (id),
  last_run     INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_name    ON person (sort_name);
CREATE INDEX person_by_sources ON person (source_count);

CREATE TABLE place (
  id           TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL,
  aliases      TEXT    NOT NULL,
  source_count INTEGER NOT NULL,
  kind         TEXT    NOT NULL, -- COUNTRY, PROVINCE, CITY, VENUE
  sort_name    TEXT    NOT NULL,
  fold         TEXT    NOT NULL,
  first_run    INTEGER NOT NULL REFERENCES run (id),
  last_run     INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_name    ON place (sort_name);
CREATE INDEX place_by_sources ON place (source_count);

CREATE TABLE organization (
  id           TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL,
  aliases      TEXT    NOT NULL,
  source_count INTEGER NOT NULL,
  kind         TEXT    NOT NULL, -- GOVERNMENT, MINISTRY, DEPARTMENT, PROVINCE, EMBASSY, …
  parent_id    TEXT             REFERENCES organization (id), -- the body that it is part of
  sort_name    TEXT    NOT NULL,
  fold         TEXT    NOT NULL,
  first_run    INTEGER NOT NULL REFERENCES run (id),
  last_run     INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_by_name    ON organization (sort_name);
CREATE INDEX organization_by_sources ON organization (source_count);
CREATE INDEX organization_by_parent  ON organization (parent_id) WHERE parent_id IS NOT NULL;

-- The places over which a body has jurisdiction or in which it sits.
CREATE TABLE organization_place (
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  place_id        TEXT NOT NULL REFERENCES place (id),
  PRIMARY KEY (organization_id, place_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_place_by_place ON organization_place (place_id);

-- A function in a body, whoever holds it.
CREATE TABLE post (
  id              TEXT    NOT NULL PRIMARY KEY,
  name            TEXT    NOT NULL,
  aliases         TEXT    NOT NULL,
  source_count    INTEGER NOT NULL,
  kind            TEXT    NOT NULL, -- MINISTER, DIRECTOR, AMBASSADOR, CHAIR, …
  organization_id TEXT             REFERENCES organization (id),
  place_id        TEXT             REFERENCES place (id), -- where its holder is posted, abroad
  sort_name       TEXT    NOT NULL,
  fold            TEXT    NOT NULL,
  first_run       INTEGER NOT NULL REFERENCES run (id),
  last_run        INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_by_name         ON post (sort_name);
CREATE INDEX post_by_sources      ON post (source_count);
CREATE INDEX post_by_kind         ON post (kind);
CREATE INDEX post_by_organization ON post (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX post_by_place        ON post (place_id)        WHERE place_id IS NOT NULL;

-- What the editions of a conference have in common.
CREATE TABLE series (
  id           TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL,
  aliases      TEXT    NOT NULL,
  source_count INTEGER NOT NULL,
  sort_name    TEXT    NOT NULL,
  fold         TEXT    NOT NULL,
  first_run    INTEGER NOT NULL REFERENCES run (id),
  last_run     INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_by_name    ON series (sort_name);
CREATE INDEX series_by_sources ON series (source_count);

-- A gathering. Date, place, mode, theme and delegates are the best of what the articles claim;
-- every value that some article gives is in claim.
CREATE TABLE event (
  id                  TEXT    NOT NULL PRIMARY KEY,
  name                TEXT    NOT NULL,
  aliases             TEXT    NOT NULL,
  source_count        INTEGER NOT NULL,
  kind                TEXT    NOT NULL, -- CONFERENCE, SESSION, SEMINAR, FORUM, MEETING, …
  ordinal             INTEGER,          -- the how-manieth of its series
  series_id           TEXT REFERENCES series (id),
  edition_id          TEXT REFERENCES event (id), -- the nearest edition of a series that it is part of
  date                TEXT,
  date_precision      TEXT,
  date_earliest       TEXT,
  date_latest         TEXT,
  place_id            TEXT REFERENCES place (id),
  mode                TEXT,             -- IN_PERSON, ONLINE, HYBRID
  theme               TEXT,
  delegates_count     INTEGER,
  delegates_qualifier TEXT,             -- EXACT, ABOUT, OVER, NEARLY
  sort_date           TEXT    NOT NULL,
  sort_name           TEXT    NOT NULL,
  fold                TEXT    NOT NULL,
  first_run           INTEGER NOT NULL REFERENCES run (id),
  last_run            INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_by_date    ON event (sort_date, sort_name);
CREATE INDEX event_by_newest  ON event ((sort_date = '9999-12-31'), sort_date DESC, sort_name); -- what has no date last
CREATE INDEX event_by_name    ON event (sort_name);
CREATE INDEX event_by_sources ON event (source_count);
CREATE INDEX event_by_series  ON event (series_id, sort_date, sort_name) WHERE series_id IS NOT NULL;
CREATE INDEX event_by_edition ON event (edition_id) WHERE edition_id IS NOT NULL;
CREATE INDEX event_by_place   ON event (place_id) WHERE place_id IS NOT NULL;

-- An event is part of another: a session of a conference. Position 1 is the nearest parent.
CREATE TABLE event_part (
  event_id  TEXT    NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  parent_id TEXT    NOT NULL REFERENCES event (id),
  position  INTEGER NOT NULL,
  PRIMARY KEY (event_id, parent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_part_by_parent ON event_part (parent_id);

-- What speeches and papers are about, in the words that articles print.
CREATE TABLE topic (
  id           TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL,
  aliases      TEXT    NOT NULL,
  source_count INTEGER NOT NULL,
  sort_name    TEXT    NOT NULL,
  fold         TEXT    NOT NULL,
  first_run    INTEGER NOT NULL REFERENCES run (id),
  last_run     INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_by_name    ON topic (sort_name);
CREATE INDEX topic_by_sources ON topic (source_count);

-- Facts ------------------------------------------------------------------------------------------

-- A person holds or held a post.
CREATE TABLE tenure (
  id           TEXT    NOT NULL PRIMARY KEY,
  person_id    TEXT    NOT NULL REFERENCES person (id),
  post_id      TEXT    NOT NULL REFERENCES post (id),
  end_state    TEXT,             -- KNOWN, OPEN, UNKNOWN
  source_count INTEGER NOT NULL,
  how          TEXT,             -- RULE, CURATED, INFERRED; CANDIDATE: read by a rule on trial
  first_run    INTEGER NOT NULL REFERENCES run (id),
  last_run     INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tenure_by_person ON tenure (person_id);
CREATE INDEX tenure_by_post   ON tenure (post_id);
CREATE INDEX tenure_on_trial  ON tenure (how) WHERE how = 'CANDIDATE';

-- A person or a body took part in an event in a role.
CREATE TABLE participation (
  id              TEXT    NOT NULL PRIMARY KEY,
  event_id        TEXT    NOT NULL REFERENCES event (id),
  role            TEXT    NOT NULL, -- OPENED, CHAIRED, DIRECTED, REPORTED, SPOKE, ATTENDED, …
  person_id       TEXT REFERENCES person (id),       -- who acts, or else
  body_id         TEXT REFERENCES organization (id), -- the body that acts
  organization_id TEXT REFERENCES organization (id), -- acting body, body spoken for, or body of the post
  on_behalf_of_id TEXT REFERENCES organization (id), -- the body spoken for
  tenure_id       TEXT REFERENCES tenure (id),       -- the post in which a person acts
  printed_title   TEXT,                              -- the post as the article prints it
  speech_title    TEXT,
  speech_kind     TEXT,                              -- OPENING, REPORT, PAPER, REMARK, CLOSING
  seq             INTEGER NOT NULL,                  -- place in the account of the event, 0 for none
  source_count    INTEGER NOT NULL,
  how             TEXT,                              -- RULE, CURATED, INFERRED; CANDIDATE: read by a rule on trial
  sort_date       TEXT    NOT NULL,                  -- of the event
  sort_name       TEXT    NOT NULL,                  -- of who acts
  first_run       INTEGER NOT NULL REFERENCES run (id),
  last_run        INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
-- An index that ends with how tells alone how many participations are no candidates.
CREATE INDEX participation_by_event        ON participation (event_id, sort_date, seq, id, how);
CREATE INDEX participation_by_person       ON participation (person_id, sort_date, seq, id, how)       WHERE person_id IS NOT NULL;
CREATE INDEX participation_by_organization ON participation (organization_id, sort_date, seq, id, how) WHERE organization_id IS NOT NULL;
CREATE INDEX participation_by_body         ON participation (body_id)                                  WHERE body_id IS NOT NULL;
CREATE INDEX participation_by_on_behalf_of ON participation (on_behalf_of_id)                          WHERE on_behalf_of_id IS NOT NULL;
CREATE INDEX participation_by_tenure       ON participation (tenure_id)                                WHERE tenure_id IS NOT NULL;
CREATE INDEX participation_by_date         ON participation (sort_date, seq, id, how);
CREATE INDEX participation_on_trial        ON participation (how)                                      WHERE how = 'CANDIDATE';
CREATE INDEX participation_by_newest       ON participation ((sort_date = '9999-12-31'), sort_date DESC);
CREATE INDEX participation_by_name         ON participation (sort_name);
CREATE INDEX participation_by_sources      ON participation (source_count);

-- What the speech or the paper is about. Position 1 is printed first.
CREATE TABLE participation_topic (
  participation_id TEXT    NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  topic_id         TEXT    NOT NULL REFERENCES topic (id),
  position         INTEGER NOT NULL,
  PRIMARY KEY (participation_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_topic_by_topic ON participation_topic (topic_id);

-- A page of participations is ordered by the event's date or the agent's name without a join, so
-- both are kept beside it.
CREATE TRIGGER event_date_moves AFTER UPDATE OF sort_date ON event
WHEN new.sort_date <> old.sort_date BEGIN
  UPDATE participation SET sort_date = new.sort_date WHERE event_id = new.id;
END;
CREATE TRIGGER person_name_changes AFTER UPDATE OF sort_name ON person
WHEN new.sort_name <> old.sort_name BEGIN
  UPDATE participation SET sort_name = new.sort_name WHERE person_id = new.id;
END;
CREATE TRIGGER organization_name_changes AFTER UPDATE OF sort_name ON organization
WHEN new.sort_name <> old.sort_name BEGIN
  UPDATE participation SET sort_name = new.sort_name WHERE body_id = new.id AND person_id IS NULL;
END;

-- What some article states of one contestable property of an event.
CREATE TABLE claim (
  id           TEXT    NOT NULL PRIMARY KEY,
  event_id     TEXT    NOT NULL REFERENCES event (id),
  property     TEXT    NOT NULL, -- DATE, PLACE, THEME, MODE, DELEGATES, PARENT, SERIES, ORDINAL
  value        TEXT    NOT NULL,
  rank         TEXT    NOT NULL, -- PREFERRED for the value that the event shows, else NORMAL
  place_id     TEXT REFERENCES place (id), -- the place that value names
  parent_id    TEXT REFERENCES event (id), -- the event that value names
  seq          INTEGER NOT NULL,
  source_count INTEGER NOT NULL,
  how          TEXT,             -- RULE, CURATED, INFERRED; CANDIDATE: read by a rule on trial
  first_run    INTEGER NOT NULL REFERENCES run (id),
  last_run     INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_event  ON claim (event_id, property);
CREATE INDEX claim_by_place  ON claim (place_id)  WHERE place_id IS NOT NULL;
CREATE INDEX claim_by_parent ON claim (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX claim_on_trial  ON claim (how)       WHERE how = 'CANDIDATE';

-- What facts rest on -----------------------------------------------------------------------------

CREATE TABLE article (
  id                  TEXT    NOT NULL PRIMARY KEY,
  title               TEXT    NOT NULL,
  url                 TEXT,
  publisher           TEXT,
  published           TEXT,
  published_precision TEXT,
  published_earliest  TEXT,
  published_latest    TEXT,
  author              TEXT,
  sample              INTEGER NOT NULL, -- 1 for a restatement that the project wrote itself
  based_on            TEXT,             -- the source of a sample
  digest              TEXT    NOT NULL, -- of text and metadata
  extractor           TEXT    NOT NULL, -- digest of the rules and word lists that read it
  sort_date           TEXT    NOT NULL,
  sort_name           TEXT    NOT NULL,
  fold                TEXT    NOT NULL,
  first_run           INTEGER NOT NULL REFERENCES run (id),
  last_run            INTEGER NOT NULL REFERENCES run (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_by_date ON article (sort_date);
CREATE INDEX article_by_newest ON article ((sort_date = '9999-12-31'), sort_date DESC);
CREATE INDEX article_by_name ON article (sort_name);

-- The text in which the offsets of passages count.
CREATE TABLE article_text (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  text       TEXT NOT NULL
) STRICT;

-- A piece of an article that supports at least one fact: the quote, where it stands (in code
-- points, from 0, the end not included), and the text before and after it.
CREATE TABLE passage (
  id           INTEGER NOT NULL PRIMARY KEY,
  article_id   TEXT    NOT NULL REFERENCES article (id),
  start_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL,
  quote        TEXT    NOT NULL,
  prefix       TEXT    NOT NULL,
  suffix       TEXT    NOT NULL
) STRICT;
CREATE INDEX passage_by_article ON passage (article_id, start_offset);

-- Which passages support which fact, and the rule of extraction that found it. Day and article of
-- a passage stand here again, so that the passages of a fact lie in the order in which they are shown.
CREATE TABLE participation_evidence (
  participation_id TEXT    NOT NULL REFERENCES participation (id) ON DELETE CASCADE,
  sort_date        TEXT    NOT NULL, -- of the article
  article_id       TEXT    NOT NULL,
  start_offset     INTEGER NOT NULL,
  passage_id       INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  rule             TEXT    NOT NULL,
  PRIMARY KEY (participation_id, sort_date, article_id, start_offset, passage_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_evidence_by_passage ON participation_evidence (passage_id);

CREATE TABLE tenure_evidence (
  tenure_id    TEXT    NOT NULL REFERENCES tenure (id) ON DELETE CASCADE,
  sort_date    TEXT    NOT NULL, -- of the article
  article_id   TEXT    NOT NULL,
  start_offset INTEGER NOT NULL,
  passage_id   INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  rule         TEXT    NOT NULL,
  PRIMARY KEY (tenure_id, sort_date, article_id, start_offset, passage_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tenure_evidence_by_passage ON tenure_evidence (passage_id);

CREATE TABLE claim_evidence (
  claim_id     TEXT    NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  sort_date    TEXT    NOT NULL, -- of the article
  article_id   TEXT    NOT NULL,
  start_offset INTEGER NOT NULL,
  passage_id   INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  rule         TEXT    NOT NULL,
  PRIMARY KEY (claim_id, sort_date, article_id, start_offset, passage_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_evidence_by_passage ON claim_evidence (passage_id);

-- What articles say of an entity or fact, each wording once. The rows of all other tables follow
-- from this one and the next.
CREATE TABLE wording (
  id            INTEGER NOT NULL PRIMARY KEY,
  subject_id    TEXT    NOT NULL, -- the entity or fact
  owner_id      TEXT,             -- the event of a claim
  value         TEXT    NOT NULL, -- JSON
  articles      INTEGER NOT NULL, -- how many say it so
  first_article TEXT    NOT NULL  -- the earliest of them
) STRICT;
CREATE INDEX wording_by_subject ON wording (subject_id);
CREATE INDEX wording_by_owner   ON wording (owner_id) WHERE owner_id IS NOT NULL;

CREATE TABLE said (
  wording_id INTEGER NOT NULL,
  article_id TEXT    NOT NULL,
  evidence   TEXT    NOT NULL, -- digest of the passages, empty for an entity
  PRIMARY KEY (wording_id, article_id)
) STRICT, WITHOUT ROWID;

-- The same seen from the article. A list of each saves an index on said that would be as large as said.
CREATE TABLE account (
  article_id TEXT NOT NULL PRIMARY KEY,
  wordings   TEXT NOT NULL -- a JSON list
) STRICT, WITHOUT ROWID;

-- Search -----------------------------------------------------------------------------------------

-- What search keeps of each person, organization, place, post, series and event.
CREATE TABLE searchable (
  entity_id TEXT    NOT NULL PRIMARY KEY,
  facts     INTEGER NOT NULL, -- participations, tenures and claims that refer to it, candidates apart; editions of a series
  texts     TEXT    NOT NULL, -- name, aliases, theme, one a line
  keys      TEXT    NOT NULL  -- of each text a line: without marks and with i for y; a tab, and further words
) STRICT, WITHOUT ROWID;

-- An entity under words by which it may be found: "=" and a text with its marks, "^" and its key,
-- or "~" and its key begun at another word and ended with the words before it. The primary key is
-- the order in which hits are looked for: rank 0 has the most facts, rank 5 none. There is no foreign
-- key to searchable: it would need a second index of this size.
CREATE TABLE search_entry (
  kind      TEXT    NOT NULL, -- Person, Organization, …
  rank      INTEGER NOT NULL,
  words     TEXT    NOT NULL,
  entity_id TEXT    NOT NULL,
  PRIMARY KEY (kind, rank, words, entity_id)
) STRICT, WITHOUT ROWID;

-- Ids that were assigned, and the keys that mean them. They stay when the entity is gone.
CREATE TABLE identity (
  id    TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_key (
  identity_id TEXT NOT NULL REFERENCES identity (id) ON DELETE CASCADE,
  key         TEXT NOT NULL,
  PRIMARY KEY (identity_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_key_by_key ON identity_key (key);

-- Who did what where, one row for each passage that says so, without candidates. edition is the edition of a series
-- that the event is or is part of; series and ordinal are those of the edition.
CREATE VIEW who_did_what AS
SELECT
  coalesce(person.name, body.name)                          AS who,
  CASE WHEN person.id IS NULL THEN 'BODY' ELSE 'PERSON' END AS who_is,
  participation.role                                        AS role,
  participation.printed_title                               AS printed_title,
  organization.name                                         AS organization,
  on_behalf_of.name                                         AS on_behalf_of,
  event.name                                                AS event,
  edition.name                                              AS edition,
  series.name                                               AS series,
  edition.ordinal                                           AS ordinal,
  event.date                                                AS date,
  place.name                                                AS place,
  participation.speech_title                                AS speech_title,
  passage.quote                                             AS quote,
  article.title                                             AS article_title,
  article.url                                               AS article_url,
  participation.source_count                                AS source_count,
  participation.id                                          AS participation_id,
  coalesce(participation.person_id, participation.body_id)  AS who_id,
  participation.organization_id                             AS organization_id,
  event.id                                                  AS event_id,
  edition.id                                                AS edition_id,
  edition.series_id                                         AS series_id,
  article.id                                                AS article_id
FROM participation
JOIN event                  ON event.id = participation.event_id
JOIN participation_evidence ON participation_evidence.participation_id = participation.id
JOIN passage                ON passage.id = participation_evidence.passage_id
JOIN article                ON article.id = passage.article_id
LEFT JOIN person            ON person.id = participation.person_id
LEFT JOIN organization AS body         ON body.id = participation.body_id
LEFT JOIN organization                 ON organization.id = participation.organization_id
LEFT JOIN organization AS on_behalf_of ON on_behalf_of.id = participation.on_behalf_of_id
LEFT JOIN event AS edition  ON edition.id = coalesce(event.edition_id, event.id) AND edition.series_id IS NOT NULL
LEFT JOIN series            ON series.id = edition.series_id
LEFT JOIN place             ON place.id = event.place_id
WHERE participation.how IS NOT 'CANDIDATE';
