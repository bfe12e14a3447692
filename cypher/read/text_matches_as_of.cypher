// The versions of acts, of all times, that hold some words, up to a limit.
// :param text => 'text:"huawei"', most => 20001
CALL db.index.fulltext.queryNodes('action_text_as_of', $text, {limit: $most}) YIELD node AS v
RETURN v.id AS id
ORDER BY id
