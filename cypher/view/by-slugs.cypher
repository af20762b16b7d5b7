// Saved views by slug.
// mode READ
// param $slugs LIST<STRING>
// return row MAP its properties
MATCH (ledger:Ledger {id: $ledger})
UNWIND $slugs AS slug
MATCH (view:SavedView {generation: ledger.generation, slug: slug})
RETURN view {.*} AS row
