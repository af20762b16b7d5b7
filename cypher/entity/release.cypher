// Lets go of the members, Wikidata items and names of entities that are written anew or are gone.
// mode WRITE
// param $ids LIST<STRING>
// return names LIST<STRING> that may be nobody's now
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (entity:Entity {generation: ledger.generation, id: id})
CALL (entity) {
  MATCH (entity)-[answered:ANSWERED_BY|IDENTIFIED_BY]-()
  DELETE answered
}
CALL (entity) {
  MATCH (entity)-[named:NAMED]->(name:Name)
  DELETE named
  RETURN collect(name.id) AS names
}
RETURN names
