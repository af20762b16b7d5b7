// Documents, the latest known first.
// mode READ
// list Document
// order KNOWN row.generation, row.knownAt, row.id
// filter text STRING full-text query, or null
// filter lang STRING code of a language, or null
// filter mentions LIST<STRING> members, or null
// filter publisher LIST<STRING> members, or null
// filter publishedFrom INTEGER
// filter publishedTo INTEGER
// filter bounded BOOLEAN whether one of these bounds was given: then the publication must be dated
// filter dated BOOLEAN whether the publication is dated, or null
// filter retracted BOOLEAN whether it was taken back, or null
// from text
CALL db.index.fulltext.queryNodes('document_words', $filter.text) YIELD node AS row
// from mentions
UNWIND $filter.mentions AS id
MATCH (:Member {id: id})<-[:NAMES]-(row:Document)
WITH DISTINCT row
// where
row.knownAt >= $filter.publishedFrom
row.knownAt <= $filter.publishedTo
(NOT $filter.bounded OR row.published IS NOT NULL)
($filter.dated IS NULL OR $filter.dated = (row.published IS NOT NULL))
($filter.retracted IS NULL OR $filter.retracted = (row.retractedAt IS NOT NULL))
($filter.lang IS NULL OR row.lang = $filter.lang)
($filter.publisher IS NULL OR row.publisher IN $filter.publisher)
($filter.mentions IS NULL OR EXISTS { MATCH (row)-[:NAMES]->(member:Member) WHERE member.id IN $filter.mentions })
