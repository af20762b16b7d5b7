// Statements whose subject, object, place or publisher is one of these.
// mode READ
// param $ids LIST<STRING> members
// return row MAP its properties
// return retractedAt INTEGER or null
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
CALL (ledger, id) {
  MATCH (:Member {id: id})<-[:SUBJECT|OBJECT|PLACE]-(statement:Statement {generation: ledger.generation})
  RETURN statement
  UNION
  MATCH (:Document {generation: ledger.generation, publisher: id})<-[:STATED_IN]-(statement:Statement)
  RETURN statement
}
WITH DISTINCT statement
MATCH (statement)-[:STATED_IN]->(document:Document)
RETURN statement {.*, words: null} AS row, document.retractedAt AS retractedAt
