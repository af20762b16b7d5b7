// Statements of documents, the withdrawn among them.
// mode READ
// param $ids LIST<STRING> documents
// return row MAP its properties
// return retractedAt INTEGER or null
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (document:Document {generation: ledger.generation, id: id})<-[:STATED_IN]-(statement:Statement)
RETURN statement {.*, words: null} AS row, document.retractedAt AS retractedAt
