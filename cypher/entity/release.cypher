// Lets go of everything that answers with entities which are written anew, before any is taken over.
// mode WRITE
// param $ids LIST<STRING>
// param $members LIST<STRING> every id that answers with one of them from now on
CALL () {
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  OPTIONAL MATCH (entity)-[own:CALLED|IDENTIFIED_BY]->()
  OPTIONAL MATCH (entity)<-[answer:ANSWERED_BY]-()
  DELETE own, answer
}
CALL () {
  UNWIND $members AS id
  MATCH (:Member {id: id})-[answer:ANSWERED_BY]->()
  DELETE answer
}
