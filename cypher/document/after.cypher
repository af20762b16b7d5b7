// Ids of documents after an id, in order.
// mode READ
// param $after STRING
// param $limit INTEGER
// return id STRING
MATCH (document:Document)
WHERE document.id > $after
RETURN document.id AS id
ORDER BY id
LIMIT toInteger($limit)
