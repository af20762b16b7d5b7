// Removes relations of a type by id.
// mode WRITE
// each CONSULT of RELATION_TYPES
// param $ids LIST<STRING>
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH ()-[relation:CONSULT {generation: ledger.generation, id: id}]->()
DELETE relation
