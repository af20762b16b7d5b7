// Writes events, with those who take part.
// mode WRITE
// param $rows LIST<MAP> id, properties and participants
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event = row.properties
WITH event, row
CALL (event) {
  MATCH (event)<-[old:TAKES_PART_IN]-()
  DELETE old
}
CALL (event, row) {
  UNWIND row.participants AS id
  MATCH (participant:Entity {id: id})
  CREATE (participant)-[:TAKES_PART_IN]->(event)
}
