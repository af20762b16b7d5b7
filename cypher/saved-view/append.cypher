// New saved views.
// mode WRITE
// param $rows LIST<MAP> properties
UNWIND $rows AS row
CREATE (view:SavedView)
SET view = row
