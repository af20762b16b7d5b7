// What is kept, by id.
// mode READ
// param $ids LIST<STRING>
// return row MAP its properties
UNWIND $ids AS id
MATCH (kept:Kept {id: id})
RETURN kept {.*} AS row
