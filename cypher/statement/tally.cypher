// How many statements, in all or by hour.
// mode READ
// param $byId LIST<STRING> ids, to look there only
// param $byText LIST<STRING> at most one full-text query, to look where it leads
// param $byDocument LIST<STRING> ids, to look there only
// param $byMember LIST<STRING> ids as extracted, to look where they lead
// param $byTime LIST<INTEGER> one bound of knownAt, to look through all
// param $ids LIST<STRING> or null
// param $document STRING or null
// param $subject LIST<LIST> entity, from and to, or null
// param $object LIST<LIST> as subject
// param $about LIST<LIST> as subject
// param $saidBy LIST<LIST> as subject
// param $publishers LIST<STRING> or null
// param $predicates LIST<STRING> or null
// param $polarity STRING or null
// param $modalities LIST<STRING> or null
// param $reportedAs LIST<STRING> or null
// param $asOf INTEGER
// param $from INTEGER
// param $to INTEGER
// param $includeUndated BOOLEAN
// param $axis STRING KNOWN, VALID or ALL
// return hour INTEGER hours since 1970; 0 for ALL
// return count INTEGER
CALL () {
  UNWIND $byId AS id
  MATCH (statement:Statement {id: id})
  RETURN statement AS found
  UNION ALL
  UNWIND $byText AS text
  CALL db.index.fulltext.queryNodes('statement_words', text) YIELD node
  RETURN node AS found
  UNION ALL
  UNWIND $byDocument AS id
  MATCH (:Document {id: id})<-[:STATED_IN]-(statement:Statement)
  RETURN statement AS found
  UNION ALL
  UNWIND $byMember AS id
  MATCH (:Member {id: id})<-[:SUBJECT|OBJECT|SAID_BY]-(statement:Statement)
  RETURN DISTINCT statement AS found
  UNION ALL
  UNWIND $byTime AS bound
  MATCH (statement:Statement)
  WHERE statement.knownAt <= bound
  RETURN statement AS found
}
WITH found
WHERE found.withdrawnAt IS NULL AND found.knownAt <= $asOf
  AND ($ids IS NULL OR found.id IN $ids)
  AND ($document IS NULL OR found.document = $document)
  AND ($publishers IS NULL OR found.publisher IN $publishers)
  AND ($predicates IS NULL OR found.predicate IN $predicates)
  AND ($polarity IS NULL OR found.polarity = $polarity)
  AND ($modalities IS NULL OR found.modality IN $modalities)
  AND ($reportedAs IS NULL OR found.reportedAs IN $reportedAs)
  AND CASE WHEN found.validEdtf IS NULL THEN $includeUndated ELSE found.validFrom <= $to AND found.validTo >= $from END
  AND ($subject IS NULL OR any(who IN $subject WHERE who[0] = found.subject AND found.aboutFrom <= who[2] AND found.aboutTo >= who[1]))
  AND ($object IS NULL OR any(who IN $object WHERE who[0] = found.object AND found.aboutFrom <= who[2] AND found.aboutTo >= who[1]))
  AND ($about IS NULL OR any(who IN $about WHERE who[0] IN [found.subject, found.object] AND found.aboutFrom <= who[2] AND found.aboutTo >= who[1]))
  AND ($saidBy IS NULL OR any(who IN $saidBy WHERE who[0] IN found.attributedTo AND found.knownAt <= who[2] AND found.knownAt >= who[1]))
  AND ($axis <> 'VALID' OR found.validFrom > -8640000000000000)
WITH CASE $axis WHEN 'KNOWN' THEN found.knownAt WHEN 'VALID' THEN found.validFrom ELSE 0 END AS at
RETURN toInteger(floor(at / 3600000.0)) AS hour, count(*) AS count
ORDER BY hour
