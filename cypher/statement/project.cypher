// Writes where statements stand in the projection.
// mode WRITE
// param $rows LIST<MAP> id, key and founder
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
SET statement.key = row.key, statement.founder = row.founder
