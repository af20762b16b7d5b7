// Entities with a name that may answer a search, the likeliest first; the store ranks them.
// mode READ
// param $query STRING full-text query of names
// param $limit INTEGER
// param $kinds LIST<STRING> or null
// return entity MAP its properties
CALL db.index.fulltext.queryNodes('names', $query, {limit: 10000}) YIELD node, score
MATCH (node:Name)<-[:CALLED]-(found:Entity)
WHERE $kinds IS NULL OR found.kind IN $kinds
WITH found, max(score) AS best, min(size(node.id)) AS length
ORDER BY best DESC, length, found.id
LIMIT toInteger($limit)
RETURN found {.*} AS entity
