// What changes about statements that are there: extractors that find them too, withdrawal and return.
// mode WRITE
// param $rows LIST<MAP> id, extractors and withdrawnAt
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
SET statement.extractors = row.extractors, statement.withdrawnAt = row.withdrawnAt
