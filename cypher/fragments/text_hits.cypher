// Finds the acts that match the words and lie in the window.
// :param text => '(text:"huawei" AND known:live^0) AND when:[2114989 TO 2115171]'
// :sample {{text_hits as_of=}} RETURN count(v) AS count
CALL db.index.fulltext.queryNodes('action_text', $text) YIELD node AS v
WITH v
WHERE {{text_window${as_of}}}
