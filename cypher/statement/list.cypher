// Statements, in one of three orders.
// mode READ
// list Statement
// order KNOWN row.generation, row.knownAt, row.id
// order VALID row.generation, row.validFrom, row.id
// order CONFIDENCE row.generation, row.confidence, row.id
// filter ids LIST<STRING> or null
// filter text STRING full-text query, or null
// filter document STRING or null
// filter members LIST<STRING> whom to begin with, or null
// filter subject LIST<LIST> member, from and to, or null
// filter object LIST<LIST> as subject
// filter about LIST<LIST> as subject
// filter saidBy LIST<LIST> as subject
// filter publisher LIST<STRING> members, or null
// filter predicates LIST<STRING> or null
// filter polarity STRING or null
// filter modality LIST<STRING> or null
// filter reportedAs LIST<STRING> or null
// filter minConfidence FLOAT or null
// filter reviews LIST<STRING> or null
// filter counts BOOLEAN whether it is neither rejected nor of a document that was taken back, or null
// filter extractor STRING or null
// filter asOf INTEGER
// filter from INTEGER
// filter to INTEGER
// filter begunAfter INTEGER or null
// filter includeUndated BOOLEAN
// from ids
UNWIND $filter.ids AS id
MATCH (row:Statement {generation: ledger.generation, id: id})
WITH DISTINCT row
// from text
CALL db.index.fulltext.queryNodes('statement_words', $filter.text) YIELD node AS row
// from document
MATCH (:Document {generation: ledger.generation, id: $filter.document})<-[:STATED_IN]-(row:Statement)
// from members
UNWIND $filter.members AS id
MATCH (:Member {id: id})<-[:SUBJECT|OBJECT|SAID_BY]-(row:Statement)
WITH DISTINCT row
// where
row.knownAt <= $filter.asOf
row.withdrawn IS NULL
($filter.ids IS NULL OR row.id IN $filter.ids)
($filter.document IS NULL OR row.document = $filter.document)
($filter.predicates IS NULL OR row.predicate IN $filter.predicates)
($filter.polarity IS NULL OR row.polarity = $filter.polarity)
($filter.modality IS NULL OR row.modality IN $filter.modality)
($filter.reportedAs IS NULL OR row.reportedAs IN $filter.reportedAs)
($filter.minConfidence IS NULL OR row.confidence >= $filter.minConfidence)
($filter.reviews IS NULL OR row.review IN $filter.reviews)
($filter.counts IS NULL OR NOT $filter.counts OR row.review <> 'REJECTED')
($filter.counts IS NULL OR NOT $filter.counts OR NOT EXISTS { MATCH (row)-[:STATED_IN]->(text:Document) WHERE text.retractedAt IS NOT NULL })
($filter.counts IS NULL OR $filter.counts OR row.review = 'REJECTED' OR EXISTS { MATCH (row)-[:STATED_IN]->(text:Document) WHERE text.retractedAt IS NOT NULL })
($filter.extractor IS NULL OR $filter.extractor IN row.extractors)
($filter.begunAfter IS NULL OR row.validFrom > $filter.begunAfter)
CASE WHEN row.date IS NULL THEN $filter.includeUndated ELSE row.validFrom <= $filter.to AND row.validTo >= $filter.from END
($filter.subject IS NULL OR any(who IN $filter.subject WHERE who[0] = row.subject AND row.aboutFrom <= who[2] AND row.aboutTo >= who[1]))
($filter.object IS NULL OR any(who IN $filter.object WHERE who[0] = row.object AND row.aboutFrom <= who[2] AND row.aboutTo >= who[1]))
($filter.about IS NULL OR any(who IN $filter.about WHERE who[0] IN [row.subject, row.object] AND row.aboutFrom <= who[2] AND row.aboutTo >= who[1]))
($filter.saidBy IS NULL OR any(who IN $filter.saidBy WHERE who[0] IN row.speakers AND row.knownAt <= who[2] AND row.knownAt >= who[1]))
($filter.publisher IS NULL OR row.publisher IN $filter.publisher)
