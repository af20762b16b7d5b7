// The documents of clusters, in order of (known, id).
// mode READ
// param $clusters LIST<STRING> founding documents
// param $limit INTEGER of each
// return cluster STRING
// return ids LIST<STRING>
MATCH (ledger:Ledger {id: $ledger})
UNWIND $clusters AS cluster
CALL (ledger, cluster) {
  MATCH (document:Document {generation: ledger.generation, cluster: cluster})
  WITH document ORDER BY document.knownAt, document.id LIMIT toInteger($limit)
  RETURN collect(document.id) AS ids
}
RETURN cluster, ids
