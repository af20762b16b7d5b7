// Entities after an id, in order.
// mode READ
// param $after STRING
// param $limit INTEGER
// return entity MAP its properties
MATCH (found:Entity)
WHERE found.id > $after
WITH found ORDER BY found.id LIMIT toInteger($limit)
RETURN found {.*} AS entity
