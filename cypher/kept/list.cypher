// What is kept on a shelf, in the order in which it was.
// mode READ
// list Kept
// order KEPT row.seq
// filter shelf STRING
// filter about LIST<STRING> or null
// filter since INTEGER or null
// from shelf
MATCH (row:Kept)
WHERE row.shelf = $filter.shelf AND row.seq > coalesce($filter.since, 0)
// from about
UNWIND $filter.about AS about
MATCH (row:Kept)
WHERE row.shelf = $filter.shelf AND row.about = about AND row.seq > coalesce($filter.since, 0)
// where
