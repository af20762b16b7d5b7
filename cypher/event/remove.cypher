// Removes events.
// mode WRITE
// param $ids LIST<STRING>
UNWIND $ids AS id
MATCH (event:Event {id: id})
DETACH DELETE event
