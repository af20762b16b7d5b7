// Ends a restore: from now on readers see what it wrote.
// mode WRITE
MATCH (ledger:Ledger {id: 'now'})
MATCH (restored:Ledger {id: 'restored'})
SET ledger.revision = restored.revision, ledger.logged = restored.logged, ledger.generation = restored.generation
DELETE restored
