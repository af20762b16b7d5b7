// Saved views, newest first.
// mode READ
// param $before INTEGER createdAt of the last item before, or the end of time
// param $afterId STRING its id
// param $limit INTEGER
// return view MAP its properties
MATCH (found:SavedView)
WHERE found.createdAt <= $before AND (found.createdAt < $before OR found.id < $afterId)
WITH found ORDER BY found.createdAt DESC, found.id DESC LIMIT toInteger($limit)
RETURN found {.*} AS view
