// Ties events to those who take part, and to nobody else.
// mode WRITE
// param $rows LIST<MAP> id and participants
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (event:StatementGroup {generation: ledger.generation, id: row.id})
SET event:Event
WITH ledger, event, row
CALL (event, row) {
  MATCH (event)<-[old:TAKES_PART_IN]-(participant:Entity)
  WHERE NOT participant.id IN row.participants
  DELETE old
}
UNWIND row.participants AS id
MATCH (participant:Entity {generation: ledger.generation, id: id})
MERGE (participant)-[:TAKES_PART_IN]->(event)
