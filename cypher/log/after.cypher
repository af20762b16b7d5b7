// Entries after a place in the log, with the commits that brought them.
// mode READ
// param $seq INTEGER
// param $limit INTEGER
// return row MAP its properties
// return recorded MAP at, action and author of the commit
MATCH (ledger:Ledger {id: $ledger})
MATCH (entry:LogEntry)
WHERE entry.seq > $seq AND entry.seq <= ledger.logged
WITH entry ORDER BY entry.seq LIMIT toInteger($limit)
MATCH (commit:LedgerEntry {revision: entry.revision})
RETURN entry {.*} AS row, commit {.at, .action, .author} AS recorded ORDER BY entry.seq
