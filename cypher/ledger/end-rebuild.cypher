// Ends a rebuild: from now on readers see its generation.
// mode WRITE
MATCH (ledger:Ledger {id: 'now'})
MATCH (next:Ledger {id: 'next'})
SET ledger.generation = next.generation
DELETE next
