// Writes relations, of which none is there any more.
// mode WRITE
// param $rows LIST<MAP> type, source, target and properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (source:Entity {generation: ledger.generation, id: row.source})
MATCH (target:Entity {generation: ledger.generation, id: row.target})
CREATE (source)-[relation:$(row.type)]->(target)
SET relation = row.properties, relation.generation = ledger.generation
