// What of a commit the database holds already, with the state that the commit may change.
// mode READ
// param $documents LIST<STRING> ids
// param $statements LIST<STRING> ids
// param $quotations LIST<STRING> ids
// param $decisions LIST<STRING> ids
// param $notes LIST<STRING> ids
// param $savedViews LIST<STRING> ids
// param $slugs LIST<STRING> of the saved views
// return label STRING
// return id STRING
// return isOff BOOLEAN whether it is retracted, withdrawn or reverted
// return review STRING of a statement
// return extractors LIST<STRING> of a statement
UNWIND $documents AS id
MATCH (node:Document {id: id})
RETURN 'Document' AS label, id, node.retractedAt IS NOT NULL AS isOff, null AS review, null AS extractors
UNION ALL
UNWIND $statements AS id
MATCH (node:Statement {id: id})
RETURN 'Statement' AS label, id, node.withdrawnAt IS NOT NULL AS isOff, node.review AS review, node.extractors AS extractors
UNION ALL
UNWIND $quotations AS id
MATCH (node:Quotation {id: id})
RETURN 'Quotation' AS label, id, false AS isOff, null AS review, null AS extractors
UNION ALL
UNWIND $decisions AS id
MATCH (node:Decision {id: id})
RETURN 'Decision' AS label, id, node.revertedAt IS NOT NULL AS isOff, null AS review, null AS extractors
UNION ALL
UNWIND $notes AS id
MATCH (node:Note {id: id})
RETURN 'Note' AS label, id, false AS isOff, null AS review, null AS extractors
UNION ALL
UNWIND $savedViews AS id
MATCH (node:SavedView {id: id})
RETURN 'SavedView' AS label, id, false AS isOff, null AS review, null AS extractors
UNION ALL
UNWIND $slugs AS slug
MATCH (node:SavedView {slug: slug})
RETURN 'SavedView.slug' AS label, node.slug AS id, false AS isOff, null AS review, null AS extractors
