// Relations of a type by grouping key.
// mode READ
// each CONSULT of RELATION_TYPES
// param $keys LIST<STRING>
// return row LIST id, type, source, target, role, event, key, then its columns
UNWIND $keys AS key
MATCH (source:Entity)-[relation:CONSULT {key: key}]->(target:Entity)
RETURN [relation.id, type(relation), source.id, target.id, relation.role, relation.event, relation.key,
  relation.statement, relation.document, relation.publisher, relation.cluster, relation.known,
  relation.polarity, relation.modality, relation.from, relation.to, relation.confidences, relation.edtf,
  relation.origin, relation.mode, relation.place, relation.subject, relation.object] AS row
