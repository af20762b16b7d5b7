// Decisions that stand and name one of these.
// mode READ
// param $ids LIST<STRING> members, documents and statements
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $ids AS id
MATCH (:Member {id: id})<-[:ABOUT]-(decision:Decision {generation: ledger.generation})
WHERE decision.revertedAt IS NULL
RETURN DISTINCT decision {.*} AS row
