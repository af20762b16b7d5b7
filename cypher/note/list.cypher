// Notes, the latest first.
// mode READ
// list Note
// order CREATED row.generation, row.createdAt, row.id
// filter about LIST<STRING> members, or null
// from about
UNWIND $filter.about AS id
MATCH (:Member {id: id})<-[:ABOUT]-(row:Note)
WITH DISTINCT row
// where
