// Begins a restore: gives it a ledger of its own, with a generation that nobody reads.
// mode WRITE
MATCH (ledger:Ledger {id: 'now'})
SET ledger.generations = ledger.generations + 1
CREATE (:Ledger {
  id: 'restored', layout: ledger.layout, revision: 0, logged: 0,
  generation: ledger.generations, generations: ledger.generations
})
