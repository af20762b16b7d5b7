// Notes by id.
// mode READ
// param $ids LIST<STRING>
// return note MAP its properties
UNWIND $ids AS id
MATCH (found:Note {id: id})
RETURN found {.*} AS note
