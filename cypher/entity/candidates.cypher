// Entities with a name that may answer a search; the store ranks them.
// mode READ
// param $query STRING full-text query of names
// param $limit INTEGER of names
// param $kinds LIST<STRING> or null
// return entity MAP its properties
CALL db.index.fulltext.queryNodes('names', $query, {limit: toInteger($limit)}) YIELD node
MATCH (node:Name)<-[:CALLED]-(entity:Entity)
WHERE $kinds IS NULL OR entity.kind IN $kinds
WITH DISTINCT entity AS found
RETURN found {.*} AS entity
