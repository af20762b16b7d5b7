// Saved views by id.
// mode READ
// param $ids LIST<STRING>
// return view MAP its properties
UNWIND $ids AS id
MATCH (found:SavedView {id: id})
RETURN found {.*} AS view
