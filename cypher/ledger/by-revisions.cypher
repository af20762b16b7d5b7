// Commits by revision.
// mode READ
// param $revisions LIST<INTEGER>
// return row MAP its properties
UNWIND $revisions AS revision
MATCH (entry:LedgerEntry {revision: revision})
RETURN entry {.*} AS row
