// Nodes for entities as extracted, to which everything that names them is tied.
// mode WRITE
// param $ids LIST<STRING> in order
UNWIND $ids AS id
MERGE (:Member {id: id})
