// The day of the newest act of each of some entities.
// :param ids => ['country:US', 'company:Q160120']
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:ACTS_ON]->()
  WHERE r.from = id AND r.liveDay IS NOT NULL AND r.to IS NOT NULL
  RETURN r.liveDay AS day ORDER BY r.from DESC, r.liveDay DESC LIMIT 1
UNION ALL
  MATCH ()-[r:ACTS_ON]->()
  WHERE r.to = id AND r.liveDay IS NOT NULL AND r.from IS NOT NULL
  RETURN r.liveDay AS day ORDER BY r.to DESC, r.liveDay DESC LIMIT 1
}
RETURN id, max(day) AS day
ORDER BY id
