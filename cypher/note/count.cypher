// How many notes.
// mode READ
// param $about LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of createdAt, to look through all
// return count INTEGER
CALL () {
  UNWIND $about AS id
  MATCH (:Member {id: id})<-[:ABOUT]-(note:Note)
  RETURN DISTINCT note AS found
  UNION ALL
  UNWIND $byTime AS bound
  MATCH (note:Note)
  WHERE note.createdAt <= bound
  RETURN note AS found
}
RETURN count(found) AS count
