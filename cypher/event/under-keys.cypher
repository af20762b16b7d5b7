// Events of grouping keys.
// mode READ
// param $keys LIST<STRING>
// return row LIST id, type, participants, key, ties, then its columns
UNWIND $keys AS key
MATCH (event:Event {key: key})
RETURN [event.id, event.type, event.participants, event.key, event.ties, event.statement, event.document,
  event.publisher, event.cluster, event.known, event.polarity, event.modality, event.from, event.to,
  event.confidences, event.edtf, event.origin, event.mode, event.place, event.subject, event.object] AS row
