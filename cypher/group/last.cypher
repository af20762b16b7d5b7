// Of each key the group that was founded last, and the one that the latest report joined.
// mode READ
// param $keys LIST<STRING>
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $keys AS key
CALL (ledger, key) {
  MATCH (group:StatementGroup)
  WHERE group.generation = ledger.generation AND group.key = key AND group.founded IS NOT NULL AND group.id IS NOT NULL
  RETURN group ORDER BY group.generation DESC, group.key DESC, group.founded DESC, group.id DESC LIMIT 1
  UNION
  MATCH (group:StatementGroup)
  WHERE group.generation = ledger.generation AND group.key = key AND group.lastKnown IS NOT NULL AND group.lastReport IS NOT NULL
  RETURN group ORDER BY group.generation DESC, group.key DESC, group.lastKnown DESC, group.lastReport DESC LIMIT 1
}
RETURN DISTINCT group {.*} AS row
