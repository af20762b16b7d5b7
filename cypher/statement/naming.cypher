// Statements whose subject, object or place is one of these, or whose document they published.
// mode READ
// param $entities LIST<STRING> as extracted
// param $upTo STRING documents with a later id are not there yet
// return statement MAP its properties
CALL () {
  UNWIND $entities AS id
  MATCH (:Member {id: id})<-[:SUBJECT|OBJECT|PLACE]-(statement:Statement)
  RETURN statement AS found
  UNION
  UNWIND $entities AS id
  MATCH (:Member {id: id})<-[:PUBLISHED_BY]-(:Document)<-[:STATED_IN]-(statement:Statement)
  RETURN statement AS found
}
WITH found
WHERE found.document <= $upTo AND found.withdrawnAt IS NULL
RETURN found {.*} AS statement
