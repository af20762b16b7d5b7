// Entities by how an id of a member begins: of several the one whose own id is smallest.
// mode READ
// param $keys LIST<STRING>
// return key STRING the beginning
// return id STRING of the entity
MATCH (ledger:Ledger {id: $ledger})
UNWIND $keys AS key
MATCH (member:Member)
WHERE member.id STARTS WITH key
MATCH (member)-[:ANSWERED_BY]->(entity:Entity {generation: ledger.generation})
RETURN key, min(entity.id) AS id
