// Takes the counter of what is kept, so that whoever keeps something goes one after the other.
// mode WRITE
// return seq INTEGER of what was kept last
MERGE (counter:Counter {id: 'kept'})
ON CREATE SET counter.seq = 0
SET counter.locks = coalesce(counter.locks, 0) + 1
RETURN counter.seq AS seq
