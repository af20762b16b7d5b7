// Kinds of canonical entities.
// mode READ
// param $entities LIST<STRING>
// return id STRING
// return kind STRING
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, entity.kind AS kind
