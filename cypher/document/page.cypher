// Documents, latest known first.
// mode READ
// param $filter MAP which documents
//   byText LIST<STRING> at most one full-text query, to look where it leads
//   byMention LIST<STRING> ids as extracted, to look where they lead
//   byTime LIST<INTEGER> one bound of knownAt, to look through all
//   mentions LIST<STRING> or null
//   publishers LIST<STRING> or null
//   publishedFrom INTEGER or null
//   publishedTo INTEGER or null
// param $page MAP where it begins
//   afterSort FLOAT knownAt of the last item before, or null
//   afterId STRING its id
//   limit INTEGER
// return document MAP its properties
CALL () {
  UNWIND $filter.byText AS text
  CALL db.index.fulltext.queryNodes('document_words', text) YIELD node
  RETURN node AS found
  UNION ALL
  UNWIND $filter.byMention AS id
  MATCH (:Member {id: id})<-[:MENTIONS]-(document:Document)
  RETURN DISTINCT document AS found
  UNION ALL
  UNWIND $filter.byTime AS bound
  MATCH (document:Document)
  WHERE document.knownAt <= bound
  RETURN document AS found
}
WITH found
WHERE ($filter.mentions IS NULL OR any(id IN found.mentionEntities WHERE id IN $filter.mentions))
  AND ($filter.publishers IS NULL OR found.publisher IN $filter.publishers)
  AND ($filter.publishedFrom IS NULL OR (found.publishedEdtf IS NOT NULL AND found.knownAt >= $filter.publishedFrom))
  AND ($filter.publishedTo IS NULL OR (found.publishedEdtf IS NOT NULL AND found.knownAt <= $filter.publishedTo))
  AND ($page.afterSort IS NULL OR found.knownAt < $page.afterSort OR (found.knownAt = $page.afterSort AND found.id < $page.afterId))
WITH found ORDER BY found.knownAt DESC, found.id DESC LIMIT toInteger($page.limit)
RETURN found {.*} AS document
