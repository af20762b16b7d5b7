// Says that a rebuild is under way, or no longer.
// mode WRITE
// param $rebuilding INTEGER since when, or null
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.rebuilding = $rebuilding
