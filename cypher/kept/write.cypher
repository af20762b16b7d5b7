// Keeps rows, and counts them.
// mode WRITE
// param $rows LIST<MAP> id, shelf, about, value and seq
// param $seq INTEGER of the last of them
MATCH (counter:Counter {id: 'kept'})
SET counter.seq = $seq
WITH counter
UNWIND $rows AS row
MERGE (kept:Kept {id: row.id})
SET kept = row
