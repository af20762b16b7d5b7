// How often documents call entities what.
// mode WRITE
// param $rows LIST<MAP> document, entity and properties
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MATCH (entity:Member {id: row.entity})
CREATE (document)-[names:NAMES]->(entity)
SET names = row.properties
