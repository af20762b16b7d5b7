// Removes names that nobody has any more.
// mode WRITE
// param $names LIST<STRING>
UNWIND $names AS id
MATCH (name:Name {id: id})
WHERE NOT EXISTS { (name)<-[:NAMED]-() }
DELETE name
