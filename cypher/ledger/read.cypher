// The last revision, and whether a rebuild is under way.
// mode READ
// return revision INTEGER the last one
// return rebuilding INTEGER when the rebuild under way began, or null
MATCH (ledger:Ledger {id: 'ledger'})
RETURN ledger.revision AS revision, ledger.rebuilding AS rebuilding
