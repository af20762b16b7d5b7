// Statements by id, with what became of their documents.
// mode READ
// param $ids LIST<STRING>
// return row MAP its properties
// return retractedAt INTEGER or null
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (statement:Statement {generation: ledger.generation, id: id})-[:STATED_IN]->(document:Document)
RETURN statement {.*, words: null} AS row, document.retractedAt AS retractedAt
