// Counts the versions of acts that now hold some words, up to a limit.
// :param text => 'liveText:"huawei"', most => 5001
CALL db.index.fulltext.queryNodes('action_text', $text, {limit: $most}) YIELD node
RETURN count(*) AS hits
