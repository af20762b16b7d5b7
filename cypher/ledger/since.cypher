// Entries after a revision, in order.
// mode READ
// param $revision INTEGER
// param $limit INTEGER
// return entry MAP its properties
MATCH (found:LedgerEntry)
WHERE found.revision > $revision
WITH found ORDER BY found.revision LIMIT toInteger($limit)
RETURN found {.*} AS entry
