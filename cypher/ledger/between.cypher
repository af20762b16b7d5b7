// Entries of a time, in order.
// mode READ
// param $after INTEGER epoch milliseconds, not included
// param $until INTEGER epoch milliseconds
// param $limit INTEGER
// return entry MAP its properties
MATCH (entry:LedgerEntry)
WHERE entry.at > $after AND entry.at <= $until
WITH entry AS found ORDER BY entry.revision LIMIT toInteger($limit)
RETURN found {.*} AS entry
