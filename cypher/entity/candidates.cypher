// Entities with a name that may answer a search, the likeliest first; the store ranks them.
// mode READ
// param $query STRING full-text query of names
// param $limit INTEGER
// param $kinds LIST<STRING> or null
// return id STRING of the entity
MATCH (ledger:Ledger {id: $ledger})
CALL db.index.fulltext.queryNodes('names', $query, {limit: 10000}) YIELD node, score
MATCH (node:Name)<-[:NAMED]-(entity:Entity {generation: ledger.generation})
WHERE $kinds IS NULL OR entity.kind IN $kinds
WITH entity, max(score) AS best, min(size(node.id)) AS length
ORDER BY best DESC, length, entity.id
LIMIT toInteger($limit)
RETURN entity.id AS id
