// Entities, by label.
// mode READ
// list Entity
// order LABEL row.generation, row.label, row.id
// filter ids LIST<STRING> members, or null
// filter kinds LIST<STRING> or null
// filter prefix STRING beginning of a normalized name, or null
// filter qid STRING or null
// from ids
UNWIND $filter.ids AS id
MATCH (:Member {id: id})-[:ANSWERED_BY]->(row:Entity {generation: ledger.generation})
WITH DISTINCT row
// from qid
MATCH (:WikidataItem {id: $filter.qid})<-[:IDENTIFIED_BY]-(row:Entity)
// from prefix
MATCH (name:Name)
WHERE name.id STARTS WITH $filter.prefix
MATCH (name)<-[:NAMED]-(row:Entity)
WITH DISTINCT row
// where
($filter.ids IS NULL OR any(id IN row.members WHERE id IN $filter.ids))
($filter.kinds IS NULL OR row.kind IN $filter.kinds)
($filter.qid IS NULL OR $filter.qid IN row.qids)
($filter.prefix IS NULL OR EXISTS { MATCH (row)-[:NAMED]->(called:Name) WHERE called.id STARTS WITH $filter.prefix })
