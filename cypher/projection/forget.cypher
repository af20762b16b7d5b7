// Forgets where the evidence of some documents stood in the projection.
// mode WRITE
// param $documents LIST<STRING>
UNWIND $documents AS id
MATCH (document:Document {id: id})
SET document.joined = null, document.cluster = null
WITH document
MATCH (document)<-[:STATED_IN]-(statement:Statement)
SET statement.key = null, statement.founder = null
