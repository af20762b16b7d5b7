// Begins a rebuild: gives it a generation of its own, so that one that was begun before cannot go on.
// mode WRITE
// return generation INTEGER of the rebuild
// return current INTEGER that readers see
MATCH (ledger:Ledger {id: 'now'})
SET ledger.generations = ledger.generations + 1
MERGE (next:Ledger {id: 'next'})
SET next.generation = ledger.generations, next.replayed = 0
RETURN next.generation AS generation, ledger.generation AS current
