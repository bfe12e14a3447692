// Whether an article matches a filter as of two clocks.
// :param low => ''
// :param high => '~'
// :param sources => ['source:reuters']
// :param language => 'en'
// :param dated => false
// :param mentions => []
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
// :sample MATCH (a:Article) WHERE {{articles place=a.place}} RETURN a.id AS id ORDER BY id LIMIT 100
$low < ${place} < $high AND a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND ($sources IS NULL OR EXISTS { MATCH (a)-[:PUBLISHED_BY]->(s:Source) WHERE s.id IN $sources })
  AND ($language IS NULL OR a.language = $language) AND (NOT $dated OR a.publishedAt IS NOT NULL)
  AND all(other IN $mentions WHERE EXISTS {
    MATCH (a)<-[:MENTIONED_IN]-(:Entity)-[ms:MERGED_INTO*0..20]->(:Entity {id: other})
    WHERE all(x IN ms WHERE {{held link=x}}) })
  AND {{standing}}
