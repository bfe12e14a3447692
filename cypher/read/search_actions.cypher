// The acts whose words match best, as they are known now. Some more hits than asked for leave enough when acts are denied.
// :param text => 'text:"huawei" AND known:live^0'
// :param limit => 20
CALL db.index.fulltext.queryNodes('action_text', $text, {limit: $limit + 100}) YIELD node AS v, score
WHERE v.storyCount > 0
RETURN v AS version, v.text AS text, score
ORDER BY score DESC, v.id
LIMIT $limit
