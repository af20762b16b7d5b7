// Statements in groups of these keys.
// mode READ
// param $keys LIST<STRING>
// return row MAP its properties
// return retractedAt INTEGER or null
MATCH (ledger:Ledger {id: $ledger})
UNWIND $keys AS key
MATCH (group:StatementGroup {generation: ledger.generation, key: key})
WHERE group.to IS NOT NULL
MATCH (statement:Statement {generation: ledger.generation, group: group.id})-[:STATED_IN]->(document:Document)
WHERE statement.revision IS NOT NULL
RETURN statement {.*, words: null} AS row, document.retractedAt AS retractedAt
