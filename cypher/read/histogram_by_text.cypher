// Counts the acts that match the words, by their dates and by a group${when}.
{{text_hits}}
WITH v
WHERE {{filter row=v version=v.id words=matched}}
{{histogram row=v}}
