// The acts that match the words best, in the present state. Some more hits than requested leave enough if acts are denied.
// :param text => 'text:"huawei" AND known:live^0'
// :param limit => 20
CALL db.index.fulltext.queryNodes('action_text', $text, {limit: $limit + 100}) YIELD node AS v, score
WHERE v.storyCount > 0
RETURN v AS version, v.text AS text, score
ORDER BY score DESC, v.id
LIMIT $limit
