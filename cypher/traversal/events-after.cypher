// The next events of the whole graph after an id, in order of id.
// mode READ
// param $after STRING
// param $types LIST<STRING>
// param $limit INTEGER
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
CALL (ledger) {
  MATCH (group:StatementGroup)
  WHERE group.generation = ledger.generation AND group.id > $after AND group.type IN $types
  RETURN group ORDER BY group.generation, group.id LIMIT toInteger($limit)
}
RETURN group {.*} AS row ORDER BY group.id
