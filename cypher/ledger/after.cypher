// Commits after a revision, in order.
// mode READ
// param $revision INTEGER
// param $limit INTEGER
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
MATCH (entry:LedgerEntry)
WHERE entry.revision > $revision AND entry.revision <= ledger.revision
WITH entry ORDER BY entry.revision LIMIT toInteger($limit)
RETURN entry {.*} AS row
