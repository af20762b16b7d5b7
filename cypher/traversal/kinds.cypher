// Kinds of entities.
// mode READ
// param $entities LIST<STRING>
// return id STRING
// return kind STRING
MATCH (ledger:Ledger {id: $ledger})
UNWIND $entities AS id
MATCH (entity:Entity {generation: ledger.generation, id: id})
RETURN id, entity.kind AS kind
