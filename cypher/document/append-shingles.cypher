// Which document has which shingle: a node each, since an index of lists cannot be asked.
// mode WRITE
// param $rows LIST<MAP> document and shingles
UNWIND $rows AS row
UNWIND row.shingles AS value
CREATE (:Shingle {value: value, document: row.document})
