// The acts that bear out the hops of paths as of two clocks, the newest first: the newest of each pair in its days, and the newest
// of those that may have happened on the last day that lets the path go on. Acts that began before and may reach into the days
// have their own seek; all of them are older than those of the other.
// :param hops => [{number: 0, pair: 'company:Q160120 country:US', low: 39219579762769920, high: 39223977809281024, wideLow: -4611683819404132352,
//                  first: 17836, latest: 17856, latestLow: 39221653812576256, latestHigh: 39223852835831808}]
// :param recorded => 1543017600000000, reported => 1543017600000000
// :param types => ['SANCTION'], limit => 5
UNWIND $hops AS hop
CALL (hop) {
  CALL (hop) {
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(pair, key)
    WHERE r.pair = hop.pair AND r.key >= hop.low AND r.key < hop.high
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
      AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
    RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.key DESC LIMIT $limit
  UNION ALL
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(pair, wide)
    WHERE r.pair = hop.pair AND r.wide >= hop.wideLow AND r.wide < hop.low AND r.lastDay >= hop.first
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
      AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
    RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.wide DESC LIMIT $limit
  }
  WITH key, version LIMIT $limit
  RETURN key, version
UNION
  CALL (hop) {
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(pair, key)
    WHERE r.pair = hop.pair AND r.key >= hop.latestLow AND r.key < hop.latestHigh
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
      AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
    RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.key DESC LIMIT 1
  UNION ALL
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(pair, wide)
    WHERE r.pair = hop.pair AND r.wide >= hop.wideLow AND r.wide < hop.latestLow AND r.lastDay >= hop.latest
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
      AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
    RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.wide DESC LIMIT 1
  }
  WITH key, version LIMIT 1
  RETURN key, version
}
MATCH (v:ActionVersion {id: version})
USING INDEX SEEK v:ActionVersion(id)
RETURN hop.number AS hop, v AS version
ORDER BY hop, key DESC
