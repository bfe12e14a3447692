// A page of the acts that match the words${when}, ${order} first: by date, since the best scores are the wrong set for a
// timeline.
// :param limit => 51
{{text_hits}}
WITH v
WHERE {{filter row=v version=v.id words=matched}}
WITH v ORDER BY v.key${direction} LIMIT $limit
RETURN v.key AS key, v AS version
ORDER BY key${direction}
