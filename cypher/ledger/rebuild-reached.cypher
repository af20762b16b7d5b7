// How far the rebuild that is under way has come.
// mode READ
// return generation INTEGER of the rebuild
// return replayed INTEGER its place in the log
MATCH (next:Ledger {id: 'next'})
RETURN next.generation AS generation, next.replayed AS replayed
