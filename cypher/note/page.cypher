// Notes, newest first.
// mode READ
// param $about LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of createdAt, to look through all
// param $afterSort FLOAT createdAt of the last item before, or null
// param $afterId STRING its id
// param $limit INTEGER
// return note MAP its properties
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
WITH found
WHERE $afterSort IS NULL OR found.createdAt < $afterSort OR (found.createdAt = $afterSort AND found.id < $afterId)
WITH found ORDER BY found.createdAt DESC, found.id DESC LIMIT toInteger($limit)
RETURN found {.*} AS note
