// The acts that support the hops of paths${when}, the newest first: the newest of each pair in its days, and the newest of
// those that may have happened on the last day by which the path can continue.
// :param limit => 5
UNWIND $hops AS hop
CALL (hop) {
  {{hop_acts low=hop.low high=hop.high last=hop.first most=$limit}}
UNION
  {{hop_acts low=hop.latestLow high=hop.latestHigh last=hop.latest most=1}}
}
MATCH (v:ActionVersion {id: version})
USING INDEX SEEK v:ActionVersion(id)
RETURN hop.number AS hop, v AS version
ORDER BY hop, key DESC
