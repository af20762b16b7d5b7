// Commits, the newest first.
// mode READ
// list LedgerEntry
// order REVISION row.revision
// filter about LIST<STRING> entities, or null
// filter after INTEGER or null
// filter until INTEGER or null
// from about
UNWIND $filter.about AS id
MATCH (:Member {id: id})<-[:ABOUT]-(row:LedgerEntry)
WITH DISTINCT row
// where
row.revision <= ledger.revision
($filter.after IS NULL OR row.at > $filter.after)
($filter.until IS NULL OR row.at <= $filter.until)
