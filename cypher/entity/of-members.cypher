// Who answers for members, with the names of all whom they answer for.
// mode READ
// param $ids LIST<STRING> members
// return member STRING the id asked for
// return row MAP properties of the entity
// return names LIST<LIST> text, form and count
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (:Member {id: id})-[:ANSWERED_BY]->(entity:Entity {generation: ledger.generation})
RETURN id AS member, entity {.*} AS row, COLLECT {
  MATCH (entity)<-[:ANSWERED_BY]-(:Member)-[:CALLED]->(form:NameForm {generation: ledger.generation})
  RETURN [form.text, form.form, form.count]
} AS names
