// The versions of acts that now hold some words, up to a limit.
// :param text => 'liveText:"huawei"', most => 20001
CALL db.index.fulltext.queryNodes('action_text', $text, {limit: $most}) YIELD node AS v
RETURN v.id AS id
ORDER BY id
