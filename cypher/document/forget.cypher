// Unties documents from whom they no longer name.
// mode WRITE
// param $rows LIST<MAP> document and entity
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (document:Document {generation: ledger.generation, id: row.document})
MATCH (document)-[mention:NAMES]->(:Member {id: row.entity})
DELETE mention
