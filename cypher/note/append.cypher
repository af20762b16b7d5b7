// New notes, tied to the entities they are about.
// mode WRITE
// param $rows LIST<MAP> properties and about, ids as extracted
UNWIND $rows AS row
CREATE (note:Note)
SET note = row.properties
WITH note, row
CALL (note, row) {
  UNWIND row.about AS id
  MATCH (member:Member {id: id})
  CREATE (note)-[:ABOUT]->(member)
}
