// Statements of documents, without the withdrawn.
// mode READ
// param $documents LIST<STRING>
// param $upTo STRING documents with a later id are not there yet
// return statement MAP its properties
UNWIND $documents AS id
MATCH (document:Document {id: id})<-[:STATED_IN]-(found:Statement)
WHERE document.id <= $upTo AND found.withdrawnAt IS NULL
RETURN found {.*} AS statement
