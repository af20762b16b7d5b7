// The documents of clusters, earliest known first.
// mode READ
// param $clusters LIST<STRING> ids of founding documents
// param $limit INTEGER for each
// return cluster STRING
// return documents LIST<STRING>
UNWIND $clusters AS cluster
CALL (cluster) {
  MATCH (document:Document {cluster: cluster})
  WITH document ORDER BY document.knownAt, document.id LIMIT toInteger($limit)
  RETURN collect(document.id) AS documents
}
RETURN cluster, documents
