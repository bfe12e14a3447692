// Counts the live dated relationships of entities. Counting ends where entities are all alike in how little they tell.
// :param ids => ['country:US', 'company:Q160120'], most => 10000
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH ()-[r:ACTS_ON]->()
    WHERE r.from = id AND r.liveDay IS NOT NULL AND r.to IS NOT NULL
    RETURN r.liveDay AS day LIMIT $most
  UNION ALL
    MATCH ()-[r:ACTS_ON]->()
    WHERE r.to = id AND r.liveDay IS NOT NULL AND r.from IS NOT NULL
    RETURN r.liveDay AS day LIMIT $most
  }
  RETURN count(*) AS degree
}
RETURN id, CASE WHEN degree > $most THEN $most ELSE degree END AS degree
ORDER BY id
