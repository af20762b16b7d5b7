// The entities that answer for ids as extracted, each once.
// mode READ
// param $ids LIST<STRING>
// return entity MAP its properties
UNWIND $ids AS id
MATCH (:Member {id: id})-[:ANSWERED_BY]->(found:Entity)
WITH DISTINCT found
RETURN found {.*} AS entity
ORDER BY found.id
