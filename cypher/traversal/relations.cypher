// The relations of entities, to some others or all.
// mode READ
// any CONSULT of RELATION_TYPES
// param $entities LIST<STRING>
// param $types LIST<STRING> or null for all
// param $others LIST<STRING> the other ends to keep, or null for all
// return entity STRING the entity asked for
// return founders LIST<STRING> of the groups that the relations come from
// return ids LIST<STRING> of the relations, side by side with the founders
MATCH (ledger:Ledger {id: $ledger})
UNWIND $entities AS id
MATCH (entity:Entity {generation: ledger.generation, id: id})-[relation:CONSULT]-(other:Entity)
WHERE ($types IS NULL OR type(relation) IN $types) AND ($others IS NULL OR other.id IN $others)
RETURN id AS entity, collect(relation.founder) AS founders, collect(relation.id) AS ids
