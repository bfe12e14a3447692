// Whether an article was reported by one instant, recorded by another, and not withdrawn.
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
// :sample MATCH (a:Article) WHERE {{known_article}} RETURN a.id AS id ORDER BY id LIMIT 100
a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND {{standing}}
