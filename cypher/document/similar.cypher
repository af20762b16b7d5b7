// Documents with fingerprints in common, the most telling first, and those with the same words.
// mode READ
// param $asked LIST<MAP> words, and queries: fingerprints as full-text queries
// param $limit INTEGER for each query
// return row MAP its properties
// return body BYTES of its entry in the log
MATCH (ledger:Ledger {id: $ledger})
UNWIND $asked AS asked
CALL (ledger, asked) {
  UNWIND asked.queries AS query
  CALL (ledger, query) {
    CALL db.index.fulltext.queryNodes('document_sketch', query) YIELD node, score
    WITH node, score
    WHERE node.generation = ledger.generation
    RETURN node ORDER BY score DESC, node.id LIMIT toInteger($limit)
  }
  RETURN node
  UNION
  MATCH (node:Document {generation: ledger.generation, wordsHash: asked.words})
  RETURN node
}
WITH DISTINCT node
MATCH (entry:LogEntry {subject: node.id})
WHERE entry.kind = 'document'
RETURN node {.*, words: null, sketch: null} AS row, entry.body AS body
