// The names that documents use.
// mode READ
// param $documents LIST<STRING>
// return document STRING
// return row LIST entity, kind, qid, form, text, count
UNWIND $documents AS id
MATCH (document:Document {id: id})-[names:NAMES]->(entity:Member)
RETURN document.id AS document, [entity.id, names.kind, names.qid, names.form, names.text, names.count] AS row
