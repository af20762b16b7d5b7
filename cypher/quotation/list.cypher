// Quotations, the latest known first.
// mode READ
// list Quotation
// order KNOWN row.generation, row.knownAt, row.id
// filter text STRING full-text query, or null
// filter speakers LIST<STRING> members, or null
// filter document STRING or null
// filter counts BOOLEAN whether its document was not taken back, or null
// filter asOf INTEGER
// from text
CALL db.index.fulltext.queryNodes('quotation_words', $filter.text) YIELD node AS row
// from document
MATCH (:Document {generation: ledger.generation, id: $filter.document})<-[:QUOTED_IN]-(row:Quotation)
// from speakers
UNWIND $filter.speakers AS id
MATCH (:Member {id: id})<-[:SPOKEN_BY]-(row:Quotation)
WITH DISTINCT row
// where
row.knownAt <= $filter.asOf
($filter.document IS NULL OR row.document = $filter.document)
($filter.speakers IS NULL OR row.speaker IN $filter.speakers)
($filter.counts IS NULL OR NOT $filter.counts OR NOT EXISTS { MATCH (row)-[:QUOTED_IN]->(text:Document) WHERE text.retractedAt IS NOT NULL })
($filter.counts IS NULL OR $filter.counts OR EXISTS { MATCH (row)-[:QUOTED_IN]->(text:Document) WHERE text.retractedAt IS NOT NULL })
