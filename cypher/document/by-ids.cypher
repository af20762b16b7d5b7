// Documents by id.
// mode READ
// param $ids LIST<STRING>
// return document MAP its properties
UNWIND $ids AS id
MATCH (found:Document {id: id})
RETURN found {.*} AS document
