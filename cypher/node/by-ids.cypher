// Nodes of a noun by id, without what only the full-text indexes need.
// mode READ
// each Document of PROJECTED
// param $ids LIST<STRING>
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (node:Document {generation: ledger.generation, id: id})
RETURN node {.*, words: null, sketch: null} AS row
