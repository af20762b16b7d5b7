// Ties decisions to what they name; those about a statement are found by its document too.
// mode WRITE
// param $rows LIST<MAP> id, about and statements
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (decision:Decision {generation: ledger.generation, id: row.id})
CALL (ledger, row) {
  UNWIND row.about AS id
  RETURN id
  UNION
  UNWIND row.statements AS statement
  MATCH (found:Statement {generation: ledger.generation, id: statement})
  RETURN found.document AS id
}
MERGE (member:Member {id: id})
MERGE (decision)-[:ABOUT]->(member)
