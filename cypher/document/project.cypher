// Writes the clusters of documents.
// mode WRITE
// param $rows LIST<MAP> id, joined and cluster
UNWIND $rows AS row
MATCH (document:Document {id: row.id})
SET document.joined = row.joined, document.cluster = row.cluster
