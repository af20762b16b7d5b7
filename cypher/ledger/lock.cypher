// Takes a ledger, so that whoever writes goes one after the other.
// mode WRITE
// return revision INTEGER of the last commit
// return logged INTEGER entries in the log, those that were purged among them
// return generation INTEGER
// return replayed INTEGER of a rebuild: how far it has come in the log
// return blocked BOOLEAN whether a restore is under way beside it, or was ended on its way
MATCH (ledger:Ledger {id: $ledger})
SET ledger.locks = coalesce(ledger.locks, 0) + 1
RETURN ledger.revision AS revision, ledger.logged AS logged, ledger.generation AS generation, ledger.replayed AS replayed,
  $ledger = 'now' AND EXISTS { MATCH (:Ledger {id: 'restored'}) } AS blocked
