// The events that entities take part in, known by an instant.
// mode READ
// param $entities LIST<STRING>
// param $walk MAP what to follow
//   types LIST<STRING> or null for all
//   asOf INTEGER
// return entity STRING the entity asked for
// return row LIST id, type, participants, ties, then the columns that a walk needs
UNWIND $entities AS entity
MATCH (:Entity {id: entity})-[:TAKES_PART_IN]->(event:Event)
WHERE ($walk.types IS NULL OR event.type IN $walk.types) AND event.knownFrom <= $walk.asOf
RETURN entity, [event.id, event.type, event.participants, event.ties, event.statement, event.publisher, event.cluster,
  event.known, event.polarity, event.modality, event.from, event.to, event.confidences, event.place,
  event.mode, event.subject, event.object] AS row
