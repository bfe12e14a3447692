// Counts what an act of an analyst changes by what is reported by now: acts that stand only since then, that stand no more and that are otherwise,
// and the entities and articles that it is about.
// :param curation => 'curation:…'
// :param reported => 9223372036854775806
MATCH (c:Curation {id: $curation})
CALL (c) {
  MATCH (c)-[:TOUCHED]->(a:PolicyAction)
  WITH EXISTS { MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
                WHERE v.recordedTo = c.at AND v.reportedFrom <= $reported AND v.reportedTo > $reported } AS before,
       EXISTS { MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
                WHERE v.recordedFrom = c.at AND v.reportedFrom <= $reported AND v.reportedTo > $reported } AS after
  RETURN count(CASE WHEN after AND NOT before THEN 1 END) AS added,
         count(CASE WHEN before AND NOT after THEN 1 END) AS removed,
         count(CASE WHEN before AND after THEN 1 END) AS changed
}
CALL (c) {
  MATCH (c)-[:SUBJECT]->(e:Entity|Article)
  // Not an article that was withdrawn before.
  WHERE e:Entity OR EXISTS { (e)-[:WITHDRAWN_BY]->(c) }
  RETURN count(CASE WHEN e:Entity THEN 1 END) AS entities, count(CASE WHEN e:Article THEN 1 END) AS articles
}
RETURN added, removed, changed, entities, articles
