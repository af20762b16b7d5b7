// The ties of a type after an id, in order.
// mode READ
// each CONSULT of RELATION_TYPES
// param $after STRING
// param $asOf INTEGER
// param $limit INTEGER
// return row LIST id, type, source, target, role, event, then the columns that a walk needs
MATCH (source:Entity)-[relation:CONSULT]->(target:Entity)
WHERE relation.id > $after AND relation.knownFrom <= $asOf
WITH source, relation, target ORDER BY relation.id LIMIT toInteger($limit)
RETURN [relation.id, type(relation), source.id, target.id, relation.role, relation.event, relation.statement,
  relation.publisher, relation.cluster, relation.known, relation.polarity, relation.modality, relation.from,
  relation.to, relation.confidences, relation.place] AS row
