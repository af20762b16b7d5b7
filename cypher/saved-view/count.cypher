// How many saved views.
// mode READ
// return count INTEGER
MATCH (view:SavedView)
RETURN count(view) AS count
