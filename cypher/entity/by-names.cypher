// Entities by exact name: a label before another name, then most statements, then the smallest id.
// mode READ
// param $names LIST<STRING> normalized
// return key STRING the name asked for
// return entity MAP its properties
UNWIND $names AS key
MATCH (:Name {id: key})<-[called:CALLED]-(candidate:Entity)
WITH key, candidate, called.isLabel AS isLabel, COUNT {
  MATCH (candidate)<-[:ANSWERED_BY]-(:Member)<-[:SUBJECT|OBJECT]-(statement:Statement)
  WHERE statement.withdrawnAt IS NULL
  RETURN DISTINCT statement
} AS statements
ORDER BY isLabel DESC, statements DESC, candidate.id
WITH key, head(collect(candidate)) AS found
RETURN key, found {.*} AS entity
