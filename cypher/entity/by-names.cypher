// Entities by exact name: a label before another name, then most statements, then the smallest id.
// mode READ
// param $keys LIST<STRING> normalized
// return key STRING the name asked for
// return id STRING of the entity
MATCH (ledger:Ledger {id: $ledger})
UNWIND $keys AS key
MATCH (:Name {id: key})<-[named:NAMED]-(entity:Entity {generation: ledger.generation})
WITH ledger, key, entity, named.isLabel AS isLabel, COUNT {
  MATCH (entity)<-[:ANSWERED_BY]-(:Member)<-[:SUBJECT|OBJECT]-(statement:Statement {generation: ledger.generation})
  WHERE statement.withdrawn IS NULL
  RETURN DISTINCT statement
} AS statements
ORDER BY isLabel DESC, statements DESC, entity.id
RETURN key, head(collect(entity.id)) AS id
