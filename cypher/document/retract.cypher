// Retracts or restores documents, and keeps the reason.
// mode WRITE
// param $rows LIST<MAP> document, retractedAt (null restores) and properties of the retraction
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
SET document.retractedAt = row.retractedAt
CREATE (document)<-[:OF]-(retraction:Retraction)
SET retraction = row.properties
