// Relations of a type after an id, in order.
// mode READ
// each CONSULT of RELATION_TYPES
// param $after STRING
// param $limit INTEGER
// return row LIST id, type, source, target, role, event, key, then its columns
MATCH (source:Entity)-[relation:CONSULT]->(target:Entity)
WHERE relation.id > $after
WITH source, relation, target ORDER BY relation.id LIMIT toInteger($limit)
RETURN [relation.id, type(relation), source.id, target.id, relation.role, relation.event, relation.key,
  relation.statement, relation.document, relation.publisher, relation.cluster, relation.known,
  relation.polarity, relation.modality, relation.from, relation.to, relation.confidences, relation.edtf,
  relation.origin, relation.mode, relation.place, relation.subject, relation.object] AS row
