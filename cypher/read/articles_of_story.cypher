// Lists the articles that carry a story as of two clocks, in the order of their ids.
// :param story => 'story:…', after => '', limit => 21, recorded => 9223372036854775806, reported => 9223372036854775806
MATCH (a)-[t:TELLS]->()
USING INDEX SEEK t:TELLS(story, article)
WHERE t.story = $story AND t.article > $after AND a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
RETURN t.article AS id
ORDER BY t.story, t.article
LIMIT $limit
