// The ledger as it stands; no row where the database was never migrated.
// mode READ
// return revision INTEGER of the last commit, 0 before the first
// return layout INTEGER the version of the program's layout of nodes
// return generation INTEGER that readers see
MATCH (ledger:Ledger {id: $ledger})
RETURN ledger.revision AS revision, ledger.layout AS layout, ledger.generation AS generation
