// Entities in order of label.
// mode READ
// param $filter MAP which entities
//   byId LIST<STRING> ids as extracted, to look there only
//   byQid LIST<STRING> at most one, to look there only
//   byName LIST<STRING> at most one beginning of a normalized name, to look where it leads
//   byLabel LIST<STRING> one bound of the label, to look through all
//   ids LIST<STRING> or null
//   qid STRING or null
//   kinds LIST<STRING> or null
// param $page MAP where it begins
//   afterSort STRING label of the last item before, or null
//   afterId STRING its id
//   limit INTEGER
// return entity MAP its properties
CALL () {
  UNWIND $filter.byId AS id
  MATCH (:Member {id: id})-[:ANSWERED_BY]->(entity:Entity)
  RETURN DISTINCT entity AS found
  UNION ALL
  UNWIND $filter.byQid AS id
  MATCH (:WikidataItem {id: id})<-[:IDENTIFIED_BY]-(entity:Entity)
  RETURN DISTINCT entity AS found
  UNION ALL
  UNWIND $filter.byName AS beginning
  MATCH (name:Name)<-[:CALLED]-(entity:Entity)
  WHERE name.id STARTS WITH beginning
  RETURN DISTINCT entity AS found
  UNION ALL
  UNWIND $filter.byLabel AS bound
  MATCH (entity:Entity)
  WHERE entity.label >= bound
  RETURN entity AS found
}
WITH found
WHERE ($filter.ids IS NULL OR any(member IN found.members WHERE member IN $filter.ids))
  AND ($filter.qid IS NULL OR $filter.qid IN found.qids)
  AND ($filter.kinds IS NULL OR found.kind IN $filter.kinds)
  AND ($page.afterSort IS NULL OR found.label > $page.afterSort OR (found.label = $page.afterSort AND found.id > $page.afterId))
WITH found ORDER BY found.label, found.id LIMIT toInteger($page.limit)
RETURN found {.*} AS entity
