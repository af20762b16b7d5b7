// Quotations by id.
// mode READ
// param $ids LIST<STRING>
// return quotation MAP its properties
UNWIND $ids AS id
MATCH (found:Quotation {id: id})
RETURN found {.*} AS quotation
