// Notes, newest first.
// mode READ
// param $about LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of createdAt, to look through all
// param $page MAP where it begins
//   afterSort FLOAT createdAt of the last item before, or null
//   afterId STRING its id
//   limit INTEGER
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
WHERE $page.afterSort IS NULL OR found.createdAt < $page.afterSort OR (found.createdAt = $page.afterSort AND found.id < $page.afterId)
WITH found ORDER BY found.createdAt DESC, found.id DESC LIMIT toInteger($page.limit)
RETURN found {.*} AS note
