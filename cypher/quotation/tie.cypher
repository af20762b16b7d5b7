// Ties quotations to their documents and speakers.
// mode WRITE
// param $rows LIST<MAP> id, document and speakers
MATCH (ledger:Ledger {id: $ledger})
UNWIND $rows AS row
MATCH (quotation:Quotation {generation: ledger.generation, id: row.id})
MATCH (document:Document {generation: ledger.generation, id: row.document})
CREATE (quotation)-[:QUOTED_IN]->(document)
WITH quotation, row
UNWIND row.speakers AS id
MERGE (speaker:Member {id: id})
CREATE (quotation)-[:SPOKEN_BY]->(speaker)
