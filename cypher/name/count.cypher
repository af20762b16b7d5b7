// Counts how often members are called so; what nobody calls them any more goes.
// mode WRITE
// param $rows LIST<MAP> id, entity, properties, and count: how many more
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MERGE (form:NameForm {generation: ledger.generation, id: row.id})
ON CREATE SET form += row.properties, form.count = 0, form.isNew = true
SET form.count = form.count + toInteger(row.count)
WITH form, row
CALL (form, row) {
  WITH form WHERE form.isNew
  MERGE (member:Member {id: row.entity})
  CREATE (member)-[:CALLED]->(form)
  REMOVE form.isNew
}
WITH form WHERE form.count <= 0
DETACH DELETE form
