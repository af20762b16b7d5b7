// New statements, tied to their document and to everyone they name.
// mode WRITE
// param $rows LIST<MAP> document, properties, and ids as extracted: subject, objects, places, speakers
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MATCH (subject:Member {id: row.subject})
CREATE (document)<-[:STATED_IN]-(statement:Statement)-[:SUBJECT]->(subject)
SET statement = row.properties
WITH statement, row
CALL (statement, row) {
  UNWIND row.objects AS id
  MATCH (object:Member {id: id})
  CREATE (statement)-[:OBJECT]->(object)
}
CALL (statement, row) {
  UNWIND row.places AS id
  MATCH (place:Member {id: id})
  CREATE (statement)-[:PLACE]->(place)
}
CALL (statement, row) {
  UNWIND row.speakers AS id
  MATCH (speaker:Member {id: id})
  CREATE (statement)-[:SAID_BY]->(speaker)
}
