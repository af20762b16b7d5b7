// Documents known after an instant, or then with a later id, in order of both.
// mode READ
// param $known INTEGER
// param $id STRING
// param $limit INTEGER
// return document MAP its properties
MATCH (found:Document)
WHERE found.knownAt >= $known AND (found.knownAt > $known OR found.id > $id)
WITH found ORDER BY found.knownAt, found.id LIMIT toInteger($limit)
RETURN found {.*} AS document
