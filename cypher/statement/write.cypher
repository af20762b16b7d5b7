// Writes statements, new ones or over what was there, and ties them to their document and to everyone they name.
// mode WRITE
// param $rows LIST<MAP> id, properties, fresh: of a new one alone; document, and members: subject, objects, places, speakers
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (document:Document {generation: ledger.generation, id: row.document})
MERGE (statement:Statement {generation: ledger.generation, id: row.id})
ON CREATE SET statement += row.fresh
SET statement += row.properties, statement.publisher = document.publisher
WITH statement, row, document
CALL (statement) {
  MATCH (statement)-[old:STATED_IN|SUBJECT|OBJECT|PLACE|SAID_BY]->()
  DELETE old
}
CREATE (statement)-[:STATED_IN]->(document)
MERGE (subject:Member {id: row.subject})
CREATE (statement)-[:SUBJECT]->(subject)
WITH statement, row
CALL (statement, row) {
  UNWIND row.objects AS id
  MERGE (object:Member {id: id})
  CREATE (statement)-[:OBJECT]->(object)
}
CALL (statement, row) {
  UNWIND row.places AS id
  MERGE (place:Member {id: id})
  CREATE (statement)-[:PLACE]->(place)
}
CALL (statement, row) {
  UNWIND row.speakers AS id
  MERGE (speaker:Member {id: id})
  CREATE (statement)-[:SAID_BY]->(speaker)
}
