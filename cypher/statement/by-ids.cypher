// Statements by id, the withdrawn too.
// mode READ
// param $ids LIST<STRING>
// return statement MAP its properties
// return retractedAt INTEGER when its document was retracted, or null
UNWIND $ids AS id
MATCH (found:Statement {id: id})-[:STATED_IN]->(document:Document)
RETURN found {.*} AS statement, document.retractedAt AS retractedAt
