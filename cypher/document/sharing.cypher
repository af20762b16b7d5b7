// Documents that have at least so many of these shingles.
// mode READ
// param $shingles LIST<INTEGER>
// param $least INTEGER
// param $upTo STRING documents with a later id are not there yet
// return shared INTEGER
// return row LIST id, knownAt, publisher, shingleCount, retracted, joined, cluster
UNWIND $shingles AS value
MATCH (shingle:Shingle {value: value})
WITH shingle.document AS id, count(*) AS shared
WHERE shared >= $least AND id <= $upTo
MATCH (document:Document {id: id})
RETURN shared, [document.id, document.knownAt, document.publisher, document.shingleCount, document.retractedAt IS NOT NULL,
  document.joined, document.cluster] AS row
