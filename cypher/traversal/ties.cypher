// The ties that entities stand in, known by an instant.
// mode READ
// any CONSULT of RELATION_TYPES
// param $entities LIST<STRING>
// param $walk MAP what to follow
//   types LIST<STRING> or null for all
//   others LIST<STRING> the other ends to keep, or null for all
//   asOf INTEGER
// return entity STRING the entity asked for
// return row LIST id, type, source, target, role, event, then the columns that a walk needs
UNWIND $entities AS entity
MATCH (:Entity {id: entity})-[relation:CONSULT]-(other:Entity)
WHERE ($walk.types IS NULL OR type(relation) IN $walk.types) AND relation.knownFrom <= $walk.asOf
  AND ($walk.others IS NULL OR other.id IN $walk.others)
WITH entity, relation, startNode(relation) AS source, endNode(relation) AS target
RETURN entity, [relation.id, type(relation), source.id, target.id, relation.role, relation.event, relation.statement,
  relation.publisher, relation.cluster, relation.known, relation.polarity, relation.modality, relation.from,
  relation.to, relation.confidences, relation.place] AS row
