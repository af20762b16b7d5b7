// Groups of these keys.
// mode READ
// param $keys LIST<STRING>
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $keys AS key
MATCH (group:StatementGroup {generation: ledger.generation, key: key})
WHERE group.to IS NOT NULL
RETURN group {.*} AS row
