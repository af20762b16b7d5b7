// The live statements of groups, as far as they were recorded after a revision and known by an instant.
// mode READ
// param $founders LIST<STRING>
// param $since INTEGER revision
// param $asOf INTEGER
// return founder STRING
// return rows LIST<LIST> statement, document, known, publisher, cluster, polarity, modality, from, to, date, dateOrigin, confidence, mode, place, subject, object
MATCH (ledger:Ledger {id: $ledger})
UNWIND $founders AS founder
MATCH (statement:Statement)
WHERE statement.generation = ledger.generation AND statement.group = founder AND statement.revision > $since
  AND statement.knownAt <= $asOf AND statement.withdrawn IS NULL AND statement.review <> 'REJECTED'
MATCH (statement)-[:STATED_IN]->(document:Document)
WHERE document.retractedAt IS NULL
RETURN founder, collect([statement.id, document.id, statement.knownAt, document.publisher, document.cluster,
  statement.polarity, statement.modality, statement.validFrom, statement.validTo, statement.date,
  statement.dateOrigin, statement.confidence, statement.mode, statement.place, statement.subject, statement.object]) AS rows
