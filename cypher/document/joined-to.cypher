// Documents whose cluster was joined through one of these.
// mode READ
// param $ids LIST<STRING>
// param $upTo STRING documents with a later id are not there yet
// return row LIST id, knownAt, publisher, shingleCount, retracted, joined, cluster
UNWIND $ids AS id
MATCH (document:Document {joined: id})
WITH document
WHERE document.id <= $upTo
RETURN [document.id, document.knownAt, document.publisher, document.shingleCount, document.retractedAt IS NOT NULL,
  document.joined, document.cluster] AS row
