// Removes some nodes of a noun whose generation nobody reads: it was replaced, or its rebuild was given up.
// mode WRITE
// each Document of PROJECTED
// param $keep LIST<INTEGER> generations
// param $limit INTEGER
// return removed INTEGER
UNWIND [[0, $keep[0] - 1], [$keep[0] + 1, $keep[1] - 1], [$keep[1] + 1, 1e15]] AS range
CALL (range) {
  MATCH (node:Document)
  WHERE node.generation >= range[0] AND node.generation <= range[1] AND node.id IS NOT NULL
  RETURN node LIMIT toInteger($limit)
}
DETACH DELETE node
RETURN count(node) AS removed
