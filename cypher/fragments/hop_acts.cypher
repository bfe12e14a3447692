// The newest acts of a pair in the days of a hop. Acts that began before and may reach into the days have a seek of their
// own; all of them are older than those of the other seek.
// :param hops => [{number: 0, pair: 'company:Q160120 country:US', low: 39219579762769920, high: 39223977809281024, wideLow: -4611683819404132352, first: 17836, latest: 17856, latestLow: 39221653812576256, latestHigh: 39223852835831808}]
// :param types => ['SANCTION']
// :param affected => true
// :param limit => 5
// :sample UNWIND $hops AS hop CALL (hop) { {{hop_acts low=hop.low high=hop.high last=hop.first most=$limit as_of=}} } RETURN key, version ORDER BY key DESC
CALL (hop) {
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(pair, key)
  WHERE r.pair = hop.pair AND r.key >= ${low} AND r.key < ${high}
    AND {{pair_clock${as_of}}}
    AND {{pair_types}}
  RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.key DESC LIMIT ${most}
UNION ALL
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(pair, wide)
  WHERE r.pair = hop.pair AND r.wide >= hop.wideLow AND r.wide < ${low} AND r.lastDay >= ${last}
    AND {{pair_clock${as_of}}}
    AND {{pair_types}}
  RETURN r.key AS key, r.version AS version ORDER BY r.pair DESC, r.wide DESC LIMIT ${most}
}
WITH key, version LIMIT ${most}
RETURN key, version
