// The next nodes of a noun after an id, in order of id.
// mode READ
// each Document of PROJECTED
// param $after STRING
// param $limit INTEGER
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
CALL (ledger) {
  MATCH (node:Document)
  WHERE node.generation = ledger.generation AND node.id > $after
  RETURN node ORDER BY node.generation, node.id LIMIT toInteger($limit)
}
RETURN node {.*} AS row ORDER BY node.id
