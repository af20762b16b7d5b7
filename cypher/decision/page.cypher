// Decisions, newest first.
// mode READ
// param $about LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of decidedAt, to look through all
// param $page MAP where it begins
//   afterSort FLOAT decidedAt of the last item before, or null
//   afterId STRING its id
//   limit INTEGER
// return decision MAP its properties
CALL () {
  UNWIND $about AS id
  MATCH (:Member {id: id})<-[:ABOUT]-(decision:Decision)
  RETURN DISTINCT decision AS found
  UNION ALL
  UNWIND $byTime AS bound
  MATCH (decision:Decision)
  WHERE decision.decidedAt <= bound
  RETURN decision AS found
}
WITH found
WHERE $page.afterSort IS NULL OR found.decidedAt < $page.afterSort OR (found.decidedAt = $page.afterSort AND found.id < $page.afterId)
WITH found ORDER BY found.decidedAt DESC, found.id DESC LIMIT toInteger($page.limit)
RETURN found {.*} AS decision
