// How many decisions.
// mode READ
// param $about LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of decidedAt, to look through all
// return count INTEGER
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
RETURN count(found) AS count
