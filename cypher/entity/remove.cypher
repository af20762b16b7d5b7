// Removes entities that another answers for.
// mode WRITE
// param $ids LIST<STRING>
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity
