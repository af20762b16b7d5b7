// How many quotations.
// mode READ
// param $byText LIST<STRING> at most one full-text query, to look where it leads
// param $bySpeaker LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of knownAt, to look through all
// param $speakers LIST<STRING> or null
// param $asOf INTEGER
// return count INTEGER
CALL () {
  UNWIND $byText AS text
  CALL db.index.fulltext.queryNodes('quotation_words', text) YIELD node
  RETURN node AS found
  UNION ALL
  UNWIND $bySpeaker AS id
  MATCH (:Member {id: id})<-[:SPOKEN_BY]-(quotation:Quotation)
  RETURN quotation AS found
  UNION ALL
  UNWIND $byTime AS bound
  MATCH (quotation:Quotation)
  WHERE quotation.knownAt <= bound
  RETURN quotation AS found
}
WITH found
WHERE found.knownAt <= $asOf AND ($speakers IS NULL OR found.speaker IN $speakers)
RETURN count(found) AS count
