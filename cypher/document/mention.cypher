// Ties documents to whom they name.
// mode WRITE
// param $rows LIST<MAP> document and entity
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (document:Document {generation: ledger.generation, id: row.document})
MERGE (member:Member {id: row.entity})
MERGE (document)-[:NAMES]->(member)
