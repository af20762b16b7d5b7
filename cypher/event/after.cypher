// Events after an id, in order.
// mode READ
// param $after STRING
// param $limit INTEGER
// return row LIST id, type, participants, key, ties, then its columns
MATCH (event:Event)
WHERE event.id > $after
WITH event ORDER BY event.id LIMIT toInteger($limit)
RETURN [event.id, event.type, event.participants, event.key, event.ties, event.statement, event.document,
  event.publisher, event.cluster, event.known, event.polarity, event.modality, event.from, event.to,
  event.confidences, event.edtf, event.origin, event.mode, event.place, event.subject, event.object] AS row
