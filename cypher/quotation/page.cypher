// Quotations, latest known first.
// mode READ
// param $filter MAP which quotations
//   byText LIST<STRING> at most one full-text query, to look where it leads
//   bySpeaker LIST<STRING> ids as extracted, to look where they lead
//   byTime LIST<INTEGER> one bound of knownAt, to look through all
//   speakers LIST<STRING> or null
//   asOf INTEGER
// param $page MAP where it begins
//   afterSort FLOAT knownAt of the last item before, or null
//   afterId STRING its id
//   limit INTEGER
// return quotation MAP its properties
CALL () {
  UNWIND $filter.byText AS text
  CALL db.index.fulltext.queryNodes('quotation_words', text) YIELD node
  RETURN node AS found
  UNION ALL
  UNWIND $filter.bySpeaker AS id
  MATCH (:Member {id: id})<-[:SPOKEN_BY]-(quotation:Quotation)
  RETURN quotation AS found
  UNION ALL
  UNWIND $filter.byTime AS bound
  MATCH (quotation:Quotation)
  WHERE quotation.knownAt <= bound
  RETURN quotation AS found
}
WITH found
WHERE found.knownAt <= $filter.asOf AND ($filter.speakers IS NULL OR found.speaker IN $filter.speakers)
  AND ($page.afterSort IS NULL OR found.knownAt < $page.afterSort OR (found.knownAt = $page.afterSort AND found.id < $page.afterId))
WITH found ORDER BY found.knownAt DESC, found.id DESC LIMIT toInteger($page.limit)
RETURN found {.*} AS quotation
