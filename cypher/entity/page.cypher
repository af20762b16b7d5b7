// Entities in order of label.
// mode READ
// param $byId LIST<STRING> ids as extracted, to look there only
// param $byQid LIST<STRING> at most one, to look there only
// param $byName LIST<STRING> at most one beginning of a normalized name, to look where it leads
// param $byLabel LIST<STRING> one bound of the label, to look through all
// param $ids LIST<STRING> or null
// param $qid STRING or null
// param $kinds LIST<STRING> or null
// param $afterSort STRING label of the last item before, or null
// param $afterId STRING its id
// param $limit INTEGER
// return entity MAP its properties
CALL () {
  UNWIND $byId AS id
  MATCH (:Member {id: id})-[:ANSWERED_BY]->(entity:Entity)
  RETURN DISTINCT entity AS found
  UNION ALL
  UNWIND $byQid AS id
  MATCH (:WikidataItem {id: id})<-[:IDENTIFIED_BY]-(entity:Entity)
  RETURN DISTINCT entity AS found
  UNION ALL
  UNWIND $byName AS beginning
  MATCH (name:Name)<-[:CALLED]-(entity:Entity)
  WHERE name.id STARTS WITH beginning
  RETURN DISTINCT entity AS found
  UNION ALL
  UNWIND $byLabel AS bound
  MATCH (entity:Entity)
  WHERE entity.label >= bound
  RETURN entity AS found
}
WITH found
WHERE ($ids IS NULL OR any(member IN found.members WHERE member IN $ids))
  AND ($qid IS NULL OR $qid IN found.qids)
  AND ($kinds IS NULL OR found.kind IN $kinds)
  AND ($afterSort IS NULL OR found.label > $afterSort OR (found.label = $afterSort AND found.id > $afterId))
WITH found ORDER BY found.label, found.id LIMIT toInteger($limit)
RETURN found {.*} AS entity
