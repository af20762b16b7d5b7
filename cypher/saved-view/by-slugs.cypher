// Saved views by slug.
// mode READ
// param $slugs LIST<STRING>
// return view MAP its properties
UNWIND $slugs AS slug
MATCH (found:SavedView {slug: slug})
RETURN found {.*} AS view
