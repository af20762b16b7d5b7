// New quotations, tied to their document and to who speaks.
// mode WRITE
// param $rows LIST<MAP> document, properties, and ids as extracted: speakers, addressees
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
CREATE (document)<-[:QUOTED_IN]-(quotation:Quotation)
SET quotation = row.properties
WITH quotation, row
CALL (quotation, row) {
  UNWIND row.speakers AS id
  MATCH (speaker:Member {id: id})
  CREATE (quotation)-[:SPOKEN_BY]->(speaker)
}
CALL (quotation, row) {
  UNWIND row.addressees AS id
  MATCH (addressee:Member {id: id})
  CREATE (quotation)-[:ADDRESSED_TO]->(addressee)
}
