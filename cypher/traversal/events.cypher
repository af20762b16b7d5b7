// The events that entities take part in.
// mode READ
// param $entities LIST<STRING>
// param $types LIST<STRING> or null for all
// return entity STRING the entity asked for
// return founders LIST<STRING> ids of the events
MATCH (ledger:Ledger {id: $ledger})
UNWIND $entities AS id
MATCH (:Entity {generation: ledger.generation, id: id})-[:TAKES_PART_IN]->(event:Event)
WHERE $types IS NULL OR event.type IN $types
RETURN id AS entity, collect(event.id) AS founders
