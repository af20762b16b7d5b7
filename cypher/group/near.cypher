// Groups of a key whose window meets another.
// mode READ
// param $asked LIST<MAP> key, from and to
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $asked AS asked
MATCH (group:StatementGroup)
WHERE group.generation = ledger.generation AND group.key = asked.key AND group.to >= asked.from AND group.from <= asked.to
RETURN group {.*} AS row
