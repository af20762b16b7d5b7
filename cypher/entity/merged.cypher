// Members of entities that answer for several, as far as they are asked for.
// mode READ
// param $ids LIST<STRING> members
// return entity STRING id of who answers
// return members LIST<STRING> all for whom it does
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (:Member {id: id})-[:ANSWERED_BY]->(entity:Merged {generation: ledger.generation})
RETURN DISTINCT entity.id AS entity, entity.members AS members
