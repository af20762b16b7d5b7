// The entities that answer for ids.
// mode READ
// param $ids LIST<STRING> as extracted
// return key STRING the id asked for
// return entity MAP its properties
UNWIND $ids AS key
MATCH (:Member {id: key})-[:ANSWERED_BY]->(found:Entity)
RETURN key, found {.*} AS entity
