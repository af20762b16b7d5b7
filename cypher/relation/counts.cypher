// How many relations there are of each type, from the counts that the database keeps.
// mode READ
// union CONSULT of RELATION_TYPES
// return type STRING
// return count INTEGER
MATCH ()-[relation:CONSULT]->()
WITH count(relation) AS count
RETURN 'CONSULT' AS type, count
