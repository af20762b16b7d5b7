// Writes entities, with the ids, names and Wikidata items that lead to them.
// mode WRITE
// param $rows LIST<MAP> id, label, properties, members, qids, names, labelName, and merged: whether it answers for several
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MERGE (entity:Entity {generation: ledger.generation, id: row.id})
REMOVE entity:Merged:Person:State:PublicBody:Igo:Format:Organization:Party:ArmedGroup:Media:Group:Agreement:Place:Unknown
SET entity:$(row.labels)
SET entity = row.properties, entity.generation = ledger.generation
WITH entity, row
CALL (entity, row) {
  UNWIND row.members AS id
  MERGE (member:Member {id: id})
  CREATE (member)-[:ANSWERED_BY]->(entity)
}
CALL (entity, row) {
  UNWIND row.qids AS id
  MERGE (item:WikidataItem {id: id})
  CREATE (entity)-[:IDENTIFIED_BY]->(item)
}
CALL (entity, row) {
  UNWIND row.names AS id
  MERGE (name:Name {id: id})
  CREATE (entity)-[:NAMED {isLabel: id = row.labelName}]->(name)
}
