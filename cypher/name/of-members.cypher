// What members are called, summed over all documents.
// mode READ
// param $ids LIST<STRING>
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (:Member {id: id})-[:CALLED]->(form:NameForm {generation: ledger.generation})
RETURN form {.*} AS row
