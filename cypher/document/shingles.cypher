// The shingles of a document.
// mode READ
// param $id STRING
// return shingles LIST<INTEGER>
MATCH (document:Document {id: $id})
RETURN document.shingles AS shingles
