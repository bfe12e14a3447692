// The acts whose words match best, as they are known now.
// :param text => 'text:"huawei" AND known:live^0'
// :param limit => 20
CALL db.index.fulltext.queryNodes('action_text', $text, {limit: $limit}) YIELD node AS v, score
RETURN v AS version, v.text AS text, score
ORDER BY score DESC, v.id
