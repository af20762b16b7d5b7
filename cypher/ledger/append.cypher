// Adds the entry of one commit.
// mode WRITE
// param $entry MAP properties of the entry; lists of changes are JSON
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.revision = $entry.revision
CREATE (entry:LedgerEntry)
SET entry = $entry
