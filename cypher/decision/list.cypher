// Decisions, the latest first.
// mode READ
// list Decision
// order DECIDED row.generation, row.decidedAt, row.id
// filter about LIST<STRING> members, documents and statements, or null
// from about
UNWIND $filter.about AS id
MATCH (:Member {id: id})<-[:ABOUT]-(row:Decision)
WITH DISTINCT row
// where
