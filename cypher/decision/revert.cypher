// Reverts decisions.
// mode WRITE
// param $ids LIST<STRING>
// param $at INTEGER
UNWIND $ids AS id
MATCH (decision:Decision {id: id})
SET decision.revertedAt = $at
