// Removes relations of a type.
// mode WRITE
// each CONSULT of RELATION_TYPES
// param $ids LIST<STRING> of the type
UNWIND $ids AS id
MATCH (:Entity)-[relation:CONSULT {id: id}]->(:Entity)
DELETE relation
