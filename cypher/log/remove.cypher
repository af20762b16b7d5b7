// Takes entries out of the log: those of documents that were purged.
// mode WRITE
// param $subjects LIST<STRING>
// param $kinds LIST<STRING>
UNWIND $subjects AS subject
MATCH (entry:LogEntry {subject: subject})
WHERE entry.kind IN $kinds
DELETE entry
