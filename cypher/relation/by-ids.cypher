// Relations of a type by id: without a type, each id would be looked for in every relation index.
// mode READ
// each CONSULT of RELATION_TYPES
// param $ids LIST<STRING> of the type
// return row LIST id, type, source, target, role, event, key, then its columns
UNWIND $ids AS id
MATCH (source:Entity)-[relation:CONSULT {id: id}]->(target:Entity)
RETURN [relation.id, type(relation), source.id, target.id, relation.role, relation.event, relation.key,
  relation.statement, relation.document, relation.publisher, relation.cluster, relation.known,
  relation.polarity, relation.modality, relation.from, relation.to, relation.confidences, relation.edtf,
  relation.origin, relation.mode, relation.place, relation.subject, relation.object] AS row
