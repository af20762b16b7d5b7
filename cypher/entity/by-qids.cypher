// Entities by Wikidata id: of several the one whose own id is smallest.
// mode READ
// param $keys LIST<STRING>
// return key STRING the Wikidata id
// return id STRING of the entity
MATCH (ledger:Ledger {id: $ledger})
UNWIND $keys AS key
MATCH (:WikidataItem {id: key})<-[:IDENTIFIED_BY]-(entity:Entity {generation: ledger.generation})
RETURN key, min(entity.id) AS id
