// The acts that match the words as of two clocks, newest first: scores of the past cannot be reproduced.
// :param text => 'text:"huawei"'
// :param limit => 20
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL db.index.fulltext.queryNodes('action_text', $text) YIELD node AS v
WHERE v.storyCount > 0 AND {{clock row=v}}
RETURN v AS version, v.text AS text, 0.0 AS score
ORDER BY v.key DESC
LIMIT $limit
