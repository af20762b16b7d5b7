// Writes canonical entities, with the ids, names and Wikidata items that lead to them.
// mode WRITE
// param $rows LIST<MAP> id, label, properties, members, qids, and called: normalized name and whether it is the label
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
REMOVE entity:Person:State:PublicBody:Igo:Format:Organization:Party:ArmedGroup:Media:Group:Agreement:Place:Unknown
SET entity:$(row.label)
SET entity = row.properties
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
  UNWIND row.called AS called
  MERGE (name:Name {id: called[0]})
  CREATE (entity)-[:CALLED {isLabel: called[1]}]->(name)
}
