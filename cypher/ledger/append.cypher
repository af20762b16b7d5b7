// Enters a commit, and whom it is about.
// mode WRITE
// param $row MAP revision, id, at, author, action and body
// param $about LIST<STRING> entities
// param $logged INTEGER entries in the log now
MATCH (ledger:Ledger {id: $ledger})
SET ledger.revision = $row.revision, ledger.logged = $logged
CREATE (entry:LedgerEntry)
SET entry = $row
WITH entry
UNWIND $about AS id
MERGE (member:Member {id: id})
CREATE (entry)-[:ABOUT]->(member)
