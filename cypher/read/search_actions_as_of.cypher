// The acts whose words match as of two clocks, newest first: scores cannot be replayed.
// :param text => 'text:"huawei"', limit => 20, recorded => 1543017600000000, reported => 1543017600000000
CALL db.index.fulltext.queryNodes('action_text', $text) YIELD node AS v
WHERE v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
RETURN v AS version, v.text AS text, 0.0 AS score
ORDER BY v.key DESC
LIMIT $limit
