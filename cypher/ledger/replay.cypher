// Takes note of how far a rebuild has come in the log.
// mode WRITE
// param $seq INTEGER
MATCH (next:Ledger {id: 'next'})
SET next.replayed = $seq
