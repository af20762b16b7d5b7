// Entries after a revision, in order.
// mode READ
// param $revision INTEGER
// param $limit INTEGER
// return entry MAP its properties
MATCH (entry:LedgerEntry)
WHERE entry.revision > $revision
RETURN entry {.*} AS entry
ORDER BY entry.revision
LIMIT toInteger($limit)
