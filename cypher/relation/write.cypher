// Writes relations, of which none is there any more.
// mode WRITE
// param $rows LIST<MAP> type, source, target and properties
// return written INTEGER
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
CREATE (source)-[relation:$(row.type)]->(target)
SET relation = row.properties
RETURN count(relation) AS written
