// Documents that joined a cluster through one of these.
// mode READ
// param $ids LIST<STRING>
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (document:Document {generation: ledger.generation, joined: id})
RETURN document {.*, words: null, sketch: null} AS row
