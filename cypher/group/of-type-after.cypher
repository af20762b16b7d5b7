// The next groups of a type after a founder, in order of founder.
// mode READ
// param $type STRING
// param $after STRING
// param $limit INTEGER
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
CALL (ledger) {
  MATCH (group:StatementGroup)
  USING INDEX group:StatementGroup(generation, type, id)
  WHERE group.generation = ledger.generation AND group.type = $type AND group.id > $after
  RETURN group ORDER BY group.generation, group.type, group.id LIMIT toInteger($limit)
}
RETURN group {.*} AS row ORDER BY group.id
