// Entries of the log, in its order.
// mode WRITE
// param $rows LIST<MAP> seq, revision, kind, subject, author, at and body
UNWIND $rows AS row
CREATE (entry:LogEntry)
SET entry = row
