// Ties notes to whom they are about.
// mode WRITE
// param $rows LIST<MAP> id and about
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (note:Note {generation: ledger.generation, id: row.id})
CALL (note) {
  MATCH (note)-[old:ABOUT]->()
  DELETE old
}
UNWIND row.about AS id
MERGE (member:Member {id: id})
MERGE (note)-[:ABOUT]->(member)
