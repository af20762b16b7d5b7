// New documents, with what they mention and who published them.
// mode WRITE
// param $rows LIST<MAP> properties, publishers (none or one) and mentions, ids as extracted
UNWIND $rows AS row
CREATE (document:Document)
SET document = row.properties
WITH document, row
CALL (document, row) {
  UNWIND row.publishers AS id
  MATCH (publisher:Member {id: id})
  CREATE (document)-[:PUBLISHED_BY]->(publisher)
}
CALL (document, row) {
  UNWIND row.mentions AS id
  MATCH (mentioned:Member {id: id})
  CREATE (document)-[:MENTIONS]->(mentioned)
}
