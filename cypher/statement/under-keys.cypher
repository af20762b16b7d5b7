// Statements that stand under grouping keys, without the withdrawn.
// mode READ
// param $keys LIST<STRING>
// param $upTo STRING documents with a later id are not there yet
// return statement MAP its properties
UNWIND $keys AS key
MATCH (found:Statement {key: key})
WHERE found.document <= $upTo AND found.withdrawnAt IS NULL
RETURN found {.*} AS statement
