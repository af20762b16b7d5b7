// Decisions by id.
// mode READ
// param $ids LIST<STRING>
// return decision MAP its properties
UNWIND $ids AS id
MATCH (found:Decision {id: id})
RETURN found {.*} AS decision
