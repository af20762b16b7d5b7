// How many statements, in all or by hour.
// mode READ
// param $filter MAP which statements
//   byId LIST<STRING> ids, to look there only
//   byText LIST<STRING> at most one full-text query, to look where it leads
//   byDocument LIST<STRING> ids, to look there only
//   byMember LIST<STRING> ids as extracted, to look where they lead
//   byTime LIST<INTEGER> one bound of knownAt, to look through all
//   ids LIST<STRING> or null
//   document STRING or null
//   subject LIST<LIST> entity, from and to, or null
//   object LIST<LIST> as subject
//   about LIST<LIST> as subject
//   saidBy LIST<LIST> as subject
//   publishers LIST<STRING> or null
//   predicates LIST<STRING> or null
//   polarity STRING or null
//   modalities LIST<STRING> or null
//   reportedAs LIST<STRING> or null
//   asOf INTEGER
//   from INTEGER
//   to INTEGER
//   includeUndated BOOLEAN
// param $axis STRING KNOWN, VALID or ALL
// return hour INTEGER hours since 1970; 0 for ALL
// return count INTEGER
CALL () {
  UNWIND $filter.byId AS id
  MATCH (statement:Statement {id: id})
  RETURN statement AS found
  UNION ALL
  UNWIND $filter.byText AS text
  CALL db.index.fulltext.queryNodes('statement_words', text) YIELD node
  RETURN node AS found
  UNION ALL
  UNWIND $filter.byDocument AS id
  MATCH (:Document {id: id})<-[:STATED_IN]-(statement:Statement)
  RETURN statement AS found
  UNION ALL
  UNWIND $filter.byMember AS id
  MATCH (:Member {id: id})<-[:SUBJECT|OBJECT|SAID_BY]-(statement:Statement)
  RETURN DISTINCT statement AS found
  UNION ALL
  UNWIND $filter.byTime AS bound
  MATCH (statement:Statement)
  WHERE statement.knownAt <= bound
  RETURN statement AS found
}
WITH found
WHERE found.withdrawnAt IS NULL AND found.knownAt <= $filter.asOf
  AND ($filter.ids IS NULL OR found.id IN $filter.ids)
  AND ($filter.document IS NULL OR found.document = $filter.document)
  AND ($filter.publishers IS NULL OR found.publisher IN $filter.publishers)
  AND ($filter.predicates IS NULL OR found.predicate IN $filter.predicates)
  AND ($filter.polarity IS NULL OR found.polarity = $filter.polarity)
  AND ($filter.modalities IS NULL OR found.modality IN $filter.modalities)
  AND ($filter.reportedAs IS NULL OR found.reportedAs IN $filter.reportedAs)
  AND CASE WHEN found.validEdtf IS NULL THEN $filter.includeUndated ELSE found.validFrom <= $filter.to AND found.validTo >= $filter.from END
  AND ($filter.subject IS NULL OR any(who IN $filter.subject WHERE who[0] = found.subject AND found.aboutFrom <= who[2] AND found.aboutTo >= who[1]))
  AND ($filter.object IS NULL OR any(who IN $filter.object WHERE who[0] = found.object AND found.aboutFrom <= who[2] AND found.aboutTo >= who[1]))
  AND ($filter.about IS NULL OR any(who IN $filter.about WHERE who[0] IN [found.subject, found.object] AND found.aboutFrom <= who[2] AND found.aboutTo >= who[1]))
  AND ($filter.saidBy IS NULL OR any(who IN $filter.saidBy WHERE who[0] IN found.attributedTo AND found.knownAt <= who[2] AND found.knownAt >= who[1]))
  AND ($axis <> 'VALID' OR found.validFrom > -8640000000000000)
WITH CASE $axis WHEN 'KNOWN' THEN found.knownAt WHEN 'VALID' THEN found.validFrom ELSE 0 END AS at
RETURN toInteger(floor(at / 3600000.0)) AS hour, count(*) AS count
ORDER BY hour
