// Removes what was projected, some at a time.
// mode WRITE
// param $limit INTEGER
// return removed INTEGER
CALL () {
  MATCH (entity:Entity)
  RETURN entity AS node
  UNION ALL
  MATCH (event:Event)
  RETURN event AS node
}
WITH node LIMIT toInteger($limit)
DETACH DELETE node
RETURN count(*) AS removed
