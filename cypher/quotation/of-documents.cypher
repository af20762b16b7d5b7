// Quotations of documents.
// mode READ
// param $documents LIST<STRING>
// return quotation MAP its properties
UNWIND $documents AS id
MATCH (:Document {id: id})<-[:QUOTED_IN]-(found:Quotation)
RETURN found {.*} AS quotation
