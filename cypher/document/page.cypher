// Documents, latest known first.
// mode READ
// param $byText LIST<STRING> at most one full-text query, to look where it leads
// param $byMention LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of knownAt, to look through all
// param $mentions LIST<STRING> or null
// param $publishers LIST<STRING> or null
// param $publishedFrom INTEGER or null
// param $publishedTo INTEGER or null
// param $afterSort FLOAT knownAt of the last item before, or null
// param $afterId STRING its id
// param $limit INTEGER
// return document MAP its properties
CALL () {
  UNWIND $byText AS text
  CALL db.index.fulltext.queryNodes('document_words', text) YIELD node
  RETURN node AS found
  UNION ALL
  UNWIND $byMention AS id
  MATCH (:Member {id: id})<-[:MENTIONS]-(document:Document)
  RETURN DISTINCT document AS found
  UNION ALL
  UNWIND $byTime AS bound
  MATCH (document:Document)
  WHERE document.knownAt <= bound
  RETURN document AS found
}
WITH found
WHERE ($mentions IS NULL OR any(id IN found.mentionEntities WHERE id IN $mentions))
  AND ($publishers IS NULL OR found.publisher IN $publishers)
  AND ($publishedFrom IS NULL OR (found.publishedEdtf IS NOT NULL AND found.knownAt >= $publishedFrom))
  AND ($publishedTo IS NULL OR (found.publishedEdtf IS NOT NULL AND found.knownAt <= $publishedTo))
  AND ($afterSort IS NULL OR found.knownAt < $afterSort OR (found.knownAt = $afterSort AND found.id < $afterId))
WITH found ORDER BY found.knownAt DESC, found.id DESC LIMIT toInteger($limit)
RETURN found {.*} AS document
