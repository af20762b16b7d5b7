// Removes nodes of a noun, and what ties them.
// mode WRITE
// each Document of PROJECTED
// param $ids LIST<STRING>
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (node:Document {generation: ledger.generation, id: id})
DETACH DELETE node
