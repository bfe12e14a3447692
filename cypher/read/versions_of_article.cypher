// Lists the versions of an address as of two clocks, the latest first.
// :param url => 'https://example.org/a', recorded => 9223372036854775806, reported => 9223372036854775806
MATCH (a:Article {url: $url})
WHERE a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
RETURN a.id AS id
ORDER BY a.reportedAt DESC, a.recordedAt DESC, a.id
