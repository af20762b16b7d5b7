// Events after an id, in order, known by an instant.
// mode READ
// param $after STRING
// param $walk MAP what to follow
//   types LIST<STRING> or null for all
//   asOf INTEGER
// param $limit INTEGER
// return row LIST id, type, participants, ties, then the columns that a walk needs
MATCH (event:Event)
WHERE event.id > $after AND ($walk.types IS NULL OR event.type IN $walk.types) AND event.knownFrom <= $walk.asOf
WITH event ORDER BY event.id LIMIT toInteger($limit)
RETURN [event.id, event.type, event.participants, event.ties, event.statement, event.publisher, event.cluster,
  event.known, event.polarity, event.modality, event.from, event.to, event.confidences, event.place,
  event.mode, event.subject, event.object] AS row
