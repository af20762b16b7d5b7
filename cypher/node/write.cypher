// Writes nodes of a noun, new ones or over what was there.
// mode WRITE
// each Document of PROJECTED
// param $rows LIST<MAP> their properties, the id among them
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MERGE (node:Document {generation: ledger.generation, id: row.id})
SET node = row, node.generation = ledger.generation
