// Counts the acts whose words match by their dates and by a part${when}.
{{text_hits}}
WITH v
WHERE {{filter row=v version=v.id words=matched}}
{{histogram row=v}}
