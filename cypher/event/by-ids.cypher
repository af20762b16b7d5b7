// Events by id.
// mode READ
// param $ids LIST<STRING>
// return row LIST id, type, participants, key, ties, then its columns
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN [event.id, event.type, event.participants, event.key, event.ties, event.statement, event.document,
  event.publisher, event.cluster, event.known, event.polarity, event.modality, event.from, event.to,
  event.confidences, event.edtf, event.origin, event.mode, event.place, event.subject, event.object] AS row
