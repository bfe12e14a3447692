// Lists the versions of an address as of two clocks, the latest first.
// :param url => 'https://example.org/a'
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
MATCH (a:Article {url: $url})
WHERE {{known_article}}
RETURN a.id AS id
ORDER BY a.reportedAt DESC, a.recordedAt DESC, a.id
