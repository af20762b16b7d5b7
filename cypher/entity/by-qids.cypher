// Entities by Wikidata id; of several the smallest id.
// mode READ
// param $qids LIST<STRING>
// return key STRING the Wikidata id asked for
// return entity MAP its properties
UNWIND $qids AS key
MATCH (:WikidataItem {id: key})<-[:IDENTIFIED_BY]-(candidate:Entity)
WITH key, candidate ORDER BY candidate.id
WITH key, head(collect(candidate)) AS found
RETURN key, found {.*} AS entity
