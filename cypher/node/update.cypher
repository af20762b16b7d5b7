// Writes some properties of nodes that are there.
// mode WRITE
// each Document of PROJECTED
// param $rows LIST<MAP> the id, and what is otherwise now; null takes a property away
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (node:Document {generation: ledger.generation, id: row.id})
SET node += row
