// What entities are called, summed over all documents.
// mode READ
// param $entities LIST<STRING> as extracted
// param $upTo STRING documents with a later id are not there yet
// return row LIST entity, kind, qid, form, text, count
UNWIND $entities AS id
MATCH (:Member {id: id})<-[names:NAMES]-(document)
WHERE document.id <= $upTo
WITH id, names.kind AS kind, names.qid AS qid, names.form AS form, names.text AS text, sum(names.count) AS count
RETURN [id, kind, qid, form, text, count] AS row
