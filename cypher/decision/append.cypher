// New decisions, tied to the entities they are about.
// mode WRITE
// param $rows LIST<MAP> properties and about, ids as extracted
UNWIND $rows AS row
CREATE (decision:Decision)
SET decision = row.properties
WITH decision, row
CALL (decision, row) {
  UNWIND row.about AS id
  MATCH (member:Member {id: id})
  CREATE (decision)-[:ABOUT]->(member)
}
