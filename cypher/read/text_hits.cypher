// Counts the versions of acts that contain some words, up to a limit.
// :param text => 'text:"huawei" AND known:live^0'
// :param most => 5001
CALL db.index.fulltext.queryNodes('action_text', $text, {limit: $most}) YIELD node
RETURN count(*) AS hits
