// Takes the ledger, so that commits of all processes go one after the other.
// mode WRITE
// param $at INTEGER now, in epoch milliseconds
// return found INTEGER 0 where the database has no ledger yet
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.lockedAt = $at
RETURN count(ledger) AS found
