// Entries about some documents, statements, decisions, notes or views, with the commits that brought them.
// mode READ
// param $subjects LIST<STRING>
// param $kinds LIST<STRING>
// param $until INTEGER only what stands before this place
// return row MAP its properties
// return recorded MAP at, action and author of the commit
UNWIND $subjects AS subject
MATCH (entry:LogEntry {subject: subject})
WHERE entry.kind IN $kinds AND entry.seq < $until
MATCH (commit:LedgerEntry {revision: entry.revision})
RETURN entry {.*} AS row, commit {.at, .action, .author} AS recorded ORDER BY entry.seq
