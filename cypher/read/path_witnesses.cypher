// The acts that bear out the hops of paths, the newest first: the newest of each pair in its days, and the newest of
// those that may have happened on the last day that lets the path go on.
// :param hops => [{number: 0, pair: 'company:Q160120 country:US', low: -9223372036854775807, high: 9223372036854775807,
//                  from: date('2018-11-01'), latest: date('2018-11-23')}]
// :param types => ['SANCTION'], limit => 5
UNWIND $hops AS hop
CALL (hop) {
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(pair, key)
  WHERE r.pair = hop.pair AND hop.low <= r.key < hop.high AND r.liveDay IS NOT NULL
    AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
    AND (hop.from IS NULL OR coalesce(r.latest, r.earliest) >= hop.from)
  RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.key DESC LIMIT $limit
UNION
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(pair, key)
  WHERE r.pair = hop.pair AND hop.low <= r.key < hop.high AND r.liveDay IS NOT NULL
    AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
    AND r.earliest <= hop.latest AND coalesce(r.latest, r.earliest) >= hop.latest
  RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.key DESC LIMIT 1
}
MATCH (v:ActionVersion {id: version})
RETURN hop.number AS hop, v AS version
ORDER BY hop, key DESC
